package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.calls.GracefulShutdown;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * In whose name a transfer works.
 *
 * @param calls makes the resource's calls
 * @param scope what all resources of the client share
 * @param resource the resource as it is printed
 * @param member the resource's member that transfers
 */
record TransferScope(ResourceCalls calls, ClientScope<S3AsyncClient> scope, String resource, String member) {

    /** Makes one call for each subscription. */
    <T> Mono<T> call(String operation, Function<? super S3AsyncClient, CompletableFuture<T>> send) {
        return calls.call(member, operation, send);
    }

    /**
     * Makes one call for each subscription that is given up when its answer takes too long. What it waits for a
     * connection doesn't count: who gave up for that would lose his turn.
     *
     * @param longest from sending it to its answer
     * @return the answer, or a {@link TimeoutException}
     */
    <T> Mono<T> call(String operation, Duration longest, Function<? super S3AsyncClient, CompletableFuture<T>> send) {
        return call(
                operation,
                client -> ReliableCancel.mono(cancel -> cancel.track(Mono.fromFuture(() -> send.apply(client)))
                                .timeout(longest, timer()))
                        .toFuture());
    }

    /** Counts how often a call of this transfer is tried again. */
    LongConsumer retries(String operation) {
        return calls.task(member, operation).values(ResourceMeter.RETRIES);
    }

    /** Names the transfer in errors. */
    String where() {
        return resource + "." + member;
    }

    /** What a session lets end before it closes. */
    GracefulShutdown shutdown() {
        return scope.shutdown();
    }

    Scheduler timer() {
        return scope.timer();
    }

    /** Parts are checked as the client checks a whole: S3 must hear of it when the upload begins. */
    @Nullable
    ChecksumAlgorithm algorithmOfParts() {
        return computesChecksums() ? ChecksumAlgorithm.CRC32 : null;
    }

    /**
     * The request with the checksum of its bytes, unless the client computes none or the caller has chosen another
     * check.
     */
    PutObjectRequest withChecksum(PutObjectRequest request, List<ByteBuffer> bytes) {
        return computesChecksums() ? Checksums.withCrc32(request, bytes) : request;
    }

    /**
     * Puts an object in one call. If the client has sent a conditional request more than once and the service refuses
     * it, HEAD tells whether the first one has done it.
     *
     * @param request the request
     * @param body makes the content, for each call
     * @param written by what it is known again
     */
    Mono<PutObjectResponse> put(PutObjectRequest request, Supplier<AsyncRequestBody> body, Callable<Written> written) {
        Mono<PutObjectResponse> write = call("PutObject", client -> client.putObject(request, body.get()));
        return request.ifMatch() == null && request.ifNoneMatch() == null
                ? write
                : new LostAnswer(this, request, request.bucket(), request.key(), WrittenHeaders.of(request))
                        .ofConditional(
                                write,
                                Mono.fromCallable(written).subscribeOn(Schedulers.boundedElastic()),
                                Responses::put);
    }

    /**
     * Whether the client computes checksums that S3 does not insist on, as it does by default; asked for once a client.
     */
    private boolean computesChecksums() {
        return scope.shared(TransferScope.class, key -> computesChecksums(scope.client()));
    }

    private static boolean computesChecksums(S3AsyncClient client) {
        try {
            return client.serviceClientConfiguration().requestChecksumCalculation()
                    != RequestChecksumCalculation.WHEN_REQUIRED;
        } catch (UnsupportedOperationException e) { // a client other than the SDK's may not have a configuration
            return true;
        }
    }
}
