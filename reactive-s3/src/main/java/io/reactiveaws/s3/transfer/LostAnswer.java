package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.ServiceErrors;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * A write whose answer may be lost. The client sends it again then, and the service refuses it, for what the first one has
 * done: the upload is no more, or the object is there that was not to be there. Before that becomes an error, HEAD tells
 * whether the object is the one that was written.
 */
final class LostAnswer {

    /** The error does not wait longer for a service that is away or hangs; but it waits for a connection to ask by. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

    private static final int PRECONDITION_FAILED = 412;

    private final TransferScope scope;
    private final AwsRequest settings;
    private final String bucket;
    private final String key;

    /**
     * Knows where to look.
     *
     * @param scope makes the call
     * @param settings the request that writes; its conditions are not those of the look
     * @param bucket the object's bucket
     * @param key the object's key
     */
    LostAnswer(TransferScope scope, AwsRequest settings, String bucket, String key) {
        this.scope = scope;
        this.settings = settings;
        this.bucket = bucket;
        this.key = key;
    }

    private HeadObjectRequest look() {
        return RequestSettings.copy(settings, HeadObjectRequest.builder(), name -> name.startsWith("If") ? null : name)
                .bucket(bucket)
                .key(key)
                .checksumMode(ChecksumMode.ENABLED)
                .build();
    }

    /**
     * Looks where a conditional write was refused that had been sent before.
     *
     * @param write the write
     * @param written what it writes; asked for only when it is compared
     * @param answer makes the answer of what HEAD tells
     */
    <T> Mono<T> ofConditional(Mono<T> write, Mono<Written> written, Function<HeadObjectResponse, T> answer) {
        return found(write, error -> isRefusal(error) && wasRetried(error), written, answer);
    }

    /**
     * Looks where it isn't known whether an upload was completed.
     *
     * @param completion completes it, once a subscription
     * @param written what it writes
     * @param answer makes the answer of what HEAD tells
     */
    <T> Mono<T> ofCompletion(
            Function<AtomicInteger, Mono<T>> completion,
            Mono<Written> written,
            Function<HeadObjectResponse, T> answer) {
        return Mono.defer(() -> {
            AtomicInteger tries = new AtomicInteger();
            return found(
                    completion.apply(tries),
                    error -> isUnknown(error) || (isRefusal(error) && (tries.get() > 1 || wasRetried(error))),
                    written,
                    answer);
        });
    }

    private <T> Mono<T> found(
            Mono<T> write, Predicate<Throwable> isLost, Mono<Written> written, Function<HeadObjectResponse, T> answer) {
        return ReliableCancel.mono(cancel -> cancel.track(write)
                .onErrorResume(
                        isLost,
                        error -> cancel.track(written.flatMap(sent -> found(error, sent)))
                                .map(answer)));
    }

    private Mono<HeadObjectResponse> found(Throwable error, Written sent) {
        return ReliableCancel.mono(cancel -> cancel.track(
                        scope.call("HeadObject", LONGEST_LOOK, client -> client.headObject(look())))
                .onErrorResume(unseen -> Mono.error(with(error, unseen)))
                .flatMap(head -> sent.is(head) ? Mono.just(head) : Mono.error(with(error, another(head)))));
    }

    private static Throwable with(Throwable error, Throwable reason) {
        if (reason != error) {
            error.addSuppressed(reason);
        }
        return error;
    }

    private ResourceException another(HeadObjectResponse head) {
        return new ResourceException(
                ("%s: the write was sent more than once, and the answer to an earlier try may be lost; HeadObject finds"
                                + " another object than the one that was sent, of %d bytes with the ETag %s; so either the"
                                + " write was refused, or somebody has written since")
                        .formatted(scope.where(), head.contentLength(), head.eTag()));
    }

    /** Whether nobody knows if the call was carried out. */
    private static boolean isUnknown(Throwable error) {
        return error instanceof SdkException
                && (!(error instanceof SdkServiceException) || TransferBackoff.mayPass(error));
    }

    private static boolean isRefusal(Throwable error) {
        return (error instanceof SdkServiceException service && service.statusCode() == PRECONDITION_FAILED)
                || "NoSuchUpload".equals(ServiceErrors.code(error));
    }

    /** Whether the client has sent it more than once. What it does not tell is taken for once. */
    private static boolean wasRetried(Throwable error) {
        return error instanceof SdkException sdk && sdk.numAttempts() != null && sdk.numAttempts() > 1;
    }
}
