package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.ServiceErrors;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.utils.DateUtils;

/**
 * A write whose answer may be lost. The client sends it again then, and the service refuses it, for what the first one
 * has done: the upload is no more, or the object is there that was not to be there. Before that becomes an error, HEAD
 * tells whether the object is the one that was written.
 */
final class LostAnswer {

    /** The error does not wait longer for a service that is away or hangs; but it waits for a connection to ask by. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

    /** A store's servers may not have the same time, and Last-Modified has no fractions of a second. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    private static final int PRECONDITION_FAILED = 412;

    private final TransferScope scope;
    private final AwsRequest settings;
    private final String bucket;
    private final String key;
    private final WrittenHeaders headers;

    /**
     * Knows where to look.
     *
     * @param scope makes the call
     * @param settings the request that writes; its conditions are not those of the look
     * @param bucket the object's bucket
     * @param key the object's key
     * @param headers what the object has beside its content
     */
    LostAnswer(TransferScope scope, AwsRequest settings, String bucket, String key, WrittenHeaders headers) {
        this.scope = scope;
        this.settings = settings;
        this.bucket = bucket;
        this.key = key;
        this.headers = headers;
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
        return Mono.defer(() -> {
            long begun = now();
            return found(
                    write,
                    error -> isRefusal(error) && ServiceErrors.wasRetried(error),
                    written,
                    head -> !isOlder(head, Duration.ofMillis(now() - begun)),
                    answer);
        });
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
                    error -> isUnknown(error)
                            || (isRefusal(error) && (tries.get() > 1 || ServiceErrors.wasRetried(error))),
                    written,
                    head -> true, // Last-Modified may be the time at which the upload was created
                    answer);
        });
    }

    private <T> Mono<T> found(
            Mono<T> write,
            Predicate<Throwable> isLost,
            Mono<Written> written,
            Predicate<HeadObjectResponse> isNew,
            Function<HeadObjectResponse, T> answer) {
        return ReliableCancel.mono(cancel -> cancel.track(write)
                .onErrorResume(
                        isLost,
                        error -> cancel.track(written.flatMap(sent -> found(
                                        error,
                                        head -> sent.is(head, settings) && headers.areOf(head) && isNew.test(head))))
                                .map(answer)));
    }

    private Mono<HeadObjectResponse> found(Throwable error, Predicate<HeadObjectResponse> isOurs) {
        return ReliableCancel.mono(cancel -> cancel.track(
                        scope.call("HeadObject", LONGEST_LOOK, client -> client.headObject(look())))
                .contextWrite(ClientLifecycle::continuation)
                .onErrorResume(unseen -> Mono.error(with(error, unseen)))
                .flatMap(head -> isOurs.test(head) ? Mono.just(head) : Mono.error(with(error, another(head)))));
    }

    /** Whether the service says, by its own clock, that the object was there before the write was tried first. */
    private static boolean isOlder(HeadObjectResponse head, Duration sinceTheFirstTry) {
        Instant modified = head.lastModified();
        SdkHttpResponse http = head.sdkHttpResponse();
        return modified != null
                && http != null
                && http.firstMatchingHeader("Date")
                        .map(LostAnswer::time)
                        .filter(now ->
                                modified.isBefore(now.minus(sinceTheFirstTry).minus(CLOCKS_DIFFER)))
                        .isPresent();
    }

    private static @Nullable Instant time(String header) {
        try {
            return DateUtils.parseRfc1123Date(header);
        } catch (DateTimeException e) { // no time, which says nothing
            return null;
        }
    }

    private long now() {
        return scope.timer().now(TimeUnit.MILLISECONDS);
    }

    private static Throwable with(Throwable error, Throwable reason) {
        if (reason != error) {
            error.addSuppressed(reason);
        }
        return error;
    }

    private ResourceException another(HeadObjectResponse head) {
        return new ResourceException(
                ("%s: the answer to this write, or to an earlier try of it, may be lost; HeadObject finds another"
                                + " object than the one that was sent, of %d bytes with the ETag %s; so either the"
                                + " write was refused, or somebody has written since; look at the object, and"
                                + " write again if it is to be replaced")
                        .formatted(scope.where(), head.contentLength(), head.eTag()));
    }

    /** Whether nobody knows if the call was carried out, as there is no answer, or one that doesn't say. */
    private static boolean isUnknown(Throwable error) {
        return error instanceof ResourceException
                || (error instanceof SdkException
                        && (!(error instanceof SdkServiceException) || TransferBackoff.mayPass(error)));
    }

    private static boolean isRefusal(Throwable error) {
        return (error instanceof SdkServiceException service && service.statusCode() == PRECONDITION_FAILED)
                || "NoSuchUpload".equals(ServiceErrors.code(error));
    }
}
