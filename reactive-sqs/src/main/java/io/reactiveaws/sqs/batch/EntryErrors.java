package io.reactiveaws.sqs.batch;

import io.reactiveaws.core.spi.ServiceErrors;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.SqsResponse;

/** What an answer says of entries that aren't done, as errors that a call of their own would have. */
final class EntryErrors {

    private static final int SENDERS_FAULT = 400;
    private static final int SERVERS_FAULT = 500;

    /** Codes of SQS's own failures, without what some servers put before and behind them. */
    private static final Set<String> INTERNAL = Set.of(
            "InternalError",
            "InternalFailure",
            "InternalServerError",
            "ServiceFailure",
            "ServiceUnavailable",
            "Unavailable");

    private EntryErrors() {}

    /** Whether an entry may be done if it is sent again. Servers other than AWS's don't tell by {@code SenderFault}. */
    static boolean mayHeal(BatchResultErrorEntry entry) {
        if (Boolean.TRUE.equals(entry.senderFault())) {
            return false;
        }
        String code = code(entry);
        String name = code.substring(Math.max(code.lastIndexOf('.'), code.lastIndexOf('#')) + 1)
                .replaceFirst("Exception$", "");
        return INTERNAL.contains(name)
                || name.contains("Throttl")
                || ServiceErrors.isThrottling(SqsException.builder()
                        .awsErrorDetails(
                                AwsErrorDetails.builder().errorCode(code).build())
                        .build());
    }

    /** The error of an entry that failed. */
    static Throwable failed(BatchResultErrorEntry entry, SqsResponse response, String more) {
        return error(
                response,
                code(entry),
                Objects.requireNonNullElse(entry.message(), "the service gave no message") + more,
                mayHeal(entry) ? SERVERS_FAULT : SENDERS_FAULT);
    }

    /** The error of an entry that the answer doesn't name. */
    static Throwable unknown(SqsResponse response) {
        return error(
                response,
                "NotReported",
                "the service's answer does not name this entry, so it is unknown whether it was done; do it again"
                        + " only if it may be done twice",
                SERVERS_FAULT);
    }

    private static String code(BatchResultErrorEntry entry) {
        return Objects.requireNonNullElse(entry.code(), "Unknown");
    }

    private static Throwable error(SqsResponse response, String code, String message, int status) {
        AwsErrorDetails details = AwsErrorDetails.builder()
                .serviceName("Sqs")
                .errorCode(code)
                .errorMessage(message)
                .sdkHttpResponse(response.sdkHttpResponse())
                .build();
        return SqsException.builder()
                .awsErrorDetails(details)
                .requestId(
                        response.responseMetadata() == null
                                ? null
                                : response.responseMetadata().requestId())
                .statusCode(status)
                .build();
    }
}
