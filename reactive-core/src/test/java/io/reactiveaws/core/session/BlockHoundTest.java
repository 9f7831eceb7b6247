package io.reactiveaws.core.session;

import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import software.amazon.awssdk.checksums.DefaultChecksumAlgorithm;
import software.amazon.awssdk.checksums.SdkChecksum;
import software.amazon.awssdk.utils.async.FlatteningSubscriber;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** All the tests of this module run under BlockHound; this one fails if they don't. */
class BlockHoundTest {

    @Test
    void blockingOnAParallelThreadIsAnError() {
        Mono<Void> blocking = Mono.<Void>fromRunnable(BlockHoundTest::block).subscribeOn(Schedulers.parallel());

        StepVerifier.create(blocking).verifyError(BlockingOperationError.class);
    }

    @Test
    void blockingOnAnEventLoopIsAnError() {
        StepVerifier.create(onEventLoop(BlockHoundTest::block)).verifyError(BlockingOperationError.class);
    }

    /** A thread that is stopped while it waits for a lock leaves the lock closed, and the SDK's client useless. */
    @Test
    void eventLoopMayWaitForTheQueueByWhichCompletionsAreHandedOver() {
        ThreadPoolExecutor handover = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>() {
            @Override
            public boolean offer(Runnable task) {
                block();
                return super.offer(task);
            }
        });
        handover.prestartAllCoreThreads();
        try {
            Mono<Void> handedOver = Mono.create(
                    sink -> onEventLoop(() -> handover.execute(sink::success)).subscribe(done -> {}, sink::error));

            StepVerifier.create(handedOver).expectComplete().verify(Duration.ofMinutes(2));
        } finally {
            handover.shutdown();
        }
    }

    /** The waiters of several resources sign their polls on these threads at one time. */
    @Test
    void parallelThreadsMayWaitForTheDigestsThatRequestsAreSignedWith() {
        Flux<Void> signers = Flux.range(0, 4)
                .flatMap(i -> Mono.<Void>fromRunnable(BlockHoundTest::digest).subscribeOn(Schedulers.parallel()));

        StepVerifier.create(signers).expectComplete().verify(Duration.ofMinutes(2));
    }

    private static void digest() {
        for (int i = 0; i < 50_000; i++) {
            SdkChecksum.forAlgorithm(DefaultChecksumAlgorithm.SHA256).getChecksumBytes();
        }
    }

    /** What takes the bytes waits here in the place of the lock, which nobody can hold from outside. */
    @Test
    void eventLoopMayWaitForTheQueueOfAnUploadsBytes() {
        Mono<String> taken = Mono.create(sink -> {
            FlatteningSubscriber<String> bytes = new FlatteningSubscriber<>(new BaseSubscriber<String>() {
                @Override
                protected void hookOnNext(String chunk) {
                    block();
                    sink.success(chunk);
                }
            });
            onEventLoop(() -> Flux.just(List.of("bytes")).subscribe(bytes)).subscribe(done -> {}, sink::error);
        });

        StepVerifier.create(taken).expectNext("bytes").expectComplete().verify(Duration.ofMinutes(2));
    }

    /** What makes the deserializer waits here in the place of the lock, which is held while one is made. */
    @Test
    void eventLoopMayWaitForTheDeserializerOfAType() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new SimpleModule().setDeserializerModifier(new ValueDeserializerModifier() {
                    @Override
                    public ValueDeserializer<?> modifyDeserializer(
                            DeserializationConfig config,
                            BeanDescription.Supplier description,
                            ValueDeserializer<?> made) {
                        block();
                        return made;
                    }
                }))
                .build();

        StepVerifier.create(onEventLoop(() -> mapper.readValue("{\"id\":\"o-1\"}", Order.class)))
                .verifyComplete();
    }

    record Order(String id) {}

    private static Mono<Void> onEventLoop(Runnable task) {
        return Mono.using(
                () -> EventLoopThread.group(false).eventLoopGroup(),
                group -> Mono.<Void>fromRunnable(task).subscribeOn(Schedulers.fromExecutor(group)),
                BlockHoundTest::shutDown);
    }

    private static void shutDown(EventLoopGroup group) {
        Future<?> unused = group.shutdownGracefully();
    }

    private static void block() {
        LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
}
