// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.BatchFlux;
import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.Listing;
import java.util.Collection;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.MonitorInstancesRequest;
import software.amazon.awssdk.services.ec2.model.RebootInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StartInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StopInstancesRequest;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesRequest;
import software.amazon.awssdk.services.ec2.model.UnmonitorInstancesRequest;

/** {@code Instance} resources, with the actions that work on many of them at once. */
@Generated("io.reactiveaws.codegen")
public final class InstanceCollection extends AbstractInstanceCollection {
    InstanceCollection(Listing<DescribeInstancesRequest.Builder, ?, Instance> listing) {
        super(listing);
    }

    InstanceCollection(ResourceCollection<Instance, DescribeInstancesRequest.Builder> other) {
        super(other);
    }

    @Override
    public InstanceCollection filter(Consumer<? super DescribeInstancesRequest.Builder> request) {
        return new InstanceCollection(super.filter(request));
    }

    @Override
    public InstanceCollection limit(long items) {
        return new InstanceCollection(super.limit(items));
    }

    @Override
    public InstanceCollection pageSize(int items) {
        return new InstanceCollection(super.pageSize(items));
    }

    /**
     * Calls {@code CreateTags} for all resources of this collection, 50 in one call and 4 calls in flight.
     *
     * @param tags the requests' {@code tags}
     * @return an outcome for each resource
     */
    public BatchFlux<Instance> createTags(Collection<Tag> tags) {
        argument("createTags", "tags", tags);
        return createTags(request -> request.tags(tags));
    }

    /**
     * Calls {@code CreateTags} for all resources of this collection, 50 in one call and 4 calls in flight.
     *
     * @param request completes each request; the resources win over it
     * @return an outcome for each resource
     */
    public BatchFlux<Instance> createTags(Consumer<CreateTagsRequest.Builder> request) {
        argument("createTags", "request", request);
        return batch(new BatchCall<>(
                this, "createTags", "CreateTags", 50, 4, resources -> Instance.createTagsAll(resources, request)));
    }

    /**
     * Calls {@code MonitorInstances} for all resources of this collection, 50 in one call and 4 calls in flight.
     *
     * @return an outcome for each resource
     */
    public BatchFlux<Instance> monitor() {
        return monitor(request -> {});
    }

    /**
     * Calls {@code MonitorInstances} for all resources of this collection, 50 in one call and 4 calls in flight.
     *
     * @param request completes each request; the resources win over it
     * @return an outcome for each resource
     */
    public BatchFlux<Instance> monitor(Consumer<MonitorInstancesRequest.Builder> request) {
        argument("monitor", "request", request);
        return batch(new BatchCall<>(
                this, "monitor", "MonitorInstances", 50, 4, resources -> Instance.monitorAll(resources, request)));
    }

    /**
     * Calls {@code RebootInstances} for all resources of this collection, 50 in one call and 4 calls in flight.
     *
     * @return an outcome for each resource
     */
    public BatchFlux<Instance> reboot() {
        return reboot(request -> {});
    }

    /**
     * Calls {@code RebootInstances} for all resources of this collection, 50 in one call and 4 calls in flight.
     *
     * @param request completes each request; the resources win over it
     * @return an outcome for each resource
     */
    public BatchFlux<Instance> reboot(Consumer<RebootInstancesRequest.Builder> request) {
        argument("reboot", "request", request);
        return batch(new BatchCall<>(
                this, "reboot", "RebootInstances", 50, 4, resources -> Instance.rebootAll(resources, request)));
    }

    /**
     * Calls {@code StartInstances} for all resources of this collection, 50 in one call and 4 calls in flight.
     *
     * @return an outcome for each resource
     */
    public BatchFlux<Instance> start() {
        return start(request -> {});
    }

    /**
     * Calls {@code StartInstances} for all resources of this collection, 50 in one call and 4 calls in flight.
     *
     * @param request completes each request; the resources win over it
     * @return an outcome for each resource
     */
    public BatchFlux<Instance> start(Consumer<StartInstancesRequest.Builder> request) {
        argument("start", "request", request);
        return batch(new BatchCall<>(
                this, "start", "StartInstances", 50, 4, resources -> Instance.startAll(resources, request)));
    }

    /**
     * Calls {@code StopInstances} for all resources of this collection, 50 in one call and 4 calls in flight.
     *
     * @return an outcome for each resource
     */
    public BatchFlux<Instance> stop() {
        return stop(request -> {});
    }

    /**
     * Calls {@code StopInstances} for all resources of this collection, 50 in one call and 4 calls in flight.
     *
     * @param request completes each request; the resources win over it
     * @return an outcome for each resource
     */
    public BatchFlux<Instance> stop(Consumer<StopInstancesRequest.Builder> request) {
        argument("stop", "request", request);
        return batch(new BatchCall<>(
                this, "stop", "StopInstances", 50, 4, resources -> Instance.stopAll(resources, request)));
    }

    /**
     * Calls {@code TerminateInstances} for all resources of this collection, 50 in one call and 4 calls in flight.
     *
     * @return an outcome for each resource
     */
    public BatchFlux<Instance> terminate() {
        return terminate(request -> {});
    }

    /**
     * Calls {@code TerminateInstances} for all resources of this collection, 50 in one call and 4 calls in flight.
     *
     * @param request completes each request; the resources win over it
     * @return an outcome for each resource
     */
    public BatchFlux<Instance> terminate(Consumer<TerminateInstancesRequest.Builder> request) {
        argument("terminate", "request", request);
        return batch(new BatchCall<>(
                this,
                "terminate",
                "TerminateInstances",
                50,
                4,
                resources -> Instance.terminateAll(resources, request)));
    }

    /**
     * Calls {@code UnmonitorInstances} for all resources of this collection, 50 in one call and 4 calls in flight.
     *
     * @return an outcome for each resource
     */
    public BatchFlux<Instance> unmonitor() {
        return unmonitor(request -> {});
    }

    /**
     * Calls {@code UnmonitorInstances} for all resources of this collection, 50 in one call and 4 calls in flight.
     *
     * @param request completes each request; the resources win over it
     * @return an outcome for each resource
     */
    public BatchFlux<Instance> unmonitor(Consumer<UnmonitorInstancesRequest.Builder> request) {
        argument("unmonitor", "request", request);
        return batch(new BatchCall<>(
                this,
                "unmonitor",
                "UnmonitorInstances",
                50,
                4,
                resources -> Instance.unmonitorAll(resources, request)));
    }
}
