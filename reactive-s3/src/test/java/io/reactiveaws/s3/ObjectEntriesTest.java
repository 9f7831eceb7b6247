package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.PaginationException;
import io.reactiveaws.core.ResourceException;
import io.reactiveaws.s3.transfer.S3Errors;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** {@link ObjectSummaryCollection#entries()}: what a folder shows. */
class ObjectEntriesTest {

    private final FakeBuckets client = new FakeBuckets();
    private final ObjectSummaryCollection folder =
            client.bucket().objects().filter(request -> request.prefix("p/").delimiter("/"));

    private static ObjectEntry prefix(String name) {
        return new ObjectEntry.Prefix(name);
    }

    private ObjectEntry single(String key) {
        return new ObjectEntry.Single(S3.over(client).objectSummary("b", key));
    }

    @Test
    void objectsAndPrefixesComeInTheOrderOfTheirKeysFromOneListing() {
        client.listObjects.answer(
                FakeBuckets.page(List.of("p/a", "p/c", "p/e"), List.of("p/b/", "p/d/", "p/f/"), null));

        StepVerifier.create(folder.entries())
                .expectNext(single("p/a"), prefix("p/b/"), single("p/c"), prefix("p/d/"), single("p/e"), prefix("p/f/"))
                .verifyComplete();

        ListObjectsV2Request request = client.listObjects.request();
        assertThat(request.bucket()).isEqualTo("b");
        assertThat(request.prefix()).isEqualTo("p/");
        assertThat(request.delimiter()).isEqualTo("/");
        assertThat(request.maxKeys()).isEqualTo(1000);
    }

    @Test
    void theOrderIsThatOfUtf8AndNotOfJavasCharacters() {
        // UTF-8: 2f, 61, ef bc a1, f0 9f 98 80; as UTF-16, the surrogates of the last come before the one before it
        client.listObjects.answer(FakeBuckets.page(List.of("a", "\uFF21"), List.of("\uD83D\uDE00/", "/"), null));

        StepVerifier.create(folder.entries().map(ObjectEntry::name))
                .expectNext("/", "a", "\uFF21", "\uD83D\uDE00/")
                .verifyComplete();
    }

    @Test
    void pagesFollowOneAnother() {
        client.listObjects
                .answer(FakeBuckets.page(List.of("p/b"), List.of("p/a/"), "t1"))
                .answer(FakeBuckets.page(List.of(), List.of("p/c/", "p/d/"), "t2"))
                .answer(FakeBuckets.page(List.of(), List.of(), "t3"))
                .answer(FakeBuckets.page(List.of("p/e"), List.of(), null));

        StepVerifier.create(folder.pageSize(2).entries().map(ObjectEntry::name))
                .expectNext("p/a/", "p/b", "p/c/", "p/d/", "p/e")
                .verifyComplete();

        assertThat(client.listObjects.requests())
                .extracting(ListObjectsV2Request::continuationToken)
                .containsExactly(null, "t1", "t2", "t3");
        assertThat(client.listObjects.requests())
                .extracting(ListObjectsV2Request::maxKeys)
                .containsOnly(2);
    }

    @Test
    void aPrefixWithoutANameIsAnErrorThatSaysWhere() {
        client.listObjects.answer(FakeBuckets.page(List.of("p/a"), List.of(), null).toBuilder()
                .commonPrefixes(CommonPrefix.builder().build())
                .build());

        StepVerifier.create(folder.entries())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(ResourceException.class)
                        .hasMessage(
                                "s3.Bucket(name=b).objects [ListObjectsV2]: an entry of page 0 cannot be read, because"
                                        + " the answer lacks what it is known by: 'name' must not be null"));
    }

    @Test
    void aLimitCountsObjectsAndPrefixes() {
        client.listObjects.answer(FakeBuckets.page(List.of("p/b", "p/d"), List.of("p/a/", "p/c/"), "more"));

        StepVerifier.create(folder.limit(3).entries().map(ObjectEntry::name))
                .expectNext("p/a/", "p/b", "p/c/")
                .verifyComplete();

        assertThat(client.listObjects.request().maxKeys()).isEqualTo(3);
    }

    @Test
    void aLimitThatEndsWithinALaterPageShrinksIt() {
        client.listObjects
                .answer(FakeBuckets.page(List.of("p/b"), List.of("p/a/"), "more"))
                .answer(FakeBuckets.page(List.of(), List.of("p/c/"), "and more"));

        StepVerifier.create(folder.pageSize(2).limit(3).entries().map(ObjectEntry::name))
                .expectNext("p/a/", "p/b", "p/c/")
                .verifyComplete();

        assertThat(client.listObjects.requests())
                .extracting(ListObjectsV2Request::maxKeys)
                .containsExactly(2, 1);
    }

    @Test
    void aLimitOfNoneCallsNothing() {
        StepVerifier.create(folder.limit(0).entries()).verifyComplete();
        assertThat(client.listObjects.requests()).isEmpty();
    }

    @Test
    void withoutADelimiterAllAreObjects() {
        client.listObjects.answer(FakeBuckets.page(List.of("a", "a/b"), List.of(), null));

        StepVerifier.create(client.bucket().objects().entries())
                .expectNext(single("a"), single("a/b"))
                .verifyComplete();
    }

    @Test
    void objectsAreBornWithWhatTheListingSays() {
        client.listObjects.answer(FakeBuckets.page(List.of("p/a"), List.of(), null));

        StepVerifier.create(folder.entries()
                        .ofType(ObjectEntry.Single.class)
                        .flatMap(entry -> entry.summary().size()))
                .expectNext(1L)
                .verifyComplete();
    }

    @Test
    void objectsAloneLeaveThePrefixesOut() {
        client.listObjects.answer(FakeBuckets.page(List.of("p/b"), List.of("p/a/"), null));

        StepVerifier.create(folder.all().map(ObjectSummary::key))
                .expectNext("p/b")
                .verifyComplete();
    }

    @Test
    void aPageIsAskedForWhenThereIsDemandForIt() {
        client.listObjects.always(
                request -> FakeBuckets.page(List.of("p/b"), List.of("p/a/"), request.continuationToken() + "+"));

        StepVerifier.create(folder.entries(), 0)
                .expectSubscription()
                .then(() -> assertThat(client.listObjects.requests()).isEmpty())
                .thenRequest(1)
                .expectNext(prefix("p/a/"))
                .then(() -> assertThat(client.listObjects.requests()).hasSize(1))
                .thenCancel()
                .verify();
    }

    @Test
    void aRepeatedTokenIsAnError() {
        client.listObjects.always(request -> FakeBuckets.page(List.of("p/a"), List.of(), "again"));

        StepVerifier.create(folder.entries()).expectNextCount(2).verifyError(PaginationException.class);
    }

    @Test
    void anErrorComesAfterTheEntriesBeforeIt() {
        client.listObjects
                .answer(FakeBuckets.page(List.of("p/a"), List.of(), "more"))
                .fail(S3Errors.of(403, "AccessDenied"));

        StepVerifier.create(folder.entries().map(ObjectEntry::name))
                .expectNext("p/a")
                .verifyError(S3Exception.class);
    }
}
