package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

class QueueLoadTest {

    private static final Map<QueueAttributeName, String> LOADED = Map.of(QueueAttributeName.DELAY_SECONDS, "5");
    private static final int READERS = 10_000;

    private final FakeSqs client = new FakeSqs();
    private final Queue queue = client.queue();

    private static GetQueueAttributesResponse response() {
        return GetQueueAttributesResponse.builder().attributes(LOADED).build();
    }

    @Test
    void tenThousandConcurrentReadersMakeOneRequest() {
        CompletableFuture<GetQueueAttributesResponse> answer = new CompletableFuture<>();
        client.onLoad = request -> answer;
        Mono<List<Map<QueueAttributeName, String>>> readers = Flux.range(0, READERS)
                .flatMap(i -> queue.attributes().subscribeOn(Schedulers.parallel()), READERS)
                .doOnSubscribe(subscription -> Schedulers.parallel().schedule(() -> answer.complete(response())))
                .collectList();
        StepVerifier.create(readers)
                .assertNext(all -> assertThat(all).hasSize(READERS).containsOnly(LOADED))
                .verifyComplete();
        assertThat(client.loads).hasSize(1);
    }

    @Test
    void readersThatWaitForOneAnswerMakeOneRequest() {
        CompletableFuture<GetQueueAttributesResponse> answer = new CompletableFuture<>();
        client.onLoad = request -> answer;
        List<Map<QueueAttributeName, String>> seen = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            queue.attributes().subscribe(seen::add);
        }
        assertThat(seen).isEmpty();
        answer.complete(response());
        assertThat(seen).hasSize(READERS).containsOnly(LOADED);
        assertThat(client.loads).hasSize(1);
    }

    @Test
    void aFailedLoadIsNotKept() {
        QueueDoesNotExistException gone =
                QueueDoesNotExistException.builder().message("no queue").build();
        client.onLoad = request -> CompletableFuture.failedFuture(gone);
        StepVerifier.create(queue.attributes())
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(gone));
        client.onLoad = request -> CompletableFuture.completedFuture(response());
        StepVerifier.create(queue.attributes()).expectNext(LOADED).verifyComplete();
        assertThat(client.loads).hasSize(2);
    }

    @Test
    void theLastReaderThatCancelsCancelsTheRequest() {
        CompletableFuture<GetQueueAttributesResponse> answer = new CompletableFuture<>();
        client.onLoad = request -> answer;
        Disposable one = queue.attributes().subscribe();
        Disposable other = queue.attributes().subscribe();
        one.dispose();
        assertThat(answer).isNotCancelled();
        other.dispose();
        assertThat(answer).isCancelled();
        client.onLoad = request -> CompletableFuture.completedFuture(response());
        StepVerifier.create(queue.attributes()).expectNext(LOADED).verifyComplete();
    }

    @Test
    void sendingLeavesWhatWasLoadedAndSettingForgetsIt() {
        client.onLoad = request -> CompletableFuture.completedFuture(response());
        queue.attributes().block();
        queue.sendMessage("x").block();
        queue.attributes().block();
        assertThat(client.loads).hasSize(1);
        StepVerifier.create(queue.purge()).verifyError(UnsupportedOperationException.class);
        queue.attributes().block();
        assertThat(client.loads).hasSize(2);
    }
}
