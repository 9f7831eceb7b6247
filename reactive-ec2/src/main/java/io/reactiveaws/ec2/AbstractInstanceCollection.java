package io.reactiveaws.ec2;

import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.spi.Listing;
import java.time.Duration;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;

/** The parts of {@link InstanceCollection} that the model cannot say. */
abstract class AbstractInstanceCollection extends ResourceCollection<Instance, DescribeInstancesRequest.Builder> {

    AbstractInstanceCollection(Listing<DescribeInstancesRequest.Builder, ?, Instance> listing) {
        super(listing);
    }

    AbstractInstanceCollection(ResourceCollection<Instance, DescribeInstancesRequest.Builder> other) {
        super(other);
    }

    /**
     * Emits what becomes of the instances of this collection, without an end: an event for each whose state has
     * changed, which came, or which went.
     *
     * <p>A poll is one listing of the collection, {@code DescribeInstances} with all its pages and filters. The first
     * is sent at once and emits each instance as one that came, so that one knows all; {@code filter(change ->
     * !change.initial())} leaves those out. Then there is one poll in each period, which emits nothing if nothing has
     * changed. What changes twice between two polls is one event or none. Only whole listings are compared: first come
     * the instances that are listed, in the order of EC2, then those that went.
     *
     * <p>Polls never overlap: a tick that comes while one is under way is dropped, and so is one that comes while
     * events have not been taken. Without demand there is no poll. Cancel ends the polling and cancels the call.
     * Subscribers of one and the same Flux poll at the same ticks and share the listings; each is told of all instances
     * at its first one. Its second poll comes half a period to one and a half periods after the first.
     *
     * <p>The error of a poll, after the SDK's retries, ends the Flux; {@code retryWhen} begins anew, with all instances
     * as ones that came. A filter by {@code instanceIds} makes one id that EC2 does not know such an error, also of an
     * instance that was just created or is long terminated; by the filter {@code instance-id} it comes and goes.
     *
     * @param every the period, longer than zero
     * @return the changes, from subscription on; the SDK's exception if a poll fails
     * @throws IllegalArgumentException if the period is null, zero or negative, or this collection has a limit: EC2
     *     could list other instances each time
     * @see software.amazon.awssdk.services.ec2.Ec2AsyncClient#describeInstances(DescribeInstancesRequest)
     */
    public Flux<InstanceChange> changes(Duration every) {
        return polled("changes", every, InstanceChanges::new);
    }
}
