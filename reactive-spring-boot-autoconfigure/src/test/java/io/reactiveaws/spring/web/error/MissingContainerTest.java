package io.reactiveaws.spring.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** A bucket or queue that isn't there is a fault of the server, whose owner finds it in the log. */
@ExtendWith(OutputCaptureExtension.class)
class MissingContainerTest {

    private final AwsExceptionHandler handler =
            new AwsExceptionHandler(AwsErrorMapper.defaults(Duration.ofSeconds(5)), ServerCodecConfigurer.create());

    @ParameterizedTest
    @CsvSource({
        "NoSuchBucket, 404, true",
        "QueueDoesNotExist, 400, true",
        "AWS.SimpleQueueService.NonExistentQueue, 400, true",
        "NoSuchKey, 404, false"
    })
    void isLogged(String code, int status, boolean isLogged, CapturedOutput output) {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/orders/1"));

        handler.handle(exchange, error(code, status)).block();

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(output.getAll().contains("GET /orders/1 is answered with 404"))
                .isEqualTo(isLogged);
    }

    private static AwsServiceException error(String code, int status) {
        return AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
