package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.ServiceErrors;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The source of a copy in errors: what is wrong with it is said of it, and not of the target whose copy it is. */
final class CopiedObject {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_IMPLEMENTED = 501;

    /** By these a store says that it has no tags, or none of this object. */
    private static final Set<String> WITHOUT_TAGS = Set.of(
            "MethodNotAllowed",
            "NoSuchTagSet",
            "NoSuchTagSetError",
            "NotImplemented",
            "NotSupported",
            "UnsupportedOperation");

    private final String where;
    private final String name;

    CopiedObject(String where, CopyObjectRequest request) {
        String version = request.sourceVersionId() == null ? "" : " in the version " + request.sourceVersionId();
        this.where = where;
        this.name = "the source of the copy, the key \"%s\" in the bucket %s%s,"
                .formatted(request.sourceKey(), request.sourceBucket(), version);
    }

    /** How many bytes it has. */
    long size(HeadObjectResponse head) {
        Long size = head.contentLength();
        if (size == null) {
            throw new ResourceException(
                    ("%s: HeadObject does not tell the 'contentLength' of %s so that it isn't known whether it needs"
                                    + " parts; copyFrom copies it in one call")
                            .formatted(where, name));
        }
        return size;
    }

    /**
     * Whether it can't go in parts, for nothing would tie them to one state of it.
     *
     * @throws ResourceException if it is too large for one call
     */
    boolean mustBeWhole(HeadObjectResponse head) {
        if (EntityTags.isStrong(head.eTag())) {
            return false;
        }
        if (size(head) > PartSizes.MOST_OF_A_PART) {
            throw new ResourceException(
                    ("%s: %s has %d bytes, which need parts, and the ETag %s: without a strong one, nothing tells"
                                    + " parts of one state from those of another; download it and upload that")
                            .formatted(where, name, head.contentLength(), head.eTag()));
        }
        return true;
    }

    /** A call that asks for the source. */
    <T> Mono<T> read(Mono<T> call) {
        return mapped(call, this::named);
    }

    /** A call that copies the whole: what is not there by its answer is the source. */
    <T> Mono<T> copied(Mono<T> call) {
        return mapped(call, error -> "NoSuchKey".equals(ServiceErrors.code(error)) ? named(error) : error);
    }

    /** A call that copies a range of the state that HEAD has seen. */
    <T> Mono<T> partCopied(Mono<T> call) {
        return mapped(
                call,
                error -> error instanceof S3Exception service && isChange(service)
                        ? new ObjectChangedException(
                                "%s: %s was replaced or deleted while it was copied; copy it again"
                                        .formatted(where, name),
                                error)
                        : error);
    }

    /** A call that asks for the tags, of a store that may not have any. */
    Mono<String> orNoTags(Mono<String> call) {
        return ReliableCancel.mono(
                cancel -> cancel.track(read(call)).onErrorResume(CopiedObject::isWithoutTags, error -> Mono.just("")));
    }

    private static <T> Mono<T> mapped(Mono<T> call, Function<Throwable, Throwable> map) {
        return ReliableCancel.mono(cancel -> cancel.track(call).onErrorMap(map));
    }

    private static boolean isChange(S3Exception error) {
        return error.statusCode() == PRECONDITION_FAILED || "NoSuchKey".equals(ServiceErrors.code(error));
    }

    private static boolean isWithoutTags(Throwable error) {
        String code = ServiceErrors.code(error);
        return error instanceof S3Exception service
                && (service.statusCode() == NOT_ALLOWED
                        || service.statusCode() == NOT_IMPLEMENTED
                        || (code != null && WITHOUT_TAGS.contains(code)));
    }

    /** The same error, which keeps its type and what is known of the call, with a message that names the source. */
    private Throwable named(Throwable error) {
        if (!(error instanceof S3Exception service)) {
            return error;
        }
        AwsErrorDetails details = service.awsErrorDetails();
        String message = "%s: %s %s".formatted(where, name, reason(service));
        Throwable named = service.toBuilder()
                .message(message)
                .awsErrorDetails((details == null ? AwsErrorDetails.builder() : details.toBuilder())
                        .errorMessage(message)
                        .build())
                .cause(service)
                .build();
        for (Throwable known : service.getSuppressed()) {
            named.addSuppressed(known);
        }
        return named;
    }

    private static String reason(S3Exception error) {
        @Nullable String message = ServiceErrors.message(error);
        String said = message == null ? "" : ": " + message;
        return switch (error.statusCode()) {
            case NOT_FOUND -> "is not there" + said;
            case FORBIDDEN -> "may not be read, or is not there and may not be looked for" + said;
            default -> "can't be read" + said;
        };
    }
}
