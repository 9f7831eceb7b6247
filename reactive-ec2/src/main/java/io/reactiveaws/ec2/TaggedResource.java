package io.reactiveaws.ec2;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsResponse;

/**
 * A resource that has tags, known to {@code CreateTags} by its only identifier.
 *
 * @param <M> the SDK's model object
 * @param <R> the resource itself
 */
abstract class TaggedResource<M, R extends TaggedResource<M, R>> extends LoadableResource<Ec2AsyncClient, M, R> {

    TaggedResource(ResourceContext<Ec2AsyncClient> context, @Nullable M data) {
        super(context, data);
    }

    TaggedResource(ResourceContext<Ec2AsyncClient> context, @Nullable M data, Set<String> missing) {
        super(context, data, missing);
    }

    abstract Mono<List<software.amazon.awssdk.services.ec2.model.Tag>> tags();

    /**
     * Emits the value of a tag: without a call if the tags are known, else they are loaded.
     *
     * @param key the tag's key, such as {@code Name}
     * @return the value, which may be an empty text; empty if there is no such tag
     */
    public Mono<String> tag(String key) {
        argument("tag", "key", key);
        return tags().flatMapIterable(tags -> tags)
                .filter(tag -> key.equals(tag.key()))
                .next()
                .map(tag -> tag.value() == null ? "" : tag.value());
    }

    /**
     * Calls {@code CreateTags} for this resource: gives it the tags, in place of tags of the same keys.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param tags the tags; {@link Tags} writes them
     * @return a {@code Tag} for each of them
     * @see Ec2AsyncClient#createTags(CreateTagsRequest)
     */
    public Flux<Tag> createTags(Collection<software.amazon.awssdk.services.ec2.model.Tag> tags) {
        argument("createTags", "tags", tags);
        return createTags(request -> request.tags(tags));
    }

    /**
     * Calls {@code CreateTags} for this resource: gives it the request's tags, in place of tags of the same keys.
     *
     * <p>The request's {@code resources} is this resource's id; this overrides what {@code request} says. Nothing is
     * sent before subscription; each subscription sends one request. When the call ends, what was loaded before is
     * forgotten.
     *
     * @param request completes the request
     * @return a {@code Tag} for each of the request's tags
     * @see Ec2AsyncClient#createTags(CreateTagsRequest)
     */
    public Flux<Tag> createTags(Consumer<CreateTagsRequest.Builder> request) {
        argument("createTags", "request", request);
        return Flux.defer(() -> {
            Sent<CreateTagsRequest> sent = new Sent<>();
            return change(
                            "createTags",
                            "CreateTags",
                            client -> client.createTags(sent.keep(CreateTagsRequest.builder()
                                    .applyMutation(request)
                                    .resources(taggedId())
                                    .build())))
                    .flatMapIterable(response -> TagRequests.created(context(), sent.request()));
        });
    }

    /**
     * Calls {@code DeleteTags} for this resource: takes the tags of these keys from it, whatever their values. A key
     * that it has no tag of is no error.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param keys the keys, one at least
     * @return the SDK's response
     * @throws IllegalArgumentException if there are no keys, because EC2 would delete all tags then
     * @see Ec2AsyncClient#deleteTags(DeleteTagsRequest)
     */
    public Mono<DeleteTagsResponse> deleteTags(Collection<String> keys) {
        argument("deleteTags", "keys", keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(("%s.deleteTags: 'keys' must not be empty: EC2 would delete all tags;"
                            + " deleteTags(request -> {}) does that")
                    .formatted(this));
        }
        List<software.amazon.awssdk.services.ec2.model.Tag> tags = keys.stream()
                .map(key -> software.amazon.awssdk.services.ec2.model.Tag.builder()
                        .key(key)
                        .build())
                .toList();
        return deleteTags(request -> request.tags(tags));
    }

    /**
     * Calls {@code DeleteTags} for this resource. A tag without a value is deleted whatever its value is, one with a
     * value only if it has this one; a request without tags deletes all that users have given.
     *
     * <p>The request's {@code resources} is this resource's id; this overrides what {@code request} says. Nothing is
     * sent before subscription; each subscription sends one request. When the call ends, what was loaded before is
     * forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteTags(DeleteTagsRequest)
     */
    public Mono<DeleteTagsResponse> deleteTags(Consumer<DeleteTagsRequest.Builder> request) {
        argument("deleteTags", "request", request);
        return change(
                "deleteTags",
                "DeleteTags",
                client -> client.deleteTags(DeleteTagsRequest.builder()
                        .applyMutation(request)
                        .resources(taggedId())
                        .build()));
    }

    /** What EC2 knows this resource by. */
    private String taggedId() {
        return identifierValues().get(0);
    }
}
