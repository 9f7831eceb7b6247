package io.reactiveaws.core;

import io.reactiveaws.core.spi.CoalescedLoad;
import io.reactiveaws.core.spi.IdentifierRules;
import io.reactiveaws.core.spi.ListOperation;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** A client whose nodes are loaded one by one or together, by calls that a test answers; a node's data is its id. */
final class PendingNodes {

    private static final ListOperation<PendingNodes, ListQueuesRequest.Builder, ListQueuesResponse> DESCRIBE_NODES =
            ListOperation.onePage(
                    "DescribeNodes",
                    ListQueuesRequest::builder,
                    (client, request) -> client.describe(request.build().queueNamePrefix()));

    private static final CoalescedLoad<PendingNodes, String> COALESCED = new CoalescedLoad<>(
            "DescribeNodes", 100, id -> id, PendingNodes::listing, IdentifierRules.MISSING_LEFT_OUT);

    private final ResourceContext<PendingNodes> context = ResourceContext.over(this);
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private record Call(String ids, CompletableFuture<ListQueuesResponse> future) {

        void answer() {
            future.complete(ListQueuesResponse.builder()
                    .queueUrls(Arrays.asList(ids.split(",")))
                    .build());
        }
    }

    private static Listing<?, ?, String> listing(ResourceContext<PendingNodes> context, List<String> ids) {
        return new Listing<>(
                "here",
                DESCRIBE_NODES,
                request -> request.queueNamePrefix(String.join(",", ids)),
                request -> context.scope()
                        .send(
                                "DescribeNodes",
                                () -> ids,
                                client -> client.describe(request.build().queueNamePrefix())),
                ListQueuesResponse::queueUrls,
                context.scope()::timer);
    }

    private CompletableFuture<ListQueuesResponse> describe(String ids) {
        Call call = new Call(ids, new CompletableFuture<>());
        calls.add(call);
        return call.future();
    }

    Node node(String id) {
        return new Node(context, id);
    }

    void answer(int call) {
        calls.get(call).answer();
    }

    /** Answers all, and those that are made when others are answered. */
    void answerAll() {
        for (int call = 0; call < calls.size(); call++) {
            answer(call);
        }
    }

    boolean noneIsLeft() {
        return calls.stream().allMatch(call -> call.future().isDone());
    }

    /** A resource that is loaded with others. */
    static final class Node extends LoadableResource<PendingNodes, String, Node> {

        private static final ResourceType TYPE = new ResourceType("fake", "Node", List.of("id"));

        private final String id;

        Node(ResourceContext<PendingNodes> context, String id) {
            super(context, null);
            this.id = id;
        }

        @Override
        protected Mono<String> fetch() {
            return call("load", "DescribeNode", client -> client.describe(id))
                    .map(answer -> answer.queueUrls().get(0));
        }

        @Override
        protected CoalescedLoad<PendingNodes, String> coalescedLoad() {
            return COALESCED;
        }

        @Override
        protected Node self() {
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
    }
}
