package io.reactiveaws.spring.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Which status an error has. */
class ErrorMapperTest {

    private final AwsErrorMapper mapper = AwsErrorMapper.defaults(Duration.ofSeconds(7));

    @ParameterizedTest
    @CsvSource({
        "404, NoSuchKey, 404",
        "404, NoSuchBucket, 404",
        "404, '', 404", // HEAD has no code
        "400, QueueDoesNotExist, 404",
        "400, AWS.SimpleQueueService.NonExistentQueue, 404",
        "400, InvalidInstanceID.NotFound, 404",
        "400, InvalidInstanceID.Malformed, 400",
        "412, PreconditionFailed, 412",
        "409, ConditionalRequestConflict, 409",
        "409, BucketAlreadyOwnedByYou, 409",
        "403, AccessDenied, 403",
        "403, '', 403",
        "403, InvalidObjectState, 409",
        "416, InvalidRange, 416",
        "400, EntityTooLarge, 413",
        "503, SlowDown, 503",
        "500, InternalError, 503",
        "400, Throttling, 503",
        "400, RequestLimitExceeded, 503",
        "501, NotImplemented, 501",
        "504, '', 504"
    })
    void errorOfAServiceHasAStatus(int status, String code, int expected) {
        assertThat(statusOf(service(status, code))).isEqualTo(expected);
    }

    /** It is the server's owner who has to mend them, and none of the client's business. */
    @ParameterizedTest
    @CsvSource({
        "403, InvalidAccessKeyId",
        "403, SignatureDoesNotMatch",
        "403, RequestTimeTooSkewed",
        "400, ExpiredToken",
        "401, AuthFailure",
        "400, InvalidArgument",
        "304, ''"
    })
    void faultsOfTheServerAreLeft(int status, String code) {
        assertThat(statusOf(service(status, code))).isNull();
    }

    @Test
    void errorsWithoutAnAnswerHaveAStatus() {
        assertThat(statusOf(ApiCallTimeoutException.builder().message("late").build()))
                .isEqualTo(504);
        assertThat(statusOf(client("no", new ConnectException("refused")))).isEqualTo(503);
        assertThat(statusOf(client("no", new IOException("reset")))).isEqualTo(502);
        assertThat(statusOf(client(
                        "Unable to execute HTTP request: Acquire operation took longer than the configured maximum"
                                + " time.",
                        new IOException("x"))))
                .isEqualTo(503);
        assertThat(statusOf(client("Unable to load credentials", null))).isNull();
    }

    @Test
    void errorsOfThisLibraryHaveAStatus() {
        assertThat(statusOf(new ServerStoppingException())).isEqualTo(503);
        assertThat(statusOf(new UploadTooLargeException(DataSize.ofBytes(3)))).isEqualTo(413);
        assertThat(statusOf(new RejectedExecutionException("as many calls wait for one as 'maxWaiting' allows")))
                .isEqualTo(503);
        assertThat(statusOf(new ResourceException("wrapped", service(404, "NoSuchKey"))))
                .isEqualTo(404);
    }

    @Test
    void errorsOfOthersAreLeft() {
        assertThat(statusOf(new IllegalStateException("x", service(404, "NoSuchKey"))))
                .isNull();
        assertThat(statusOf(new RejectedExecutionException("of an executor"))).isNull();
        assertThat(statusOf(new ResourceException("without a cause"))).isNull();
        assertThat(statusOf(new IOException("x"))).isNull();
    }

    @Test
    void onlyWhatMayBeGoneSoonSaysWhenToTryAgain() {
        assertThat(mapper.map(service(503, "SlowDown")))
                .extracting(answer -> answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo("7");
        assertThat(mapper.map(service(404, "NoSuchKey")))
                .extracting(ErrorResponse::getHeaders)
                .isEqualTo(new HttpHeaders());
    }

    @Test
    void answerTellsNothingOfTheServersOwn() {
        assertThat(mapper.map(service(404, "NoSuchKey")))
                .extracting(ErrorResponse::getBody)
                .asString()
                .doesNotContain("secret-bucket", "NoSuchKey");
    }

    private @Nullable Integer statusOf(Throwable error) {
        ErrorResponse answer = mapper.map(error);
        return answer == null ? null : answer.getStatusCode().value();
    }

    private static SdkClientException client(String message, @Nullable Throwable cause) {
        return SdkClientException.builder().message(message).cause(cause).build();
    }

    private static AwsServiceException service(int status, String code) {
        return S3Exception.builder()
                .statusCode(status)
                .message("of secret-bucket")
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
