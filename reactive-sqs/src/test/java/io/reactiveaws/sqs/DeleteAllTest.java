package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.BatchException;
import io.reactiveaws.core.BatchOutcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

class DeleteAllTest {

    private final FakeSqs client = new FakeSqs();
    private final Queue queue = client.queue();

    private List<Message> messages(int count) {
        return IntStream.range(0, count).mapToObj(i -> queue.message("r" + i)).toList();
    }

    private static BatchOutcome<Message> done(Message message) {
        return new BatchOutcome.Done<>(message);
    }

    @Test
    void aCallTakesTenMessages() {
        List<Message> messages = messages(25);
        StepVerifier.create(queue.deleteAll(messages))
                .expectNextSequence(messages.stream().map(DeleteAllTest::done).toList())
                .verifyComplete();
        assertThat(client.deletes)
                .extracting(request -> request.entries().size())
                .containsExactly(10, 10, 5);
        assertThat(client.deletes)
                .extracting(DeleteMessageBatchRequest::queueUrl)
                .containsOnly("https://sqs/1/jobs");
    }

    @Test
    void entriesAreNumberedAndNameTheReceiptHandles() {
        queue.deleteAll(Flux.fromIterable(messages(3))).blockLast();
        assertThat(client.deletes).hasSize(1);
        assertThat(client.deletes.get(0).entries())
                .extracting(DeleteMessageBatchRequestEntry::id)
                .containsExactly("0", "1", "2");
        assertThat(client.deletes.get(0).entries())
                .extracting(DeleteMessageBatchRequestEntry::receiptHandle)
                .containsExactly("r0", "r1", "r2");
    }

    @Test
    void aMessageThatComesTwiceIsOneEntryWithTwoOutcomes() {
        Message message = queue.message("r");
        Message other = queue.message("s");
        StepVerifier.create(queue.deleteAll(Flux.just(message, other, message)))
                .expectNext(done(message), done(other), done(message))
                .verifyComplete();
        assertThat(client.deletes).hasSize(1);
        assertThat(client.deletes.get(0).entries())
                .extracting(DeleteMessageBatchRequestEntry::receiptHandle)
                .containsExactly("r", "s");
        assertThat(client.deletes.get(0).entries())
                .extracting(DeleteMessageBatchRequestEntry::id)
                .containsExactly("0", "1");
    }

    @Test
    void aRefusedMessageThatComesTwiceFailsTwice() {
        client.onDelete = request -> CompletableFuture.completedFuture(DeleteMessageBatchResponse.builder()
                .failed(BatchResultErrorEntry.builder()
                        .id("0")
                        .code("C")
                        .message("m")
                        .build())
                .build());
        Message message = queue.message("r");
        BatchOutcome<Message> failed = new BatchOutcome.Failed<>(message, "C", "m", null);
        StepVerifier.create(queue.deleteAll(Flux.just(message, message)))
                .expectNext(failed, failed)
                .verifyComplete();
    }

    private Message elsewhere(String url) {
        return Sqs.over(client).message(url, "r1");
    }

    private static BatchOutcome<Message> wrong(Message message, String url) {
        return new BatchOutcome.Failed<>(
                message,
                "WrongQueue",
                ("the message is of the queue \"%s\", and nothing was sent to this one, \"%s\": delete it by its"
                                + " own queue")
                        .formatted(message.queueUrl(), url),
                null);
    }

    @Test
    void aMessageOfAnotherQueueIsAFailureAndNotSent() {
        List<Message> own = messages(2);
        Message other = elsewhere("https://sqs/1/other");
        StepVerifier.create(queue.deleteAll(Flux.just(own.get(0), other, own.get(1))))
                .expectNext(done(own.get(0)), wrong(other, queue.url()), done(own.get(1)))
                .verifyComplete();
        assertThat(client.deletes).hasSize(1);
        assertThat(client.deletes.get(0).entries())
                .extracting(DeleteMessageBatchRequestEntry::receiptHandle)
                .containsExactly("r0", "r1");
    }

    @Test
    void messagesOfOtherQueuesAloneAreNoCall() {
        Message other = elsewhere("https://sqs/2/jobs");
        StepVerifier.create(queue.deleteAll(Flux.just(other, other)))
                .expectNext(wrong(other, queue.url()), wrong(other, queue.url()))
                .verifyComplete();
        assertThat(client.deletes).isEmpty();
    }

    @Test
    void aCallThatFailsLeavesMessagesOfOtherQueuesWhatTheyAre() {
        IllegalStateException refused = new IllegalStateException("no");
        client.onDelete = request -> CompletableFuture.failedFuture(refused);
        Message own = queue.message("r0");
        Message other = elsewhere("https://sqs/1/other");
        StepVerifier.create(queue.deleteAll(Flux.just(own, other)))
                .expectNext(new BatchOutcome.Unknown<>(own, "IllegalStateException", "no", refused))
                .expectNext(wrong(other, queue.url()))
                .verifyComplete();
    }

