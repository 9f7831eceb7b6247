package io.reactiveaws.ec2;

import io.reactiveaws.core.spi.ResourceContext;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;

/** The parts of {@link Image} that the model cannot say. */
abstract class AbstractImage extends TaggedResource<software.amazon.awssdk.services.ec2.model.Image, Image> {

    AbstractImage(
            ResourceContext<Ec2AsyncClient> context, software.amazon.awssdk.services.ec2.model.@Nullable Image data) {
        super(context, data);
    }

    /**
     * Emits whether everybody may launch this image, the attribute that the SDK names {@code publicLaunchPermissions}:
     * without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> isPublic() {
        return attribute(
                "publicLaunchPermissions", software.amazon.awssdk.services.ec2.model.Image::publicLaunchPermissions);
    }
}
