package io.reactiveaws.core;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** All the tests of this module run under BlockHound; this one fails if they don't. */
class BlockHoundTest {

    @Test
    void blockingOnAParallelThreadIsAnError() {
        Mono<Void> blocking = Mono.<Void>fromRunnable(
                        () -> LockSupport.parkNanos(Duration.ofMillis(1).toNanos()))
                .subscribeOn(Schedulers.parallel());

        StepVerifier.create(blocking).verifyError(BlockingOperationError.class);
    }
}
