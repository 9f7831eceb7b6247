package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A reader that found a load in the cell and joins it when it is over: what only a race between threads brings. */
class LateReaderTest {

    private final SnapshotCell<String> cell = new SnapshotCell<>(null, Set.of());
    private final List<Load<String>> loads = new ArrayList<>();
    private final List<Boolean> joined = new ArrayList<>();

    private final Mono<String> late =
            Mono.create(sink -> joined.add(loads.get(0).join(sink)));

    private Mono<String> first(Mono<String> fetch) {
        return Mono.create(sink -> {
            Load<String> load = new Load<>(cell, sink, false, false);
            loads.add(load);
            load.start(cell.request(), sink, fetch);
        });
    }

    @Test
    void isTurnedAwayByAnAbandonedLoad() {
        first(Mono.never()).subscribe().dispose();

        late.subscribe();

        assertThat(joined).containsExactly(false);
    }

    @Test
    void getsTheAnswerOfALoadThatHasEnded() {
        StepVerifier.create(first(Mono.just("data"))).expectNext("data").verifyComplete();

        StepVerifier.create(late).expectNext("data").verifyComplete();
        assertThat(joined).containsExactly(true);
    }

    @Test
    void getsTheErrorOfALoadThatHasFailed() {
        IllegalStateException broken = new IllegalStateException("broken");
        StepVerifier.create(first(Mono.error(broken))).verifyError(IllegalStateException.class);

        StepVerifier.create(late)
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(broken));
        assertThat(joined).containsExactly(true);
    }
}