    @Test
    void aQueueMayHaveManyHosts() {
        Queue local = Sqs.over(client).queue("http://localhost:9324/1/jobs");
        Message same = elsewhere("http://127.0.0.1:9324/1/jobs/");
        StepVerifier.create(local.deleteAll(Flux.just(same)))
                .expectNext(done(same))
                .verifyComplete();
    }

    @Test
    void aQueueOfTheSameNameInAnotherRegionIsAnother() {
        Queue here = Sqs.over(client).queue("https://sqs.eu-west-1.amazonaws.com/1/jobs");
        Message there = elsewhere("https://us-east-1.queue.amazonaws.com/1/jobs");
        Message old = elsewhere("https://eu-west-1.queue.amazonaws.com/1/jobs");
        StepVerifier.create(here.deleteAll(Flux.just(there, old)))
                .expectNext(wrong(there, here.url()), done(old))
                .verifyComplete();
    }

    @Test
    void nothingToDeleteIsNoCall() {
        StepVerifier.create(queue.deleteAll(Flux.empty())).verifyComplete();
        assertThat(client.deletes).isEmpty();
    }

    @Test
    void refusedEntriesAreToldWithCodeAndMessage() {
        client.onDelete = request -> CompletableFuture.completedFuture(FakeSqs.deleted(List.of("0")).toBuilder()
                .failed(BatchResultErrorEntry.builder()
                        .id("1")
                        .code("ReceiptHandleIsInvalid")
                        .message("no such handle")
                        .senderFault(true)
                        .build())
                .build());
        List<Message> messages = messages(2);
        StepVerifier.create(queue.deleteAll(Flux.fromIterable(messages)))
                .expectNext(done(messages.get(0)))
                .expectNext(
                        new BatchOutcome.Failed<>(messages.get(1), "ReceiptHandleIsInvalid", "no such handle", null))
                .verifyComplete();
    }

    @Test
    void entriesThatTheAnswerDoesNotNameAreUnknown() {
        client.onDelete = request -> CompletableFuture.completedFuture(FakeSqs.deleted(List.of("0")));
        List<Message> messages = messages(2);
        StepVerifier.create(queue.deleteAll(Flux.fromIterable(messages)))
                .expectNext(done(messages.get(0)))
                .expectNext(new BatchOutcome.Unknown<>(
                        messages.get(1), "NotReported", "the service's answer does not name this entry", null))
                .verifyComplete();
    }

    @Test
    void aCallThatFailsIsAFailureOfEachOfItsMessagesAndOfNoOthers() {
        SqsException refused = (SqsException) SqsException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("RequestThrottled")
                        .errorMessage("slow down")
                        .build())
                .build();
        client.onDelete = request -> client.deletes.size() == 1
                ? CompletableFuture.failedFuture(refused)
                : CompletableFuture.completedFuture(FakeSqs.allDeleted(request));
        List<Message> messages = messages(12);
        StepVerifier.create(queue.deleteAll(Flux.fromIterable(messages)))
                .expectNextSequence(messages.subList(0, 10).stream()
                        .<BatchOutcome<Message>>map(
                                message -> new BatchOutcome.Failed<>(message, "RequestThrottled", "slow down", refused))
                        .toList())
                .expectNextSequence(messages.subList(10, 12).stream()
                        .map(DeleteAllTest::done)
                        .toList())
                .verifyComplete();
    }

    @Test
    void whatTheSourceGaveBeforeItFailedIsDeletedAndTold() {
        List<Message> messages = messages(3);
        Flux<Message> source = Flux.fromIterable(messages).concatWith(Flux.error(new IllegalStateException("no more")));
        StepVerifier.create(queue.deleteAll(source))
                .expectNextSequence(messages.stream().map(DeleteAllTest::done).toList())
                .verifyErrorMessage("no more");
        assertThat(client.deletes).hasSize(1);
    }

    @Test
    void requireAllCounts() {
        StepVerifier.create(queue.deleteAll(Flux.fromIterable(messages(25))).requireAll())
                .expectNext(25L)
                .verifyComplete();
    }

    @Test
    void requireAllSaysWhatFailed() {
        client.onDelete = request -> CompletableFuture.completedFuture(DeleteMessageBatchResponse.builder()
                .successful(FakeSqs.deleted(List.of("0")).successful())
                .failed(BatchResultErrorEntry.builder()
                        .id("1")
                        .code("InternalError")
                        .message("try again")
                        .build())
                .build());
        StepVerifier.create(queue.deleteAll(Flux.fromIterable(messages(2))).requireAll())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(BatchException.class)
                        .hasMessage("sqs.Queue(url=https://sqs/1/jobs).deleteAll [DeleteMessageBatch]:"
                                + " 1 of 2 failed, 1 done:\n"
                                + "  sqs.Message(queueUrl=https://sqs/1/jobs, receiptHandle=r1):"
                                + " InternalError: try again"));
    }

    @Test
    void refusesNull() {
        refusesNull(() -> queue.deleteAll((List<Message>) null));
        refusesNull(() -> queue.deleteAll((Flux<Message>) null));
    }

    private static void refusesNull(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sqs.Queue(url=https://sqs/1/jobs).deleteAll: 'messages' must not be null");
    }
}
