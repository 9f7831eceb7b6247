package io.reactiveaws.core;

import io.reactiveaws.core.spi.CoalescedLoad;
import io.reactiveaws.core.spi.ListOperation;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.PageSize;
import io.reactiveaws.core.spi.Paging;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.Verdict;
import io.reactiveaws.core.spi.WaiterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** A service that can be asked for one node, by its identifier, or for many, by a filter. */
final class CoalescedFixtures {

    /** The most identifiers in one call. */
    static final int SIZE = 100;

    static final Duration LATENCY = Duration.ofMillis(50);
    static final Duration DELAY = Duration.ofSeconds(15);

    static final CoalescedLoad<Client, Data> COALESCED_BY_LIST =
            new CoalescedLoad<>("DescribeNodes", SIZE, Data::id, CoalescedFixtures::listing, NodeIdentifiers.IN_LIST);

    private static final ListOperation<Client, ListQueuesRequest.Builder, ListQueuesResponse> DESCRIBE_NODES =
            ListOperation.paged(
                    "DescribeNodes",
                    ListQueuesRequest::builder,
                    (client, request) -> client.describeAll(request.build(), "none"),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            ListQueuesResponse::nextToken,
                            PageSize.between(
                                    1, 1_000, ListQueuesRequest::maxResults, ListQueuesRequest.Builder::maxResults)));

    private CoalescedFixtures() {}

    /** What the service knows of a node. */
    record Data(String id, String state) {}

    /**
     * Records the calls and does with each what the test says: answers it at once, later or never.
     *
     * <p>All nodes exist but those whose identifier begins with {@code gone}; they are "pending" unless the test says
     * otherwise.
     */
    static final class Client {

        private final Consumer<Call> onCall;
        private final Map<String, String> states = new ConcurrentHashMap<>();
        private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
        private volatile int pageSize = Integer.MAX_VALUE;
        private volatile boolean repeatsTokens;

        Client(Consumer<Call> onCall) {
            this.onCall = onCall;
        }

        /** The test answers. */
        static Client manual() {
            return new Client(call -> {});
        }

        static Client answeringAtOnce() {
            return new Client(Call::answer);
        }

        /** Answers after {@link #LATENCY} of virtual time. */
        static Client answeringLater() {
            return new Client(Client::answerLater);
        }

        static void answerLater(Call call) {
            Schedulers.parallel().schedule(call::answer, LATENCY.toMillis(), TimeUnit.MILLISECONDS);
        }

        void pageSize(int items) {
            pageSize = items;
        }

        /** From now on each page has the token "1", as if there were more. */
        void repeatTokens() {
            repeatsTokens = true;
        }

        void state(String id, String state) {
            states.put(id, state);
        }

        CompletableFuture<Data> describe(String id) {
            Call call = new Call(this, true, List.of(id), 0, "");
            CompletableFuture<Data> future = call.gate().thenApply(answered -> data(id));
            return sent(call, future);
        }

        CompletableFuture<ListQueuesResponse> describeAll(ListQueuesRequest request, String trace) {
            int page = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
            Call call = new Call(this, false, List.of(request.queueNamePrefix().split(",")), page, trace);
            return sent(call, call.gate().thenApply(answered -> page(call)));
        }

        private <T> CompletableFuture<T> sent(Call call, CompletableFuture<T> future) {
            call.future = future;
            calls.add(call);
            onCall.accept(call);
            return future;
        }

        private Data data(String id) {
            return id.startsWith("gone") ? null : new Data(id, states.getOrDefault(id, "pending"));
        }

        private ListQueuesResponse page(Call call) {
            List<String> existing =
                    call.ids().stream().filter(id -> data(id) != null).toList();
            int from = call.page() * pageSize;
            int to = (int) Math.min(existing.size(), (long) from + pageSize);
            return ListQueuesResponse.builder()
                    .queueUrls(existing.subList(Math.min(from, to), to).stream()
                            .map(id -> id + "=" + data(id).state())
                            .toList())
                    .nextToken(repeatsTokens ? "1" : to < existing.size() ? String.valueOf(call.page() + 1) : null)
                    .build();
        }

        /** All calls so far. */
        List<Call> calls() {
            return List.copyOf(calls);
        }

        /** A call, the first one being 0. */
        Call call(int number) {
            return calls.get(number);
        }

        /** How many identifiers each call was for. */
        List<Integer> sizes() {
            return calls().stream().map(call -> call.ids().size()).toList();
        }

        /** The nodes n0, n1 and so on. */
        List<Node> nodes(int count) {
            ResourceContext<Client> context = ResourceContext.over(this);
            return IntStream.range(0, count)
                    .mapToObj(i -> new Node(context, "n" + i))
                    .toList();
        }

        /** The nodes n0, n1 and so on, of a type that is asked for by a list. */
        List<Node> nodesByList(int count) {
            ResourceContext<Client> context = ResourceContext.over(this);
            return IntStream.range(0, count)
                    .mapToObj(i -> new Node(context, "n" + i, COALESCED_BY_LIST))
                    .toList();
        }

        Node node(ResourceContext<Client> context, String id) {
            return new Node(context, id);
        }
    }

    /** One call. */
    static final class Call {

        private final Client client;
        private final boolean alone;
        private final List<String> ids;
        private final int page;
        private final String trace;
        private final CompletableFuture<Void> gate = new CompletableFuture<>();
        private volatile CompletableFuture<?> future;

        private Call(Client client, boolean alone, List<String> ids, int page, String trace) {
            this.client = client;
            this.alone = alone;
            this.ids = ids;
            this.page = page;
            this.trace = trace;
        }

        /** Whether it asks by identifier and not by a filter. */
        boolean alone() {
            return alone;
        }

        List<String> ids() {
            return ids;
        }

        /** The page, the first one being 0. */
        int page() {
            return page;
        }

        /** What the Reactor context of the call has under "trace". */
        String trace() {
            return trace;
        }

        private CompletableFuture<Void> gate() {
            return gate;
        }

        void answer() {
            gate.complete(null);
        }

        /** From now on, the nodes that this call was for have another state. */
        void state(String state) {
            ids.forEach(id -> client.state(id, state));
        }

        void fail(Throwable error) {
            gate.completeExceptionally(error);
        }

        boolean cancelled() {
            return future.isCancelled();
        }

        /** Whether it has been answered, has failed or has been cancelled. */
        boolean ended() {
            return future.isDone();
        }
    }

    /** A resource that is loaded with others. */
    static final class Node extends LoadableResource<Client, Data, Node> {

        private static final ResourceType TYPE = new ResourceType("fake", "Node", List.of("id"));
        private static final WaiterSpec<Data> RUNNING = WaiterSpec.<Data>of("running", DELAY, 40)
                .watching(data -> List.of(data.state()))
                .ifAll(Verdict.SUCCESS, "running")
                .ifAny(Verdict.FAILURE, "broken")
                .ifError(Verdict.RETRY, "InvalidNode.NotFound");
        private static final WaiterSpec<Data> DELETED = WaiterSpec.<Data>of("deleted", DELAY, 40)
                .watching(data -> List.of(data.state()))
                .ifAny(Verdict.SUCCESS, "deleted")
                .ifError(Verdict.SUCCESS, "InvalidNode.NotFound");
        private static final CoalescedLoad<Client, Data> COALESCED = new CoalescedLoad<>(
                "DescribeNodes", SIZE, Data::id, CoalescedFixtures::listing, NodeIdentifiers.IN_FILTER);

        private final String id;
        private final CoalescedLoad<Client, Data> coalesced;

        Node(ResourceContext<Client> context, String id) {
            this(context, id, COALESCED);
        }

        Node(ResourceContext<Client> context, String id, CoalescedLoad<Client, Data> coalesced) {
            super(context, null);
            this.id = TYPE.require("id", id);
            this.coalesced = coalesced;
        }

        String id() {
            return id;
        }

        ResourceContext<Client> sharedContext() {
            return context();
        }

        Mono<String> state() {
            return attribute("state", Data::state);
        }

        /** Loads anew by a request of the user's own. */
        Mono<Node> reloadByOwnRequest() {
            return reload(fetch());
        }

        Mono<Node> waitUntilRunning() {
            return waitUntilRunning(WaiterConfig.defaults());
        }

        Mono<Node> waitUntilRunning(WaiterConfig config) {
            return waiter("waitUntilRunning", "DescribeNodes", RUNNING, config);
        }

        Mono<Node> waitUntilDeleted() {
            return waiter("waitUntilDeleted", "DescribeNodes", DELETED, WaiterConfig.defaults());
        }

        @Override
        protected Set<String> notFoundCodes() {
            return Set.of("InvalidNode.NotFound");
        }

        @Override
        protected Mono<Data> fetch() {
            return call("load", "DescribeNode", client -> client.describe(id));
        }

        @Override
        protected CoalescedLoad<Client, Data> coalescedLoad() {
            return coalesced;
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

    private static Listing<?, ?, Data> listing(ResourceContext<Client> context, List<String> ids) {
        return new Listing<>(
                "fake.Node.load [DescribeNodes]",
                DESCRIBE_NODES,
                request -> request.queueNamePrefix(String.join(",", ids)),
                request -> Mono.deferContextual(view -> context.scope()
                        .send(
                                "DescribeNodes",
                                () -> ids,
                                client -> client.describeAll(request.build(), view.getOrDefault("trace", "none")))),
                response -> response.queueUrls().stream()
                        .map(item -> item.split("="))
                        .map(item -> new Data(item[0], item[1]))
                        .toList(),
                context.scope()::timer);
    }
}
