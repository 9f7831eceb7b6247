package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.ReadingFixture.bytes;
import static io.reactiveaws.s3.transfer.ReadingFixture.checkpoints;
import static io.reactiveaws.s3.transfer.ReadingFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

class BodyTest {

    private final FakeS3 s3 = new FakeS3();
    private final ReadingFixture object = new ReadingFixture(s3);

    @Test
    void emitsTheBytes() {
        s3.getObject.answer(FakeObject.of(bytes("abcdefg"), 3));

        StepVerifier.create(texts(object.body())).expectNext("abc", "def", "g").verifyComplete();

        assertThat(s3.getObject.request().bucket()).isEqualTo("b");
        assertThat(s3.getObject.request().key()).isEqualTo("k");
        assertThat(s3.openDownloads()).isEmpty();
    }

    @Test
    void emitsNothingOfAnEmptyObject() {
        StepVerifier.create(object.body()).verifyComplete();

        assertThat(s3.getObject.requests()).hasSize(1);
    }

    @Test
    void asksAtTheFirstDemandAndOnce() {
        s3.getObject.answer(FakeObject.of(bytes("abcd"), 1));

        StepVerifier.create(texts(object.body()), 0)
                .expectSubscription()
                .then(() -> assertThat(s3.getObject.requests()).isEmpty())
                .thenRequest(1)
                .expectNext("a")
                .thenRequest(2)
                .expectNext("b", "c")
                .then(() -> assertThat(s3.downloads().get(0).requested()).isEqualTo(3))
                .thenRequest(5)
                .expectNext("d")
                .verifyComplete();

        assertThat(s3.getObject.requests()).hasSize(1);
    }

    @Test
    void eachSubscriptionAsksAnewWithARequestOfItsOwn() {
        s3.getObject.always(request -> FakeObject.of(request.versionId()));
        int[] runs = {0};
        Flux<String> body = texts(object.body(request -> request.versionId("version " + ++runs[0])));
        assertThat(runs[0]).isZero();

        StepVerifier.create(body).expectNext("version 1").verifyComplete();
        StepVerifier.create(body).expectNext("version 2").verifyComplete();

        assertThat(s3.getObject.requests()).hasSize(2);
    }

    @Test
    void theObjectsIdentityWins() {
        StepVerifier.create(object.body(
                        request -> request.bucket("other").key("other").range("bytes=0-9")))
                .verifyComplete();

        assertThat(s3.getObject.request().bucket()).isEqualTo("b");
        assertThat(s3.getObject.request().key()).isEqualTo("k");
        assertThat(s3.getObject.request().range()).isEqualTo("bytes=0-9");
        assertThat(s3.getObject.request().ifMatch()).isNull();
    }

    @Test
    void anErrorBeforeTheHeadersComesAsItIsAndIsNotRetried() {
        s3.getObject.fail(NoSuchKeyException.builder().message("none").build());

        StepVerifier.create(object.body()).verifyErrorSatisfies(error -> {
            assertThat(error).isInstanceOf(NoSuchKeyException.class);
            assertThat(checkpoints(error)).contains("s3.Object(bucketName=b, key=k).body [GetObject]");
        });
        assertThat(s3.getObject.requests()).hasSize(1);
    }

    @Test
    void aTransientErrorBeforeTheHeadersIsNotRetriedEither() {
        s3.getObject.fail(S3Errors.status(503));

        StepVerifier.create(object.body()).verifyErrorMessage("status 503");

        assertThat(s3.getObject.requests()).hasSize(1);
    }

    @Test
    void anErrorInTheRequestsConsumerIsAnErrorOfTheSubscription() {
        StepVerifier.create(object.body(request -> {
                    throw new IllegalStateException("on purpose");
                }))
                .verifyErrorMessage("on purpose");

        assertThat(s3.getObject.requests()).isEmpty();
    }

    @Test
    void cancelBeforeTheHeadersReachesTheCall() {
        CompletableFuture<FakeObject> unanswered = s3.getObject.later();

        object.body().subscribe().dispose();

        assertThat(s3.getObject.cancelled()).isEqualTo(1);
        assertThat(unanswered).isNotDone();
    }

    @Test
    void cancelHalfWayReachesTheBody() {
        s3.getObject.answer(FakeObject.of(bytes("abcd"), 1));

        StepVerifier.create(texts(object.body()))
                .expectNext("a", "b")
                .thenCancel()
                .verify();

        assertThat(s3.downloads().get(0).cancelled()).isTrue();
        assertThat(s3.openDownloads()).isEmpty();
    }

    @Test
    void cancelWithoutDemandAsksNothing() {
        StepVerifier.create(object.body(), 0).expectSubscription().thenCancel().verify();

        assertThat(s3.getObject.requests()).isEmpty();
    }

    @Test
    void moreBytesThanAnnouncedAreAnError() {
        s3.getObject.answer(FakeObject.of(bytes("abc"))
                .with(FakeObject.of(bytes("abcdef"), 2).body()));

        StepVerifier.create(texts(object.body()))
                .expectNext("ab")
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(ResourceException.class)
                        .hasMessage("s3.Object(bucketName=b, key=k).body [GetObject]: more bytes came than were"
                                + " announced; 4 of 3 bytes had arrived; attempts since then: 1 of 5; read it"
                                + " again from its beginning"));
        assertThat(s3.getObject.requests()).hasSize(1);
        assertThat(s3.openDownloads()).isEmpty();
    }

    @Test
    void anUnknownLengthIsNotChecked() {
        s3.getObject.answer(new FakeObject(
                GetObjectResponse.builder().build(),
                FakeObject.of(bytes("abc"), 1).body()));

        StepVerifier.create(texts(object.body())).expectNext("a", "b", "c").verifyComplete();
    }

    @Test
    void anUnreadableContentRangeIsNotConsidered() {
        s3.getObject.answer(new FakeObject(
                GetObjectResponse.builder()
                        .contentRange("lines 3-4/9")
                        .contentLength(3L)
                        .build(),
                FakeObject.of("abc").body()));

        StepVerifier.create(texts(object.body())).expectNext("abc").verifyComplete();
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> object.body(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("s3.Object(bucketName=b, key=k).body: 'request' must not be null");
    }

    @Test
    void chunksWithoutBytesDoNoHarm() {
        Flux<ByteBuffer> chunks = Flux.just("", "ab", "").map(text -> ByteBuffer.wrap(bytes(text)));
        s3.getObject.answer(FakeObject.of("ab").with(chunks));

        StepVerifier.create(texts(object.body()).reduce(String::concat))
                .expectNext("ab")
                .verifyComplete();
    }
}
