package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** {@link Message#delete()} of received messages, and {@link Message#release}. */
class MessageBatchTest {

    private final BatchSqs client = new BatchSqs();
    private final Queue queue = client.queue();
    private final List<Message> received = client.received(queue);

    private List<List<String>> deletedHandles() {
        return client.deletes.stream()
                .map(request -> request.entries().stream()
                        .map(DeleteMessageBatchRequestEntry::receiptHandle)
                        .toList())
                .toList();
    }

    @Test
    void deletesThatOverlapShareACallWhoeverReceivedTheMessages() {
        CompletableFuture<DeleteMessageBatchResponse> first = new CompletableFuture<>();
        client.onDelete = request ->
                client.deletes.size() == 1 ? first : CompletableFuture.completedFuture(FakeSqs.allDeleted(request));
        Message elsewhere = client.received(client.queue()).get(1); // another scope of the same client
        Message again = client.received(queue).get(2);
        StepVerifier.create(Flux.merge(
                        received.get(0).delete(),
                        received.get(1).delete(),
                        received.get(2).delete(),
                        again.delete()))
                .then(() -> assertThat(deletedHandles()).containsExactly(List.of("r0")))
                .then(() -> elsewhere.delete().subscribe())
                .then(() -> assertThat(deletedHandles()).as("not shared").hasSize(2))
                .then(() -> first.complete(FakeSqs.deleted(List.of("0"))))
                .expectNextCount(4)
                .verifyComplete();
        assertThat(deletedHandles()).containsExactly(List.of("r0"), List.of("r1"), List.of("r1", "r2"));
        assertThat(client.deletes).allMatch(request -> request.queueUrl().equals(queue.url()));
        assertThat(client.deletes.get(2).entries())
                .extracting(DeleteMessageBatchRequestEntry::id)
                .containsExactly("0", "1");
    }

    @Test
    void theResponseHasTheMetadataOfTheCall() {
        DeleteMessageResponse response = received.get(0).delete().block();
        assertThat(response.responseMetadata().requestId()).isEqualTo("r-1");
        assertThat(response.sdkHttpResponse().statusCode()).isEqualTo(200);
        assertThat(client.singleDeletes).isEmpty();
    }

    @Test
    void aMessageOfAHandleAndADeleteByARequestAreCallsOfTheirOwn() {
        queue.message("r0").delete().block();
        received.get(1).delete(request -> {}).block();
        assertThat(client.deletes).isEmpty();
        assertThat(client.singleDeletes).hasSize(2);
    }

    @Test
    void aRefusalNamesTheMessage() {
        client.onDelete = request -> CompletableFuture.completedFuture(DeleteMessageBatchResponse.builder()
                .failed(BatchResultErrorEntry.builder()
                        .id("0")
                        .code("ReceiptHandleIsInvalid")
                        .message("no such handle")
                        .build())
                .build());
        StepVerifier.create(received.get(0).delete())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(SqsException.class)
                        .hasMessageContaining("no such handle")
                        .hasStackTraceContaining("sqs.Message(queueUrl=https://sqs/1/jobs, receiptHandle=r0).delete"
                                + " [DeleteMessageBatch]"));
    }

    @Test
    void anErrorOfTheCallIsTheSdks() {
        SqsException refused = (SqsException)
                SqsException.builder().statusCode(403).message("denied").build();
        client.onDelete = request -> CompletableFuture.failedFuture(refused);
        StepVerifier.create(received.get(0).delete())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                SqsException.class,
                                sqs -> assertThat(sqs.statusCode()).isEqualTo(403))
                        .hasStackTraceContaining("receiptHandle=r0).delete [DeleteMessageBatch]"));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0", "PT0.001S, 1", "PT1S, 1", "PT1.5S, 2", "PT12H, 43200"})
    void aReleaseIsInWholeSeconds(Duration after, int seconds) {
        received.get(0).release(after).block();
        assertThat(client.visibilities).hasSize(1);
        assertThat(client.visibilities.get(0).queueUrl()).isEqualTo(queue.url());
        assertThat(client.visibilities.get(0).entries())
                .containsExactly(ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id("0")
                        .receiptHandle("r0")
                        .visibilityTimeout(seconds)
                        .build());
    }

    @Test
    void aReleaseWithoutATimeIsAtOnceAndForAMessageOfAHandleToo() {
        queue.message("r9").release().block();
        assertThat(client.visibilities.get(0).entries())
                .extracting(ChangeMessageVisibilityBatchRequestEntry::visibilityTimeout)
                .containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.001S", "PT12H0.001S", "PT13H"})
    void aReleaseIsWithinTwelveHours(String after) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> received.get(0).release(Duration.parse(after)))
                .withMessage("sqs.Message(queueUrl=https://sqs/1/jobs, receiptHandle=r0).release: 'after' must be"
                        + " from PT0S to PT12H, the longest that SQS keeps a message invisible, was "
                        + Duration.parse(after));
    }

    @Test
    void aReleaseRefusesNull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> received.get(0).release(null))
                .withMessage(
                        "sqs.Message(queueUrl=https://sqs/1/jobs, receiptHandle=r0).release: 'after' must not be null");
    }
}
