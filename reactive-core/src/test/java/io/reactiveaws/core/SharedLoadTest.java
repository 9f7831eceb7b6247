package io.reactiveaws.core;

import static io.reactiveaws.core.ThingFixtures.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.util.context.Context;
import software.amazon.awssdk.core.exception.SdkClientException;

class SharedLoadTest {

    private static final int THREADS = 50;
    private static final int READERS_OF_A_THREAD = 200;
    private static final int READERS = THREADS * READERS_OF_A_THREAD;

    private final FakeClient client = new FakeClient();
    private final Thing thing = thing(client);

    @Test
    void tenThousandConcurrentReadersMakeOneRequestAndAllGetTheAnswer() throws InterruptedException {
        AtomicInteger answers = new AtomicInteger();

        readFromManyThreads(answers, () -> {});
        assertThat(answers).hasValue(0);
        client.load(0).complete(ThingModel.version(7));

        assertThat(answers).hasValue(READERS);
        assertThat(client.loads()).isEqualTo(1);
    }

    @Test
    void readersThatComeWhileTheAnswerIsDeliveredGetItToo() throws InterruptedException {
        AtomicInteger answers = new AtomicInteger();
        AtomicInteger begun = new AtomicInteger();

        readFromManyThreads(answers, () -> {
            if (begun.incrementAndGet() == READERS / 2) {
                client.load(0).complete(ThingModel.version(7));
            }
        });

        assertThat(answers).hasValue(READERS);
        assertThat(client.loads()).isEqualTo(1);
    }

    /** Subscribes from many threads at once, and returns when all have subscribed. */
    private void readFromManyThreads(AtomicInteger answers, Runnable afterEach) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        CountDownLatch ready = new CountDownLatch(THREADS);
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < THREADS; i++) {
            pool.execute(() -> {
                ready.countDown();
                awaitUninterrupted(go);
                for (int j = 0; j < READERS_OF_A_THREAD; j++) {
                    thing.version().filter(version -> version == 7).subscribe(version -> answers.incrementAndGet());
                    afterEach.run();
                }
            });
        }
        ready.await();
        go.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void differentAttributesShareALoad() {
        StepVerifier name = StepVerifier.create(thing.name())
                .expectNext("v7")
                .expectComplete()
                .verifyLater();
        StepVerifier version = StepVerifier.create(thing.version())
                .expectNext(7)
                .expectComplete()
                .verifyLater();
        StepVerifier data = StepVerifier.create(thing.data())
                .expectNext(ThingModel.version(7))
                .expectComplete()
                .verifyLater();
        StepVerifier load = StepVerifier.create(thing.load())
                .expectNext(thing)
                .expectComplete()
                .verifyLater();

        client.load(0).complete(ThingModel.version(7));

        name.verify();
        version.verify();
        data.verify();
        load.verify();
        assertThat(client.loads()).isEqualTo(1);
    }

    @Test
    void answerIsKept() {
        Mono<Integer> version = thing.version();
        StepVerifier.create(version)
                .then(() -> client.load(0).complete(ThingModel.version(7)))
                .expectNext(7)
                .verifyComplete();

        StepVerifier.create(version).expectNext(7).verifyComplete();
        StepVerifier.create(thing.load()).expectNext(thing).verifyComplete();
        assertThat(thing.snapshot()).contains(ThingModel.version(7));
        assertThat(client.loads()).isEqualTo(1);
    }

    @Test
    void errorGoesToAllWhoWaitedAndTheNextReaderTriesAgain() {
        SdkClientException broken = SdkClientException.create("broken");
        StepVerifier first = StepVerifier.create(thing.name())
                .expectErrorSatisfies(error -> assertThat(error).isSameAs(broken))
                .verifyLater();
        StepVerifier second = StepVerifier.create(thing.data())
                .expectErrorSatisfies(error -> assertThat(error).isSameAs(broken))
                .verifyLater();

        client.load(0).completeExceptionally(broken);
        first.verify();
        second.verify();
        assertThat(thing.snapshot()).isEmpty();

        StepVerifier.create(thing.name())
                .then(() -> client.load(1).complete(ThingModel.version(2)))
                .expectNext("v2")
                .verifyComplete();
        assertThat(client.loads()).isEqualTo(2);
    }

    @Test
    void retryInPlaceLoadsAgain() {
        StepVerifier.create(thing.name().retry(1))
                .then(() -> client.load(0).completeExceptionally(SdkClientException.create("broken")))
                .then(() -> client.load(1).complete(ThingModel.version(2)))
                .expectNext("v2")
                .verifyComplete();
    }

    @Test
    void contextOfTheFirstReaderReachesTheRequest() {
        ContextualThing contextual = new ContextualThing();

        StepVerifier first = StepVerifier.create(contextual.name().contextWrite(Context.of("who", "first")))
                .expectNext("first")
                .expectComplete()
                .verifyLater();
        StepVerifier second = StepVerifier.create(contextual.name().contextWrite(Context.of("who", "second")))
                .expectNext("first")
                .expectComplete()
                .verifyLater();
        contextual.answer();

        first.verify();
        second.verify();
    }

    @Test
    void contextReachesTheRequestOfAReload() {
        ContextualThing contextual = new ContextualThing();

        StepVerifier.create(contextual.reload().flatMap(ContextualThing::name).contextWrite(Context.of("who", "me")))
                .then(contextual::answer)
                .expectNext("me")
                .verifyComplete();
    }
}
