package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** AWS gives a token only to who sends {@code MaxResults}; without it, 1,000 queues are all that one ever sees. */
class ListQueuesTest {

    private static final int QUEUES = 2_500;

    private final FakeSqs client = new FakeSqs();
    private final Sqs sqs = Sqs.over(client);

    /** A page as AWS makes it. */
    private record AwsPage(List<String> urls, String next) {
        static AwsPage of(Integer maxResults, String token) {
            int from = token == null ? 0 : Integer.parseInt(token);
            int to = Math.min(QUEUES, from + (maxResults == null ? 1_000 : maxResults));
            List<String> urls = IntStream.range(from, to).mapToObj(i -> "u" + i).toList();
            return new AwsPage(urls, maxResults == null || to == QUEUES ? null : String.valueOf(to));
        }
    }

    @BeforeEach
    void answerAsAwsDoes() {
        client.onList = request -> {
            AwsPage page = AwsPage.of(request.maxResults(), request.nextToken());
            return ListQueuesResponse.builder()
                    .queueUrls(page.urls())
                    .nextToken(page.next())
                    .build();
        };
        client.onDeadLetterList = request -> {
            AwsPage page = AwsPage.of(request.maxResults(), request.nextToken());
            return ListDeadLetterSourceQueuesResponse.builder()
                    .queueUrls(page.urls())
                    .nextToken(page.next())
                    .build();
        };
    }

    private static void assertComeInOrder(Flux<Queue> queues, int count) {
        StepVerifier.create(queues.map(Queue::url).collectList())
                .expectNext(IntStream.range(0, count).mapToObj(i -> "u" + i).toList())
                .verifyComplete();
    }

    private <T> List<T> asked(Function<ListQueuesRequest, T> member) {
        return client.lists.stream().map(member).toList();
    }

    @Test
    void queuesDoNotStopAtAThousand() {
        assertComeInOrder(sqs.queues().all(), QUEUES);
        assertThat(asked(ListQueuesRequest::maxResults)).containsExactly(1_000, 1_000, 1_000);
        assertThat(asked(ListQueuesRequest::nextToken)).containsExactly(null, "1000", "2000");
    }

    @Test
    void deadLetterSourceQueuesDoNotStopAtAThousand() {
        assertComeInOrder(sqs.queue("u").deadLetterSourceQueues().all(), QUEUES);
        assertThat(client.deadLetterLists)
                .extracting(ListDeadLetterSourceQueuesRequest::maxResults)
                .containsExactly(1_000, 1_000, 1_000);
        assertThat(client.deadLetterLists)
                .extracting(ListDeadLetterSourceQueuesRequest::queueUrl)
                .containsOnly("u");
    }

    @Test
    void pageSizeIsSent() {
        assertComeInOrder(sqs.queues().pageSize(500).all(), QUEUES);
        assertThat(asked(ListQueuesRequest::maxResults)).containsExactly(500, 500, 500, 500, 500);
    }

    @Test
    void aLimitShrinksTheLastPage() {
        assertComeInOrder(sqs.queues().limit(1_200).all(), 1_200);
        assertThat(asked(ListQueuesRequest::maxResults)).containsExactly(1_000, 200);
    }

    @Test
    void aLimitOfNoneCallsNothing() {
        assertComeInOrder(sqs.queues().limit(0).all(), 0);
        assertThat(client.lists).isEmpty();
    }

    @Test
    void aFilterIsOnEveryPage() {
        sqs.queues().filter(request -> request.queueNamePrefix("job")).all().blockLast();
        assertThat(asked(ListQueuesRequest::queueNamePrefix)).containsExactly("job", "job", "job");
    }

    @Test
    void aPageIsAskedForWhenThereIsDemandForIt() {
        StepVerifier.create(sqs.queues().all(), 0)
                .expectSubscription()
                .then(() -> assertThat(client.lists).isEmpty())
                .thenRequest(1)
                .expectNextCount(1)
                .then(() -> assertThat(client.lists).hasSize(1))
                .thenCancel()
                .verify();
    }

    @Test
    void pageSizesThatSqsDoesNotTakeAreRefused() {
        assertThatThrownBy(() -> sqs.queues().pageSize(1_001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sqs.Sqs().queues [ListQueues]: 'pageSize' must be from 1 to 1000, was 1001");
        assertThatThrownBy(() -> sqs.queue("u").deadLetterSourceQueues().pageSize(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sqs.Queue(url=u).deadLetterSourceQueues [ListDeadLetterSourceQueues]:"
                        + " 'pageSize' must be from 1 to 1000, was 0");
    }
}
