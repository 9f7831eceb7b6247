package io.reactiveaws.examples.guide;

import io.reactiveaws.core.BatchFlux;
import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.Page;
import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.ObjectSummary;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;

/** The code of docs/collections.md. */
@SuppressWarnings("UnusedVariable") // the code shows what one gets
final class CollectionCode {

    private static final Logger log = LoggerFactory.getLogger(CollectionCode.class);

    private CollectionCode() {}

    static void listing(Sqs sqs) {
        // code: listing
        ResourceCollection<Queue, ListQueuesRequest.Builder> orders =
                sqs.queues().filter(request -> request.queueNamePrefix("orders-")); // no call

        Flux<Queue> all = orders.all(); // pages are asked for on demand
        Flux<Queue> five = orders.limit(5).all(); // asks for 5, not for 1,000
        Flux<Page<Queue>> pages = orders.pageSize(100).pages(); // as the service gives them
        // end
    }

    static void resume(Sqs sqs, String token) {
        // code: resume
        Flux<Page<Queue>> rest =
                sqs.queues().filter(request -> request.nextToken(token)).pages();
        // end
    }

    static void batch(Queue queue, Flux<Message> messages) {
        // code: batch
        BatchFlux<Message> outcomes = queue.deleteAll(messages);

        Mono<Void> told = outcomes.filter(outcome -> !outcome.isDone()) // Failed or Unknown
                .doOnNext(outcome -> log.warn("{}", outcome))
                .then();

        Mono<Long> done = queue.deleteAll(messages).requireAll(); // BatchException unless all are done
        // end
    }

    static void each(Bucket photos, Mono<Void> shutdown) {
        // code: each
        Mono<BatchFlux.Progress> report = photos.objects()
                .filter(request -> request.prefix("2026/"))
                .each(64, photo -> thumbnail(photo)) // any Mono or Flux; its end is the outcome
                .onProgress(counts -> log.info("{} of {} done", counts.done(), counts.taken()))
                .stopWhen(shutdown, Duration.ofSeconds(20)) // what is in flight may end
                .report(outcome -> keep(outcome)); // each Failed or Unknown
        // end
    }

    private static Mono<PutObjectResponse> thumbnail(ObjectSummary photo) {
        return photo.bucket().object("small/" + photo.key()).put(photo.body());
    }

    private static Mono<Void> keep(BatchOutcome<ObjectSummary> outcome) {
        return Mono.empty();
    }

    static void eachOfAFlux(Flux<ObjectSummary> rest) {
        // code: each-of-a-flux
        BatchFlux<ObjectSummary> outcomes = BatchFlux.each(rest, 64, photo -> thumbnail(photo));
        // end
    }
}
