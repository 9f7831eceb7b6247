package io.reactiveaws.s3.transfer;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Errors as the SDK makes them of the service's answers. */
public final class S3Errors {

    private S3Errors() {}

    /** An answer with a code. */
    public static S3Exception of(int status, String code) {
        return (S3Exception) S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("it is " + code)
                        .build())
                .build();
    }

    /** An answer to HEAD: without a body there is no code. */
    public static S3Exception of(int status) {
        return (S3Exception) S3Exception.builder().statusCode(status).build();
    }

    /** An answer whose message says its status, without a code. */
    public static S3Exception status(int status) {
        return (S3Exception) S3Exception.builder()
                .statusCode(status)
                .message("status " + status)
                .build();
    }

    /** A call that fails by itself at the moment at which it is cancelled. */
    static <T> CompletableFuture<T> whenCancelled(Throwable error) {
        return new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
                return completeExceptionally(error);
            }
        };
    }
}
