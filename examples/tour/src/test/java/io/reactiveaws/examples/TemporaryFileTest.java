package io.reactiveaws.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class TemporaryFileTest {

    private final AtomicReference<Path> used = new AtomicReference<>();

    @Test
    void isThereWhileItIsUsed() {
        StepVerifier.create(TemporaryFile.use(file -> remember(file).then(TemporaryFile.size(file))))
                .expectNext(0L)
                .verifyComplete();

        assertThat(used.get()).doesNotExist();
    }

    @Test
    void isDeletedWhereThePipelineFails() {
        StepVerifier.create(TemporaryFile.use(
                        file -> remember(file).then(Mono.error(new IllegalStateException("no transfer")))))
                .verifyErrorMessage("no transfer");

        assertThat(used.get()).doesNotExist();
    }

    private Mono<Void> remember(Path file) {
        return Mono.fromRunnable(() -> used.set(file));
    }
}
