package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;

/** When {@link ObjectSummaryCollection#delete()} sends. */
class DeleteObjectsFlowTest {

    private static final DeleteObjectsResponse DELETED =
            DeleteObjectsResponse.builder().build();

    private final FakeBuckets client = new FakeBuckets();
    private final ObjectSummaryCollection objects = client.bucket().objects();

    /** A listing that never ends, of full pages. */
    private void listEndlessly() {
        client.listObjects.always(request -> {
            int page = request.continuationToken() == null ? 0 : Integer.parseInt(request.continuationToken());
            List<String> keys = IntStream.range(page * 1000, (page + 1) * 1000)
                    .mapToObj("k%08d"::formatted)
                    .toList();
            return FakeBuckets.page(keys, List.of(), String.valueOf(page + 1));
        });
    }

    private List<CompletableFuture<DeleteObjectsResponse>> answerLater(int calls) {
        List<CompletableFuture<DeleteObjectsResponse>> answers = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            answers.add(client.deleteObjects.later());
        }
        return answers;
    }

    @Test
    void nothingIsSentBeforeSubscription() {
        objects.delete();
        assertThat(client.listObjects.requests()).isEmpty();
        assertThat(client.deleteObjects.requests()).isEmpty();
    }

    @Test
    void nothingIsSentBeforeDemand() {
        listEndlessly();
        StepVerifier.create(objects.delete(), 0)
                .expectSubscription()
                .then(() -> assertThat(client.listObjects.requests()).isEmpty())
                .thenRequest(1)
                .expectNextCount(1)
                .thenCancel()
                .verify();
        assertThat(client.deleteObjects.requests()).isNotEmpty();
    }

    @Test
    void eachSubscriptionListsAndDeletesAnew() {
        client.listObjects.always(request -> FakeBuckets.page(List.of("a"), List.of(), null));
        objects.delete().blockLast();
        objects.delete().blockLast();
        assertThat(client.listObjects.requests()).hasSize(2);
        assertThat(client.deleteObjects.requests()).hasSize(2);
    }

    @Test
    void fourCallsAreInFlight() {
        listEndlessly();
        List<CompletableFuture<DeleteObjectsResponse>> answers = answerLater(20);
        StepVerifier.create(objects.delete())
                .then(() -> assertThat(client.deleteObjects.requests()).hasSize(4))
                .then(() -> answers.get(2).complete(DELETED))
                .expectNextCount(1000)
                .then(() -> assertThat(client.deleteObjects.requests()).hasSize(5))
                .thenCancel()
                .verify();
    }

    @Test
    void outcomesComeInTheOrderInWhichTheCallsEnd() {
        client.pages(FakeBuckets.keys(0, 1000), FakeBuckets.keys(1000, 1002));
        List<CompletableFuture<DeleteObjectsResponse>> answers = answerLater(2);
        StepVerifier.create(objects.delete().map(outcome -> outcome.resource().key()))
                .then(() -> answers.get(1).complete(DELETED))
                .expectNext("k1000", "k1001")
                .then(() -> answers.get(0).complete(DELETED))
                .expectNextSequence(FakeBuckets.keys(0, 1000))
                .verifyComplete();
    }

    @Test
    void anEndlessListingIsReadNoFurtherThanTheDemand() {
        listEndlessly();
        StepVerifier.create(objects.delete(), 1).expectNextCount(1).thenCancel().verify();
        // four calls in flight, and what their outcomes leave room for
        assertThat(client.deleteObjects.requests()).hasSizeLessThanOrEqualTo(10);
        assertThat(client.listObjects.requests()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void cancelCancelsTheCallsInFlight() {
        listEndlessly();
        List<CompletableFuture<DeleteObjectsResponse>> answers = answerLater(4);
        objects.delete().subscribe().dispose();
        assertThat(answers).allMatch(CompletableFuture::isCancelled);
    }

    @Test
    void cancelCancelsTheListing() {
        CompletableFuture<?> listing = client.listObjects.later();
        objects.delete().subscribe().dispose();
        assertThat(listing).isCancelled();
    }
}
