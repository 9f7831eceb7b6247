package io.reactiveaws.core;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ListOperation;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.PageSize;
import io.reactiveaws.core.spi.Paging;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** Listings of queues, their URLs being the resources, on clients that answer what a test says. */
final class PagingFixtures {

    static final String LOCATION = "sqs.Sqs().queues [ListQueues]";

    private PagingFixtures() {}

    /** A collection whose operation takes pages of 1 to 1,000 items. */
    static ResourceCollection<String, ListQueuesRequest.Builder> queues(SqsAsyncClient client) {
        return queues(client, 1, 1000);
    }

    static ResourceCollection<String, ListQueuesRequest.Builder> queues(
            SqsAsyncClient client, int minimum, int maximum) {
        return new ResourceCollection<>(listing(client, identifiers -> {}, paging(minimum, maximum)));
    }

    static ResourceCollection<String, ListQueuesRequest.Builder> queuesOf(
            SqsAsyncClient client, Consumer<ListQueuesRequest.Builder> identifiers) {
        return new ResourceCollection<>(listing(client, identifiers, paging(1, 1000)));
    }

    static ResourceCollection<String, ListQueuesRequest.Builder> unpaged(SqsAsyncClient client) {
        return new ResourceCollection<>(listing(client, identifiers -> {}, null));
    }

    /** Queues of a service that chooses the page size. */
    static ResourceCollection<String, ListQueuesRequest.Builder> queuesWithoutPageSize(SqsAsyncClient client) {
        return new ResourceCollection<>(listing(client, identifiers -> {}, paging(null)));
    }

    /** Queues of a service whose answers say whether more follow: a queue "more" says so, one "end" denies it. */
    static ResourceCollection<String, ListQueuesRequest.Builder> queuesThatSayMore(SqsAsyncClient client) {
        return new ResourceCollection<>(listing(
                client,
                identifiers -> {},
                Paging.unsized(
                        (request, page) -> request.nextToken(page.nextToken()),
                        ListQueuesResponse::nextToken,
                        PagingFixtures::saysMore)));
    }

    private static Boolean saysMore(ListQueuesResponse response) {
        if (response.queueUrls().contains("more")) {
            return true;
        }
        return response.queueUrls().contains("end") ? false : null;
    }

    /** Queues of a service that takes no page size beside a prefix. */
    static ResourceCollection<String, ListQueuesRequest.Builder> queuesUnsizedWithAPrefix(SqsAsyncClient client) {
        return new ResourceCollection<>(listing(
                client, identifiers -> {}, paging(size(1, 1000).unless(request -> request.queueNamePrefix() != null))));
    }

    static <R> Listing<ListQueuesRequest.Builder, ListQueuesResponse, R> listing(
            SqsAsyncClient client, Function<ListQueuesResponse, List<R>> items) {
        return listing(client, identifiers -> {}, items, paging(1, 1000));
    }

    /** A listing whose calls wait for a place as all calls do. */
    static Listing<ListQueuesRequest.Builder, ListQueuesResponse, String> listing(ClientScope<SqsAsyncClient> scope) {
        return Listing.in(
                LOCATION, scope, operation(paging(1, 1000)), identifiers -> {}, ListQueuesResponse::queueUrls);
    }

    private static Listing<ListQueuesRequest.Builder, ListQueuesResponse, String> listing(
            SqsAsyncClient client,
            Consumer<ListQueuesRequest.Builder> identifiers,
            Paging<ListQueuesRequest.Builder, ListQueuesResponse> paging) {
        return listing(client, identifiers, ListQueuesResponse::queueUrls, paging);
    }

    private static <R> Listing<ListQueuesRequest.Builder, ListQueuesResponse, R> listing(
            SqsAsyncClient client,
            Consumer<ListQueuesRequest.Builder> identifiers,
            Function<ListQueuesResponse, List<R>> items,
            Paging<ListQueuesRequest.Builder, ListQueuesResponse> paging) {
        return new Listing<>(
                LOCATION,
                operation(paging),
                identifiers,
                request -> Mono.fromFuture(() -> client.listQueues(request.build())),
                items,
                Schedulers::parallel);
    }

    private static ListOperation<SqsAsyncClient, ListQueuesRequest.Builder, ListQueuesResponse> operation(
            Paging<ListQueuesRequest.Builder, ListQueuesResponse> paging) {
        return new ListOperation<>(
                "ListQueues",
                ListQueuesRequest::builder,
                (client, request) -> client.listQueues(request.build()),
                paging);
    }

    private static Paging<ListQueuesRequest.Builder, ListQueuesResponse> paging(int minimum, int maximum) {
        return paging(size(minimum, maximum));
    }

    private static Paging<ListQueuesRequest.Builder, ListQueuesResponse> paging(
            PageSize<ListQueuesRequest, ListQueuesRequest.Builder> size) {
        return new Paging<>(
                (request, page) -> request.nextToken(page.nextToken()), ListQueuesResponse::nextToken, null, size);
    }

    private static PageSize<ListQueuesRequest, ListQueuesRequest.Builder> size(int minimum, int maximum) {
        return PageSize.between(minimum, maximum, ListQueuesRequest::maxResults, ListQueuesRequest.Builder::maxResults);
    }

    /** A response; a null token is the last page's. */
    static ListQueuesResponse page(String token, String... urls) {
        return ListQueuesResponse.builder().nextToken(token).queueUrls(urls).build();
    }

    /** Answers at once. A page is its items with spaces between; page n is asked for with the token {@code tn}. */
    static QueueClient pages(String... pages) {
        return new QueueClient(request -> {
            int index = index(request);
            String token = index + 1 < pages.length ? "t" + (index + 1) : null;
            return CompletableFuture.completedFuture(
                    page(token, pages[index].isEmpty() ? new String[0] : pages[index].split(" ", -1)));
        });
    }

    /** The number of the page that a request asks for. */
    static int index(ListQueuesRequest request) {
        return request.nextToken() == null
                ? 0
                : Integer.parseInt(request.nextToken().substring(1));
    }

    /** Answers no request; a test completes the futures. */
    static QueueClient pending() {
        return new QueueClient(request -> new CompletableFuture<>());
    }

    /** Records its requests and the futures that it gave for them. */
    static final class QueueClient implements SqsAsyncClient {

        private final Function<ListQueuesRequest, CompletableFuture<ListQueuesResponse>> answer;
        private final List<ListQueuesRequest> requests = Collections.synchronizedList(new ArrayList<>());
        private final List<CompletableFuture<ListQueuesResponse>> futures =
                Collections.synchronizedList(new ArrayList<>());

        QueueClient(Function<ListQueuesRequest, CompletableFuture<ListQueuesResponse>> answer) {
            this.answer = answer;
        }

        @Override
        public CompletableFuture<ListQueuesResponse> listQueues(ListQueuesRequest request) {
            requests.add(request);
            CompletableFuture<ListQueuesResponse> future = answer.apply(request);
            futures.add(future);
            return future;
        }

        int calls() {
            return requests.size();
        }

        List<ListQueuesRequest> requests() {
            return List.copyOf(requests);
        }

        List<Integer> pageSizes() {
            return requests().stream().map(ListQueuesRequest::maxResults).toList();
        }

        CompletableFuture<ListQueuesResponse> future(int call) {
            return futures.get(call);
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
