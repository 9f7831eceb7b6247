package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.VersionedFixtures.Reader;
import io.reactiveaws.core.VersionedFixtures.Versioned;
import io.reactiveaws.core.VersionedFixtures.VersionedService;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import reactor.core.publisher.Mono;

/**
 * Readers, cancellers, changes and answers in any order, each also in the midst of another; then what must hold is
 * checked.
 */
class SnapshotCellOrderTest {

    private static final int ROUNDS = 500;
    private static final int STEPS = 40;

    private final VersionedService service = new VersionedService(() -> orders().boundary());
    private final Versioned resource = new Versioned(service);
    private final Deque<Reader> waiting = new ArrayDeque<>();
    private final List<Reader> all = new ArrayList<>();
    private Orders orders;
    private long floor = -1;

    private Orders orders() {
        return orders;
    }

    @RepeatedTest(4)
    void everyReaderEndsOnceNoneSeesWhatAChangeMadeOldAndNoRequestIsLeftAlone(RepetitionInfo repetition) {
        orders = new Orders(repetition.getCurrentRepetition(), this::step);
        for (int round = 0; round < ROUNDS; round++) {
            orders.make(STEPS);
            if (round % 2 == 0) {
                waiting.forEach(Reader::leave);
                assertThat(service.waiting())
                        .as("requests that nobody waits for")
                        .isZero();
            } else {
                while (service.answer(true)) {
                    assertThat(service.loads()).isPositive();
                }
            }
            all.forEach(Reader::assertCorrect);
            all.clear();
            waiting.clear();
        }
    }

    private void step(SplittableRandom random) {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> read(resource.version());
            case 4 -> read(resource.reload());
            case 5, 6 -> cancelOne(random.nextBoolean() ? waiting.pollLast() : waiting.pollFirst());
            case 7 -> resource.change().subscribe(version -> floor = Math.max(floor, version));
            case 8 -> service.answer(true);
            default -> service.answer(random.nextBoolean());
        }
    }

    private void read(Mono<?> mono) {
        Reader reader = new Reader(floor, orders::boundary);
        all.add(reader);
        waiting.add(reader); // before it subscribes: it may be cancelled in the middle of that
        mono.subscribe(reader);
    }

    private static void cancelOne(Reader reader) {
        if (reader != null) {
            reader.leave();
        }
    }
}
