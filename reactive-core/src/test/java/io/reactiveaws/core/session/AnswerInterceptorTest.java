package io.reactiveaws.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.sqs.model.DeleteQueueResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

class AnswerInterceptorTest {

    private static final String PAGE = "<html>Sign in</html>";
    private static final SdkHttpResponse OK =
            SdkHttpResponse.builder().statusCode(200).build();

    private final AnswerInterceptor interceptor = new AnswerInterceptor();
    private final ExecutionAttributes attributes = attributes("ListQueues");

    private static ExecutionAttributes attributes(String operation) {
        return new ExecutionAttributes().putAttribute(SdkExecutionAttribute.OPERATION_NAME, operation);
    }

    private static InterceptorContext context(SdkResponse response, Publisher<ByteBuffer> body) {
        return InterceptorContext.builder()
                .request(ListQueuesRequest.builder().build())
                .httpResponse(OK)
                .responsePublisher(body)
                .response(response)
                .build();
    }

    /** A try whose answer has this body. */
    private Flux<ByteBuffer> answered(ExecutionAttributes call, String... body) {
        Flux<ByteBuffer> bytes = Flux.just(body).map(text -> ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        InterceptorContext context = context(null, bytes);
        interceptor.beforeTransmission(context, call);
        return Flux.from(
                interceptor.modifyAsyncHttpResponseContent(context, call).orElseThrow());
    }

    private SdkResponse read(ExecutionAttributes call, SdkResponse response) {
        return interceptor.modifyResponse(context(response, Flux.empty()), call);
    }

    private Throwable failed(Throwable error) {
        return interceptor.modifyException(new Failed(error), attributes);
    }

    private record Failed(Throwable exception) implements Context.FailedExecution {

        @Override
        public SdkRequest request() {
            return ListQueuesRequest.builder().build();
        }

        @Override
        public Optional<SdkHttpRequest> httpRequest() {
            return Optional.empty();
        }

        @Override
        public Optional<SdkHttpResponse> httpResponse() {
            return Optional.of(OK);
        }

        @Override
        public Optional<SdkResponse> response() {
            return Optional.empty();
        }
    }

    @Test
    void bytesPassAsTheyCome() {
        StepVerifier.create(answered(attributes, "<ht", "ml>")
                        .map(bytes -> StandardCharsets.UTF_8.decode(bytes).toString()))
                .expectNext("<ht", "ml>")
                .verifyComplete();
    }

    @Test
    void aPageIsNoAnswer() {
        answered(attributes, "<ht", "ml>Sign in</html>").blockLast();

        assertThatThrownBy(() -> read(attributes, ListQueuesResponse.builder().build()))
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageContaining("which begins with \"" + PAGE + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<ListQueuesResponse/>", "{}"})
    void aListOfNothingIsAnAnswer(String body) {
        ListQueuesResponse response = ListQueuesResponse.builder().build();
        answered(attributes, body).blockLast();

        assertThat(read(attributes, response)).isSameAs(response);
    }

    @Test
    void anotherRootIsAnAnswerIfSomethingWasReadFromIt() {
        ListQueuesResponse response =
                ListQueuesResponse.builder().queueUrls(List.of("q")).build();
        answered(attributes, "<queues/>").blockLast();

        assertThat(read(attributes, response)).isSameAs(response);
        assertThatThrownBy(() -> read(attributes, ListQueuesResponse.builder().build()))
                .isExactlyInstanceOf(SdkClientException.class);
    }

    @Test
    void onlyAListingNeedsABody() {
        ExecutionAttributes deletion = attributes("DeleteQueue");
        DeleteQueueResponse response = DeleteQueueResponse.builder().build();
        answered(deletion).blockLast();
        answered(attributes).blockLast();

        assertThat(read(deletion, response)).isSameAs(response);
        assertThatThrownBy(() -> read(attributes, ListQueuesResponse.builder().build()))
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageContaining("and an empty body");
    }

    @Test
    void anAnswerThatAlwaysHasADocumentNeedsABody() {
        ExecutionAttributes question = attributes("GetQueueUrl");
        answered(question).blockLast();

        assertThatThrownBy(() -> read(question, GetQueueUrlResponse.builder().build()))
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageContaining("and an empty body");
    }

    @Test
    void anObjectMayBeAPage() {
        ExecutionAttributes reading = attributes("GetObject");
        ListQueuesResponse response = ListQueuesResponse.builder().build();
        answered(reading, PAGE).blockLast();

        assertThat(read(reading, response)).isSameAs(response);
    }

    @Test
    void whatCannotBeReadIsShown() {
        answered(attributes, PAGE).blockLast();
        SdkClientException unread = SdkClientException.create("unread");

        assertThat(failed(unread))
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageContaining(PAGE)
                .hasCause(unread);
    }

    static Stream<Throwable> ends() {
        return Stream.of(
                ApiCallTimeoutException.create(1),
                ApiCallAttemptTimeoutException.create(1),
                AbortedException.create("closed"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void aPageDoesNotHideThatTheCallWasEnded(Throwable end) {
        answered(attributes, PAGE).blockLast();

        assertThat(failed(end)).isSameAs(end);
    }

    @Test
    void aPageOfAnEarlierTryDoesNotHideTheError() {
        answered(attributes, PAGE).blockLast();
        SdkClientException reset = SdkClientException.create("reset");

        interceptor.beforeTransmission(context(null, Flux.empty()), attributes);

        assertThat(failed(reset)).isSameAs(reset);
    }

    @Test
    void anErrorWithoutACodeKeepsItsBody() {
        answered(attributes, PAGE).blockLast();
        AwsServiceException error = AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().build())
                .build();

        assertThat(failed(error))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        told -> assertThat(told.awsErrorDetails().rawResponse().asUtf8String())
                                .isEqualTo(PAGE));
    }

    @Test
    void anErrorWithACodeStaysAsItIs() {
        answered(attributes, "<Error><Code>Busy</Code></Error>").blockLast();
        AwsServiceException error = AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode("Busy").build())
                .build();

        assertThat(failed(error)).isSameAs(error);
    }
}
