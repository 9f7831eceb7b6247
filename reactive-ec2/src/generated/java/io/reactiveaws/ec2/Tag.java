// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.TagDescription;

/**
 * The resource {@code ec2.Tag}, known by {@code resourceId} and {@code key} and {@code value}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link TagDescription}.
 */
@Generated("io.reactiveaws.codegen")
public final class Tag extends AbstractTag {
    static final ResourceType TYPE = new ResourceType("ec2", "Tag", List.of("resourceId", "key", "value"));

    private static final @Nullable TagDescription NO_DATA = null;

    private final String resourceId;

    private final String key;

    private final String value;

    Tag(ResourceContext<Ec2AsyncClient> context, String resourceId, String key, String value) {
        this(context, resourceId, key, value, NO_DATA);
    }

    Tag(
            ResourceContext<Ec2AsyncClient> context,
            String resourceId,
            String key,
            String value,
            @Nullable TagDescription data) {
        super(context, data);
        this.resourceId = TYPE.require("resourceId", resourceId);
        this.key = TYPE.require("key", key);
        this.value = TYPE.requireNotNull("value", value);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(resourceId, key, value);
    }

    @Override
    protected Tag self() {
        return this;
    }

    /**
     * Returns an identifier of this tag. Calls nothing.
     *
     * @return the identifier {@code resourceId}
     */
    public String resourceId() {
        return resourceId;
    }

    /**
     * Returns an identifier of this tag. Calls nothing.
     *
     * @return the identifier {@code key}
     */
    public String key() {
        return key;
    }

    /**
     * Returns an identifier of this tag. Calls nothing.
     *
     * @return the identifier {@code value}
     */
    public String value() {
        return value;
    }

    /**
     * Emits the attribute {@code resourceType}: without a call if this tag's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #resourceTypeAsString()} tells it
     */
    public Mono<software.amazon.awssdk.services.ec2.model.ResourceType> resourceType() {
        return attribute("resourceType", data -> data.resourceType());
    }

    /**
     * Emits the attribute {@code resourceType} as the service writes it, also where the SDK has no name for it: without
     * a call if this tag's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> resourceTypeAsString() {
        return attribute("resourceType", data -> data.resourceTypeAsString());
    }

    @Override
    protected Mono<TagDescription> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeTags} for each subscription.
     *
     * @param request completes the request; what identifies this tag wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<Tag> reload(Consumer<DescribeTagsRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<TagDescription> fetch(Consumer<DescribeTagsRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeTags",
                        client -> client.describeTags(DescribeTagsRequest.builder()
                                .applyMutation(request)
                                .filters(
                                        Filter.builder()
                                                .name("resource-id")
                                                .values(FilterValue.literal(resourceId))
                                                .build(),
                                        Filter.builder()
                                                .name("key")
                                                .values(FilterValue.literal(key))
                                                .build(),
                                        Filter.builder()
                                                .name("value")
                                                .values(FilterValue.literal(value))
                                                .build())
                                .build()))
                .mapNotNull(response -> response.tags().stream().findFirst().orElse(null));
    }
}
