package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.xml.XmlAnswers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What HTTP clients may do with bodies, and with those of tries that were given up: no answer in XML is lost. */
class S3OddBodiesTest {

    private static final String LISTING = "<ListBucketResult><Contents><Key>k</Key></Contents></ListBucketResult>";

    private static final SdkHttpResponse HEAD = SdkHttpFullResponse.builder()
            .statusCode(200)
            .putHeader("Content-Type", "application/xml")
            .build();

    private record Try(SdkAsyncHttpResponseHandler handler) {

        void answer(Publisher<ByteBuffer> body) {
            handler.onHeaders(HEAD);
            handler.onStream(body);
        }
    }

    private final BlockingQueue<Try> tries = new LinkedBlockingQueue<>();
    private final S3AsyncClient client = client();

    private S3AsyncClient client() {
        return XmlAnswers.streamed(S3AsyncClient.builder()
                        .httpClient(new Tries())
                        .asyncConfiguration(asynchronous -> asynchronous.advancedOption(
                                SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
                        .region(Region.US_EAST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .overrideConfiguration(
                                override -> override.retryStrategy(AwsRetryStrategy.legacyRetryStrategy().toBuilder()
                                        .backoffStrategy(BackoffStrategy.retryImmediately())
                                        .build())))
                .build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static ByteBuffer listing() {
        return ByteBuffer.wrap(LISTING.getBytes(StandardCharsets.UTF_8));
    }

    private Try next() throws InterruptedException {
        return Objects.requireNonNull(tries.poll(2, TimeUnit.MINUTES), "a try");
    }

    private static void assertThatListed(CompletableFuture<ListObjectsV2Response> call) {
        assertThat(call)
                .succeedsWithin(Duration.ofMinutes(2))
                .extracting(
                        listed -> listed.contents().stream().map(S3Object::key).toList())
                .isEqualTo(List.of("k"));
    }

    @Test
    void aTryThatWasGivenUpIsAnsweredWhileTheNextIs() throws InterruptedException {
        CompletableFuture<ListObjectsV2Response> call = client.listObjectsV2(list -> list.bucket("b-1"));
        Try first = next();
        first.handler().onError(new IOException("given up"));
        Sinks.Many<ByteBuffer> body = Sinks.many().unicast().onBackpressureBuffer();
        next().answer(body.asFlux());

        first.answer(Flux.never());
        body.tryEmitNext(listing()).orThrow();
        body.tryEmitComplete().orThrow();

        assertThatListed(call);
    }

    @Test
    void partsAreReadByOthersAfterwards() throws InterruptedException {
        CompletableFuture<ListObjectsV2Response> call = client.listObjectsV2(list -> list.bucket("b-1"));
        ByteBuffer part = listing();

        next().answer(Flux.just(part).doOnComplete(() -> part.position(part.limit())));

        assertThatListed(call);
    }

    private final class Tries implements SdkAsyncHttpClient {

        @Override
        public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
            tries.add(new Try(request.responseHandler()));
            return new CompletableFuture<>();
        }

        @Override
        public void close() {}
    }
}
