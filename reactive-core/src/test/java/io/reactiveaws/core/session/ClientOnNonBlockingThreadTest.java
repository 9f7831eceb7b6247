package io.reactiveaws.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.NonBlocking;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/** Making a client reads files; the first use of a service in a pipeline must not fail for that. */
class ClientOnNonBlockingThreadTest {

    @Test
    void firstResourceOfASessionMayBeMadeOnANonBlockingThread(@TempDir Path folder) throws IOException {
        AtomicReference<Thread> maker = new AtomicReference<>();
        try (SdkConfiguration configuration = new SdkConfiguration(folder, "[profile prod]\nretry_mode = adaptive\n");
                Session session = SessionFixtures.session()
                        .profile("prod")
                        .customize(SqsAsyncClientBuilder.class, sqs -> {
                            maker.set(Thread.currentThread());
                            LockSupport.parkNanos(1); // BlockHound fails this on a thread that must not block
                        })
                        .build()) {
            assertThat(configuration).isNotNull();
            Mono<ToySqs> resource =
                    Mono.fromCallable(() -> session.resource(ToySqs.class)).subscribeOn(Schedulers.parallel());

            StepVerifier.create(resource).expectNextCount(1).expectComplete().verify(Duration.ofMinutes(2));
        }
        assertThat(maker.get()).isInstanceOf(NonBlocking.class);
    }
}
