package io.reactiveaws.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.ObjectSummary;
import io.reactiveaws.s3.S3;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** What is left to do is what has no result, by two listings that are read side by side. */
class RestTest {

    private static final S3 S3_OF_NOBODY = S3.over(new S3AsyncClient() {
        @Override
        public String serviceName() {
            return "s3";
        }

        @Override
        public void close() {}
    });

    private static final Place RESULTS = new Place("to", "results/");

    private static ObjectSummary object(String key) {
        return S3_OF_NOBODY.objectSummary("from", key);
    }

    private static ObjectSummary result(String key) {
        return S3_OF_NOBODY.objectSummary("to", "results/" + key);
    }

    private static Flux<String> rest(Flux<String> sources, Flux<String> results) {
        return Rest.of(sources.map(RestTest::object), results.map(RestTest::result), RESULTS)
                .map(ObjectSummary::key);
    }

    @Test
    void whatHasItsResultIsLeftOut() {
        StepVerifier.create(rest(Flux.just("a", "b", "c", "d"), Flux.just("b", "d")))
                .expectNext("a", "c")
                .verifyComplete();
    }

    @Test
    void aResultWithoutItsObjectIsNoMatter() {
        StepVerifier.create(rest(Flux.just("b", "d"), Flux.just("a", "c", "d", "e")))
                .expectNext("b")
                .verifyComplete();
    }

    @Test
    void withoutResultsAllIsLeft() {
        StepVerifier.create(rest(Flux.just("a", "b"), Flux.empty()))
                .expectNext("a", "b")
                .verifyComplete();
    }

    /** Java sorts the first of these behind the second one, S3 before it. */
    @Test
    void keysAreInTheOrderOfS3() {
        String last = "\uD83D\uDE00";
        String before = "\uFF5E";

        StepVerifier.create(rest(Flux.just(before, last), Flux.just(before, last)))
                .verifyComplete();
    }

    @Test
    void listingsAreReadAsFarAsThereIsDemand() {
        List<String> read = new ArrayList<>();
        Flux<String> sources = Flux.range(0, 10_000).map("%05d"::formatted).doOnNext(read::add);

        StepVerifier.create(rest(sources, Flux.never()), 1)
                .expectSubscription()
                .then(() -> assertThat(read).hasSizeLessThanOrEqualTo(64))
                .thenCancel()
                .verify();
    }

    @Test
    void anErrorOfAListingIsOne() {
        IllegalStateException denied = new IllegalStateException("denied");

        StepVerifier.create(rest(Flux.just("a"), Flux.error(denied)))
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(denied));
    }

    @Test
    void cancelReachesBothListings() {
        TestPublisher<String> sources = TestPublisher.create();
        TestPublisher<String> results = TestPublisher.create();

        StepVerifier.create(rest(sources.flux(), results.flux()))
                .expectSubscription()
                .thenCancel()
                .verify();

        sources.assertCancelled();
        results.assertCancelled();
    }
}
