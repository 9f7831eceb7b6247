package io.reactiveaws.toy;

import io.reactiveaws.core.Resource;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesResponse;

/** What the toy's model cannot say. */
abstract class AbstractRegion extends Resource<Ec2AsyncClient> {

    AbstractRegion(ResourceContext<Ec2AsyncClient> context) {
        super(context);
    }

    abstract String name();

    public Mono<DescribeAvailabilityZonesResponse> zones() {
        return zones(request -> {});
    }

    public Mono<DescribeAvailabilityZonesResponse> zones(Consumer<DescribeAvailabilityZonesRequest.Builder> request) {
        argument("zones", "request", request);
        return uncut(call(
                "zones",
                "DescribeAvailabilityZones",
                client -> client.describeAvailabilityZones(DescribeAvailabilityZonesRequest.builder()
                        .applyMutation(request)
                        .zoneNames(name())
                        .build())));
    }

    private static <T> Mono<T> uncut(Mono<T> call) {
        return Mono.create(sink -> call.subscribe(sink::success, sink::error, sink::success));
    }
}
