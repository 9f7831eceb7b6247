package io.reactiveaws.ec2;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DetachNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.DetachNetworkInterfaceResponse;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttachment;

/** The parts of {@link NetworkInterface} that the model cannot say. */
abstract class AbstractNetworkInterface
        extends TaggedResource<software.amazon.awssdk.services.ec2.model.NetworkInterface, NetworkInterface> {

    AbstractNetworkInterface(
            ResourceContext<Ec2AsyncClient> context,
            software.amazon.awssdk.services.ec2.model.@Nullable NetworkInterface data) {
        super(context, data);
    }

    AbstractNetworkInterface(
            ResourceContext<Ec2AsyncClient> context,
            software.amazon.awssdk.services.ec2.model.@Nullable NetworkInterface data,
            Set<String> missing) {
        super(context, data, missing);
    }

    abstract Mono<NetworkInterfaceAttachment> attachment();

    abstract Mono<List<software.amazon.awssdk.services.ec2.model.Tag>> tagSet();

    /**
     * Emits the attribute {@code tagSet} under the name that it has elsewhere: without a call if it is known, else this
     * network interface is loaded.
     *
     * @return the tags; an empty list if there are none
     */
    @Override
    public Mono<List<software.amazon.awssdk.services.ec2.model.Tag>> tags() {
        return tagSet();
    }

    /**
     * Calls {@code DetachNetworkInterface} for the attachment that this network interface's data names, which is loaded
     * first if it isn't known.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response; {@link ResourceException} if this network interface is not attached
     * @see Ec2AsyncClient#detachNetworkInterface(DetachNetworkInterfaceRequest)
     */
    public Mono<DetachNetworkInterfaceResponse> detach() {
        return detach(request -> {});
    }

    /**
     * Calls {@code DetachNetworkInterface} for the attachment that this network interface's data names, which is loaded
     * first if it isn't known.
     *
     * <p>The request's {@code attachmentId} is the attachment's; this overrides what {@code request} says. Nothing is
     * sent before subscription; each subscription sends one request. When the call ends, what was loaded before is
     * forgotten.
     *
     * @param request completes the request
     * @return the SDK's response; {@link ResourceException} if this network interface is not attached
     * @see Ec2AsyncClient#detachNetworkInterface(DetachNetworkInterfaceRequest)
     */
    public Mono<DetachNetworkInterfaceResponse> detach(Consumer<DetachNetworkInterfaceRequest.Builder> request) {
        argument("detach", "request", request);
        return ReliableCancel.mono(cancel -> cancel.track(attachment())
                        .mapNotNull(NetworkInterfaceAttachment::attachmentId)
                        .switchIfEmpty(Mono.error(this::notAttached)))
                .flatMap(attachment -> change(
                        "detach",
                        "DetachNetworkInterface",
                        client -> client.detachNetworkInterface(DetachNetworkInterfaceRequest.builder()
                                .applyMutation(request)
                                .attachmentId(attachment)
                                .build())));
    }

    private ResourceException notAttached() {
        return new ResourceException(
                this + ".detach: it is not attached to an instance as far as its data says; reload() asks again");
    }
}
