package io.reactiveaws.ec2;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsResponse;
import software.amazon.awssdk.services.ec2.model.TagDescription;

/** The parts of {@link Tag} that the model cannot say. */
abstract class AbstractTag extends LoadableResource<Ec2AsyncClient, TagDescription, Tag> {

    AbstractTag(ResourceContext<Ec2AsyncClient> context, @Nullable TagDescription data) {
        super(context, data);
    }

    abstract String resourceId();

    abstract String key();

    abstract String value();

    /**
     * Calls {@code DeleteTags} for this tag: takes it from its resource if its value is still the same.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteTags(DeleteTagsRequest)
     */
    public Mono<DeleteTagsResponse> delete() {
        return delete(request -> {});
    }

    /**
     * Calls {@code DeleteTags} for this tag: takes it from its resource if its value is still the same.
     *
     * <p>The request's {@code resources} is {@link Tag#resourceId()} and its {@code tags} is this one; this overrides
     * what {@code request} says. Nothing is sent before subscription; each subscription sends one request. When the
     * call ends, what was loaded before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteTags(DeleteTagsRequest)
     */
    public Mono<DeleteTagsResponse> delete(Consumer<DeleteTagsRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteTags",
                client -> client.deleteTags(DeleteTagsRequest.builder()
                        .applyMutation(request)
                        .resources(resourceId())
                        .tags(Tags.of(key(), value()))
                        .build()));
    }
}
