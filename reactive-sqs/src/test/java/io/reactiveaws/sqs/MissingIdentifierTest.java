package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.sqs.model.CreateQueueResponse;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** A store answers without what the resource that the answer is about is known by. */
class MissingIdentifierTest {

    private static final String WAY_OUT =
            ", by which its resource is known; look at what answers at the client's endpoint,"
                    + " and for what the call has done before you call again";

    private final FakeSqs client = new FakeSqs();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void ofACreatedQueue(String url) {
        client.onCreate = request -> CreateQueueResponse.builder().queueUrl(url).build();

        StepVerifier.create(Sqs.over(client).createQueue("jobs"))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(ResourceException.class)
                        .hasMessage("sqs.Sqs().createQueue [CreateQueue]: the answer has no QueueUrl" + WAY_OUT));
    }

    @Test
    void ofAReceivedMessage() {
        client.onReceive = request -> ReceiveMessageResponse.builder()
                .messages(software.amazon.awssdk.services.sqs.model.Message.builder()
                        .body("work")
                        .build())
                .build();

        StepVerifier.create(client.queue().receiveMessages())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(ResourceException.class)
                        .hasMessage("sqs.Queue(url=https://sqs/1/jobs).receiveMessages [ReceiveMessage]:"
                                + " the answer has no Messages[].ReceiptHandle" + WAY_OUT));
    }
}
