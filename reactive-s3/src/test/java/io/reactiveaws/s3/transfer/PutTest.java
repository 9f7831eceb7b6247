package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import tools.jackson.core.JacksonException;

class PutTest {

    private static final byte[] BYTES = "123456789".getBytes(StandardCharsets.UTF_8);

    /** The CRC32 of 123456789 is CBF43926 in every book. */
    private static final String CRC32 = "y/Q5Jg==";

    private final FakeS3 client = new FakeS3();
    private final S3Object object = S3.over(client).object("b", "k");

    record Order(String id, int count) {}

    private String sent() {
        return new String(client.uploads().get(0).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void nothingIsSentBeforeSubscriptionAndEachSubscriptionSendsOneRequest() {
        AtomicInteger completed = new AtomicInteger();
        Mono<PutObjectResponse> put = object.put(BYTES, request -> completed.incrementAndGet());
        assertThat(client.putObject.requests()).isEmpty();
        assertThat(completed).hasValue(0);
        StepVerifier.create(put.map(PutObjectResponse::eTag))
                .expectNext("\"put\"")
                .verifyComplete();
        put.block();
        assertThat(client.putObject.requests()).hasSize(2);
        assertThat(client.uploads()).extracting(FakeUpload::bytes).containsExactly(BYTES, BYTES);
    }

    @Test
    void bytesGoWithTheirChecksum() {
        object.put(BYTES).block();
        assertThat(client.putObject.request())
                .isEqualTo(PutObjectRequest.builder()
                        .bucket("b")
                        .key("k")
                        .checksumCRC32(CRC32)
                        .build());
        assertThat(client.uploads().get(0).announced()).isEqualTo(9);
    }

    @Test
    void anEmptyArrayMakesAnEmptyObject() {
        object.put(new byte[0]).block();
        assertThat(client.uploads().get(0).announced()).isZero();
        assertThat(client.putObject.request().checksumCRC32()).isEqualTo("AAAAAA==");
    }

    @Test
    void settingsAreKeptAndBucketAndKeyWin() {
        object.put(
                        BYTES,
                        request -> request.bucket("other")
                                .key("other")
                                .metadata(Map.of("a", "1"))
                                .ifNoneMatch("*"))
                .block();
        assertThat(client.putObject.request())
                .isEqualTo(PutObjectRequest.builder()
                        .bucket("b")
                        .key("k")
                        .metadata(Map.of("a", "1"))
                        .ifNoneMatch("*")
                        .checksumCRC32(CRC32)
                        .build());
    }

    @Test
    void whoChoosesAnotherCheckGetsNoSecondOne() {
        object.put(BYTES, request -> request.checksumSHA256("s")).block();
        object.put(BYTES, request -> request.checksumAlgorithm(ChecksumAlgorithm.CRC32_C))
                .block();
        object.put(BYTES, request -> request.contentMD5("m")).block();
        object.put(BYTES, request -> request.checksumCRC32("mine")).block();
        assertThat(client.putObject.requests())
                .extracting(PutObjectRequest::checksumCRC32)
                .containsExactly(null, null, null, "mine");
    }

    @Test
    void aTextIsUtf8() {
        object.put("Grüße").block();
        assertThat(sent()).isEqualTo("Grüße");
        assertThat(client.putObject.request().contentType()).isEqualTo("text/plain;charset=utf-8");
        assertThat(client.putObject.request().checksumCRC32()).isNotNull();
    }

    @Test
    void theContentTypeOfATextMayBeAnother() {
        object.put("<p>", request -> request.contentType("text/html")).block();
        assertThat(client.putObject.request().contentType()).isEqualTo("text/html");
    }

    @Test
    void aValueIsJson() {
        object.putJson(new Order("o-1", 3)).block();
        object.putJson(new Order("o-1", 3), request -> request.contentType("application/vnd.order+json"))
                .block();
        assertThat(sent()).isEqualTo("{\"id\":\"o-1\",\"count\":3}");
        assertThat(client.putObject.requests())
                .extracting(PutObjectRequest::contentType)
                .containsExactly("application/json", "application/vnd.order+json");
    }

    @Test
    void eachSubscriptionWritesTheValueAnew() {
        AtomicInteger value = new AtomicInteger(1);
        Mono<PutObjectResponse> put = object.putJson(value);
        put.block();
        value.set(2);
        put.block();
        assertThat(client.uploads())
                .extracting(upload -> new String(upload.bytes(), StandardCharsets.UTF_8))
                .containsExactly("1", "2");
    }

    /** What Jackson cannot write before it has a name. */
    record Named(String name) {
        @Override
        public String name() {
            if (name == null) {
                throw new IllegalStateException("has no name");
            }
            return name;
        }
    }

    @Test
    void aValueThatCannotBeWrittenIsAnErrorOfTheMono() {
        StepVerifier.create(object.putJson(new Named(null)))
                .verifyErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(JacksonException.class).hasMessageContaining("has no name"));
        assertThat(client.putObject.requests()).isEmpty();
    }

    @Test
    void errorsKeepTheirTypeAndSayWhere() {
        client.putObject.fail(
                S3Exception.builder().statusCode(403).message("denied").build());
        StepVerifier.create(object.put(BYTES))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(S3Exception.class)
                        .hasMessageContaining("denied")
                        .hasStackTraceContaining("s3.Object(bucketName=b, key=k).put [PutObject]"));
    }

