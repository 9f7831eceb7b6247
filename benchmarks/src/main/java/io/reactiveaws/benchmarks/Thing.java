package io.reactiveaws.benchmarks;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.CoalescedLoad;
import io.reactiveaws.core.spi.IdentifierRules;
import io.reactiveaws.core.spi.ListOperation;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** A resource that can be loaded alone or with others; its data is its identifier. */
final class Thing extends LoadableResource<Thing.Client, String, Thing> {

    private static final ResourceType TYPE = new ResourceType("benchmark", "Thing", List.of("id"));
    private static final CoalescedLoad<Client, String> COALESCED =
            new CoalescedLoad<>("DescribeThings", 200, data -> data, Thing::listing, IdentifierRules.MISSING_LEFT_OUT);

    private static final ListOperation<Client, ListQueuesRequest.Builder, ListQueuesResponse> DESCRIBE_THINGS =
            ListOperation.onePage(
                    "DescribeThings",
                    ListQueuesRequest::builder,
                    (client, request) -> client.describeAll(request.build()));

    private final String id;

    Thing(ResourceContext<Client> context, String id) {
        super(context, null);
        this.id = id;
    }

    private static Listing<?, ?, String> listing(ResourceContext<Client> context, List<String> ids) {
        return Listing.in(
                "benchmark.Thing.load [DescribeThings]",
                context.scope(),
                DESCRIBE_THINGS,
                request -> request.queueNamePrefix(String.join(",", ids)),
                ListQueuesResponse::queueUrls);
    }

    @Override
    protected Mono<String> fetch() {
        return call("load", "DescribeThing", client -> client.describe(id));
    }

    @Override
    protected CoalescedLoad<Client, String> coalescedLoad() {
        return COALESCED;
    }

    @Override
    protected Thing self() {
        return this;
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(id);
    }

    /** Answers at once, or when it is told to. */
    static final class Client {

        private final boolean atOnce;
        private final Queue<Runnable> answers = new ArrayDeque<>();

        Client(boolean atOnce) {
            this.atOnce = atOnce;
        }

        CompletableFuture<String> describe(String id) {
            return answered(id);
        }

        CompletableFuture<ListQueuesResponse> describeAll(ListQueuesRequest request) {
            return answered(ListQueuesResponse.builder()
                    .queueUrls(Arrays.asList(request.queueNamePrefix().split(",")))
                    .build());
        }

        private <T> CompletableFuture<T> answered(T answer) {
            if (atOnce) {
                return CompletableFuture.completedFuture(answer);
            }
            CompletableFuture<T> future = new CompletableFuture<>();
            answers.add(() -> future.complete(answer));
            return future;
        }

        /** Answers all calls, those too that come meanwhile. */
        void answerAll() {
            for (Runnable answer = answers.poll(); answer != null; answer = answers.poll()) {
                answer.run();
            }
        }
    }
}
