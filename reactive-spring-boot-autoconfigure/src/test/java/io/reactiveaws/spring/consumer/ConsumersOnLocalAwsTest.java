package io.reactiveaws.spring.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.spring.ReactiveAwsAutoConfiguration;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.sqs.pipeline.ConsumerState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Applications that end in the middle of their work, on a local AWS. */
class ConsumersOnLocalAwsTest {

    /** Longer than the tests: what was not given back is not seen again. */
    private static final Duration VISIBILITY = Duration.ofMinutes(10);

    private final LocalAws aws = LocalAws.shared();
    private final Session session = Session.builder() // of the account that the applications have
            .endpoint(aws.endpoint())
            .region(aws.region())
            .credentials(aws.credentials())
            .build();
    private final Sqs sqs = session.resource(Sqs.class);

    @AfterEach
    void close() {
        session.closeLater().block();
    }

    private Queue queueOf(String name, List<String> bodies) {
        Queue queue = sqs.createQueue(name).block();
        assertThat(queue).isNotNull();
        Flux.fromIterable(bodies).flatMap(body -> queue.sendMessage(body), 16).blockLast();
        return queue;
    }

    private static List<String> bodies(int count) {
        return IntStream.range(0, count).mapToObj(i -> "m" + i).toList();
    }

    /** An application whose consumer has five messages in hand at most. */
    private static ApplicationContextRunner application(String queue, Function<String, Mono<Void>> handler) {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(ReactiveAwsAutoConfiguration.class, QueueConsumerAutoConfiguration.class))
                .withPropertyValues("reactiveaws.sqs.consumer.shutdown-timeout=29s")
                .withBean(LocalAws.class, LocalAws::shared)
                .withBean(Work.class, queue, handler);
    }

    /** Makes the consumer of the service that is a bean. */
    static final class Work {

        private final String queue;
        private final Function<String, Mono<Void>> handler;

        Work(String queue, Function<String, Mono<Void>> handler) {
            this.queue = queue;
            this.handler = handler;
        }

        QueueConsumer consumer(Sqs sqs) {
            return QueueConsumer.of(
                            sqs.getQueueByName(queue), message -> message.body().flatMap(handler))
                    .options(options -> options.concurrency(5)
                            .visibility(VISIBILITY)
                            .receive(receive -> receive.pollTimeout(Duration.ofSeconds(1))));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Consumers {

        @Bean
        QueueConsumer jobs(Sqs sqs, Work work) {
            return work.consumer(sqs);
        }
    }

    private static List<String> leftIn(Queue queue) {
        return queue.receive(options -> options.drain().pollTimeout(Duration.ofSeconds(1)))
                .concatMap(Message::body)
                .collectList()
                .block();
    }

    /** The first twenty handlers end at once, and the five that follow when the consumer stops. */
    @Test
    void whatIsBegunIsDoneAndTheRestIsVisible() {
        List<String> all = bodies(60);
        Queue queue = queueOf("spring-graceful", all);
        List<String> done = new CopyOnWriteArrayList<>();
        AtomicInteger handlers = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(25);
        Sinks.Empty<Void> stops = Sinks.empty();

        application("spring-graceful", body -> {
                    Mono<Void> work = handlers.incrementAndGet() > 20 ? stops.asMono() : Mono.empty();
                    begun.countDown();
                    return work.doOnSuccess(ended -> done.add(body));
                })
                .withUserConfiguration(Consumers.class)
                .run(context -> {
                    begun.await();
                    ConsumerState state = context.getBean(QueueConsumer.class).state();
                    Flux.interval(Duration.ofMillis(10))
                            .takeUntil(tick -> state.phase() == ConsumerState.Phase.STOPPING)
                            .then()
                            .subscribe(nothing -> {}, error -> {}, stops::tryEmitEmpty);
                    context.close();
                });

        assertThat(done).hasSize(25);
        List<String> left = leftIn(queue);
        assertThat(Stream.concat(done.stream(), left.stream())).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatIsNotDoneAtTheDeadlineIsVisible() {
        List<String> all = bodies(12);
        Queue queue = queueOf("spring-deadline", all);
        List<String> cancelled = new CopyOnWriteArrayList<>();
        CountDownLatch inHand = new CountDownLatch(5);

        application(
                        "spring-deadline",
                        body -> Mono.<Void>never()
                                .doOnSubscribe(begins -> inHand.countDown())
                                .doOnCancel(() -> cancelled.add(body)))
                .withPropertyValues("reactiveaws.sqs.consumer.shutdown-timeout=100ms")
                .withUserConfiguration(Consumers.class)
                .run(context -> {
                    inHand.await();
                    context.close();
                });

        assertThat(cancelled).hasSize(5);
        assertThat(leftIn(queue)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void consumerWaitsForItsQueue() {
        CountDownLatch handled = new CountDownLatch(1);
        application("spring-late", body -> Mono.fromRunnable(handled::countDown))
                .withUserConfiguration(Consumers.class)
                .run(context -> {
                    QueueConsumer consumer = context.getBean(QueueConsumer.class);
                    Flux.interval(Duration.ofMillis(10))
                            .takeUntil(tick -> consumer.isRestarting())
                            .blockLast();
                    queueOf("spring-late", List.of("m"));
                    handled.await();
                    assertThat(consumer.isRestarting()).isFalse();
                    assertThat(consumer.restarts()).isPositive();
                });
    }
}
