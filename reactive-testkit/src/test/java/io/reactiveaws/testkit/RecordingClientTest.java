package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.PurgeQueueResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class RecordingClientTest {

    private final RecordingClient<SqsAsyncClient> recording = RecordingClient.of(SqsAsyncClient.class);
    private final SqsAsyncClient client = recording.client();

    @Test
    void recordsEachCallAndAnswersWithAnEmptyResponse() {
        assertThat(client.purgeQueue(request -> request.queueUrl("u")))
                .isCompletedWithValue(PurgeQueueResponse.builder().build());
        assertThat(recording.sent()).extracting(RecordedCall::operation).containsExactly("purgeQueue");
        assertThat(recording.sent())
                .extracting(RecordedCall::request)
                .containsExactly(PurgeQueueRequest.builder().queueUrl("u").build());
    }

    @Test
    void answersAsItIsTold() {
        SendMessageResponse answer =
                SendMessageResponse.builder().messageId("m").build();
        recording.answer(answer);
        assertThat(client.sendMessage(request -> {})).isCompletedWithValue(answer);
    }

    @Test
    void mayAnswerNever() {
        recording.answerNothing();
        assertThat(client.sendMessage(request -> {})).isNotDone();
        assertThat(recording.sent()).hasSize(1);
    }

    @Test
    void isAnObjectLikeAnyOther() {
        assertThat(client)
                .isNotEqualTo(RecordingClient.of(SqsAsyncClient.class).client())
                .hasToString("recording SqsAsyncClient");
        assertThat(client.serviceName()).isEqualTo("recording");
        client.close();
        assertThat(recording.sent()).isEmpty();
    }
}
