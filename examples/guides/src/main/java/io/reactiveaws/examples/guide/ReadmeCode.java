package io.reactiveaws.examples.guide;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The code of README.md. */
@SuppressWarnings("UnusedVariable") // the code shows what one gets
final class ReadmeCode {

    private ReadmeCode() {}

    record Order(String id, int items) {}

    static Mono<Void> handle(Order order) {
        return Mono.empty();
    }

    static void firstScreen(String url, List<String> aThousandIds, Mono<Void> shutdown) {
        // code: first-screen
        Session session = Session.create(); // the SDK's default region and credentials
        Sqs sqs = session.resource(Sqs.class); // or Sqs.over(anSqsAsyncClient), such as a Spring bean
        Queue orders = sqs.queue(url); // an object; nothing is called yet

        Mono<SendMessageResponse> sent = orders.sendJson(new Order("o-1", 3));

        Mono<ConsumeReport> work =
                orders.consumeJson( // polls for what it has room for, deletes what was handled by tens
                        Order.class,
                        (order, message) -> handle(order),
                        options -> options.concurrency(64) // a message in hand stays hidden, however long it takes
                                .onFailure((message, error) -> Redeliver.after(Duration.ofSeconds(10)))
                                .stopWhen(shutdown, Duration.ofSeconds(20))); // then the rest is given back

        Mono<Duration> timeout = orders.typedAttributes() // loads once, however many ask at a time
                .mapNotNull(attributes -> attributes.visibilityTimeout().orElse(null));

        Flux<Queue> all = sqs.queues().filter(r -> r.queueNamePrefix("orders-")).all(); // pages on demand

        Ec2 ec2 = session.resource(Ec2.class);
        Flux<InstanceState> states =
                Flux.fromIterable(aThousandIds).flatMap(id -> ec2.instance(id).state(), 1_000); // a handful of calls
        // end
    }
}