    @Test
    void cancelReachesTheCall() {
        CompletableFuture<PutObjectResponse> answer = client.putObject.later();
        StepVerifier.create(object.put(BYTES))
                .expectSubscription()
                .then(() -> {})
                .thenCancel()
                .verify();
        assertThat(client.putObject.cancelled()).isOne();
        assertThat(answer).isNotDone();
    }

    @Test
    void whatWasLoadedIsForgottenWhenTheCallEnds() {
        HeadObjectResponse data = HeadObjectResponse.builder().eTag("old").build();
        client.headObject.always(request -> data);
        client.headObject.always(request -> data);
        S3Object done = S3.over(client).object("b", "k").load().block();
        done.put(BYTES).block();
        assertThat(done.snapshot()).isEmpty();

        S3Object failed = S3.over(client).object("b", "k").load().block();
        client.putObject.fail(new IllegalStateException("broken"));
        StepVerifier.create(failed.put(BYTES)).verifyErrorMessage("broken");
        assertThat(failed.snapshot()).isEmpty();

        S3Object cancelled = S3.over(client).object("b", "k").load().block();
        CompletableFuture<PutObjectResponse> answer = client.putObject.later();
        Mono<PutObjectResponse> put = cancelled.put(BYTES);
        assertThat(cancelled.snapshot()).contains(data);
        StepVerifier.create(put)
                .expectSubscription()
                .then(() -> {})
                .thenCancel()
                .verify();
        assertThat(cancelled.snapshot()).isEmpty();
        assertThat(answer).isNotDone();
    }

    @Test
    void refusesNullAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.put((byte[]) null))
                .withMessage("s3.Object(bucketName=b, key=k).put: 'bytes' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.put((String) null))
                .withMessage("s3.Object(bucketName=b, key=k).put: 'text' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.put((Path) null))
                .withMessage("s3.Object(bucketName=b, key=k).put: 'file' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.put((Publisher<ByteBuffer>) null))
                .withMessage("s3.Object(bucketName=b, key=k).put: 'bytes' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.putJson(null))
                .withMessage("s3.Object(bucketName=b, key=k).putJson: 'value' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.put("", null))
                .withMessage("s3.Object(bucketName=b, key=k).put: 'request' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.uploadFile(Path.of("f"), (TransferConfig) null))
                .withMessage("s3.Object(bucketName=b, key=k).uploadFile: 'config' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.copy((CopySource) null))
                .withMessage("s3.Object(bucketName=b, key=k).copy: 'source' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.downloadFile(null))
                .withMessage("s3.Object(bucketName=b, key=k).downloadFile: 'file' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.downloadStream((Consumer<GetObjectRequest.Builder>) null))
                .withMessage("s3.Object(bucketName=b, key=k).downloadStream: 'request' must not be null");
    }
}
