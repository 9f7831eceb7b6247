package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A load that hangs does not grow with the readers that come and go. */
class LoadRetentionTest {

    private static final int MANY = 100_000;
    private static final int FEW = 100;

    private final SnapshotCell<String> cell = new SnapshotCell<>(null, Set.of());
    private final Sinks.One<String> answer = Sinks.one();
    private final List<String> answers = new ArrayList<>();
    private Load<String> load;

    @BeforeEach
    void hang() {
        Mono.<String>create(sink -> {
                    load = new Load<>(cell, sink, false, false);
                    load.start(cell.request(), sink, answer.asMono());
                })
                .subscribe(answers::add);
    }

    private Disposable join() {
        return Mono.<String>create(
                        sink -> assertThat(load.join(sink)).as("joined").isTrue())
                .subscribe(answers::add);
    }

    private static void leave(List<Disposable> readers) {
        readers.forEach(Disposable::dispose);
    }

    private List<Disposable> join(int count) {
        List<Disposable> readers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            readers.add(join());
        }
        return readers;
    }

    @Test
    void oneAfterTheOtherLeavesNothingBehind() {
        for (int i = 0; i < MANY; i++) {
            join().dispose();
        }

        assertThat(load.kept()).isLessThan(FEW);
    }

    @Test
    void manyAtATimeLeaveNothingBehind() {
        leave(join(MANY));

        assertThat(load.kept()).isLessThan(FEW);
    }

    @Test
    void thoseWhoStayAmongThemGetTheAnswer() {
        for (int i = 0; i < FEW; i++) {
            List<Disposable> readers = join(FEW);
            leave(readers.subList(0, FEW / 2));
            leave(readers.subList(FEW / 2 + 1, FEW));
        }
        assertThat(load.kept()).isLessThan(3 * FEW + FEW);

        answer.tryEmitValue("data").orThrow();

        assertThat(answers).hasSize(1 + FEW).containsOnly("data");
    }

    @Test
    void theFirstOneMayLeaveAsWell() {
        Disposable staying = join();
        leave(join(MANY));
        staying.dispose();

        assertThat(load.kept()).isLessThan(FEW);
        assertThat(answer.currentSubscriberCount()).isEqualTo(1);
    }
}
