package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Small objects are written with a checksum that costs no buffers. */
class PutAllocationTest {

    private static final int WARM_UP = 100;
    private static final int CALLS = 100;

    private final byte[] bytes = new byte[1024];

    /** Reads the body and answers, all on the caller's thread. */
    private static final class Answering implements SdkAsyncHttpClient {

        @Override
        public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
            Flux.from(request.requestContentPublisher())
                    .doOnComplete(() -> answer(request))
                    .subscribe();
            return CompletableFuture.completedFuture(null);
        }

        private static void answer(AsyncExecuteRequest request) {
            request.responseHandler()
                    .onHeaders(SdkHttpResponse.builder()
                            .statusCode(200)
                            .putHeader("Content-Length", "0")
                            .putHeader("ETag", "\"e\"")
                            .build());
            request.responseHandler().onStream(Flux.<ByteBuffer>empty());
        }

        @Override
        public void close() {}
    }

    private static S3AsyncClient client() {
        return S3AsyncClient.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(URI.create("https://s3.example"))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClient(new Answering())
                .asyncConfiguration(options -> options.advancedOption(
                        SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, (Executor) Runnable::run))
                .build();
    }

    private static long allocatedBy(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARM_UP; i++) {
            call.run();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            call.run();
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / CALLS;
    }

    @Test
    void aSmallPutAllocatesAFifthOfWhatTheSdkDoes() {
        try (S3AsyncClient client = client()) {
            S3Object object = S3.over(client).object("b", "k");
            long sdk = allocatedBy(
                    () -> client.putObject(request -> request.bucket("b").key("k"), AsyncRequestBody.fromBytes(bytes))
                            .join());
            long ours = allocatedBy(() -> object.put(bytes).block());
            assertThat(ours).isLessThan(sdk / 5);
        }
    }
}
