package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The container itself needs Docker; this is what is decided around it. */
class LocalStackCandidateTest {

    private static final Attempt.Running CONTAINER =
            new Attempt.Running("LocalStack", URI.create("http://127.0.0.1:1"), new AccessKeyAccounts(), () -> {});

    @Test
    void startsTheContainerWhereDockerAnswers() {
        assertThat(attempt(() -> true, () -> true, () -> CONTAINER)).isSameAs(CONTAINER);
    }

    @Test
    void doesNotAskWhereNothingOfDockerIsSeen() {
        assertThat(reason(attempt(() -> false, LocalStackCandidateTest::noProbe, LocalStackCandidateTest::noContainer)))
                .isEqualTo("no Docker socket was found and DOCKER_HOST is not set.");
    }

    @Test
    void saysThatDockerDoesNotAnswer() {
        assertThat(reason(attempt(() -> true, () -> false, LocalStackCandidateTest::noContainer)))
                .isEqualTo("Docker does not answer.");
    }

    @Test
    void aProbeThatFailsIsNoAnswer() {
        BooleanSupplier failing = () -> {
            throw new NoClassDefFoundError("docker");
        };

        assertThat(reason(attempt(() -> true, failing, LocalStackCandidateTest::noContainer)))
                .isEqualTo("Docker does not answer.");
    }

    @Test
    void doesNotWaitForAProbeThatHangs() {
        CountDownLatch never = new CountDownLatch(1);
        BooleanSupplier hanging = () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        };

        Attempt attempt = new LocalStackCandidate(
                        () -> true, hanging, Duration.ofMillis(1), LocalStackCandidateTest::noContainer)
                .start();

        assertThat(reason(attempt)).isEqualTo("Docker did not answer in 1 ms.");
        never.countDown();
    }

    @Test
    void aContainerThatDoesNotStartIsMissing() {
        Supplier<Attempt.Running> broken = () -> {
            throw new IllegalStateException("no such image");
        };

        assertThat(reason(attempt(() -> true, () -> true, broken)))
                .isEqualTo("Docker is there, but LocalStack did not start: no such image");
    }

    private static boolean noProbe() {
        throw new AssertionError("asked for Docker");
    }

    private static Attempt.Running noContainer() {
        throw new AssertionError("started a container");
    }

    private static Attempt attempt(BooleanSupplier traces, BooleanSupplier probe, Supplier<Attempt.Running> container) {
        return new LocalStackCandidate(traces, probe, Duration.ofMinutes(1), container).start();
    }

    private static String reason(Attempt attempt) {
        return ((Attempt.Missing) attempt).reason();
    }
}
