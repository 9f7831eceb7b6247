package io.reactiveaws.ec2;

import io.reactiveaws.core.ServiceResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.calls.CallRules;
import java.util.Collection;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;

/** The parts of {@link Ec2} that the model cannot say. */
abstract class AbstractEc2 extends ServiceResource<Ec2AsyncClient> {

    private static final CallRules RULES = new CallRules() {
        @Override
        public String service() {
            return "ec2";
        }
    };

    AbstractEc2(ResourceContext<Ec2AsyncClient> context) {
        super(context.ofService(RULES));
    }

    /**
     * Calls {@code CreateTags}: gives each of the resources each of the tags, in place of tags of the same keys.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. A resource that was loaded before
     * keeps the tags that it knew until it is loaded again; its own {@code createTags} makes it forget them.
     *
     * @param resources the ids of the resources, 1,000 at most
     * @param tags the tags; {@link Tags} writes them
     * @return a {@code Tag} for each tag of each resource, resource by resource
     * @see Ec2AsyncClient#createTags(CreateTagsRequest)
     */
    public Flux<Tag> createTags(
            Collection<String> resources, Collection<software.amazon.awssdk.services.ec2.model.Tag> tags) {
        argument("createTags", "resources", resources);
        argument("createTags", "tags", tags);
        return createTags(request -> request.resources(resources).tags(tags));
    }

    /**
     * Calls {@code CreateTags}: gives each of the request's resources each of its tags, in place of tags of the same
     * keys.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. A resource that was loaded before
     * keeps the tags that it knew until it is loaded again; its own {@code createTags} makes it forget them.
     *
     * @param request completes the request
     * @return a {@code Tag} for each tag of each resource, resource by resource
     * @see Ec2AsyncClient#createTags(CreateTagsRequest)
     */
    public Flux<Tag> createTags(Consumer<CreateTagsRequest.Builder> request) {
        argument("createTags", "request", request);
        return Flux.defer(() -> {
            Sent<CreateTagsRequest> sent = new Sent<>();
            return call(
                            "createTags",
                            "CreateTags",
                            client -> client.createTags(sent.keep(CreateTagsRequest.builder()
                                    .applyMutation(request)
                                    .build())))
                    .flatMapIterable(response -> TagRequests.created(context(), sent.request()));
        });
    }
}
