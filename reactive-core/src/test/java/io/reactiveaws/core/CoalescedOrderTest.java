package io.reactiveaws.core;

import static io.reactiveaws.core.WaiterFixtures.serviceError;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Call;
import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Data;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Loads, cancellers and answers in any order, each also in the midst of another; then what must hold is checked. */
class CoalescedOrderTest {

    private static final int ROUNDS = 50;
    private static final int STEPS = 1_000;
    private static final int NODES = 1_000;

    private final Deque<Call> unanswered = new ArrayDeque<>();
    private final Client client = new Client(this::called);
    private final ResourceContext<Client> context = ResourceContext.over(client);
    private final Deque<Reader> waiting = new ArrayDeque<>();
    private final List<Reader> all = new ArrayList<>();
    private Orders orders;

    /** Time stands still, else a round of more than a second lets calls off on a thread of the timer. */
    CoalescedOrderTest() {
        VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void goOn() {
        VirtualTimeScheduler.reset();
    }

    /** Every seventh identifier's call is answered before it returns. */
    private void called(Call call) {
        if (call.ids().get(0).endsWith("7")) {
            call.answer();
        } else {
            unanswered.add(call);
        }
        orders.boundary();
    }

    @RepeatedTest(4)
    void everyReaderEndsOnceWithItsOwnDataAndNoCallIsLeftAlone(RepetitionInfo repetition) {
        orders = new Orders(repetition.getCurrentRepetition(), this::step);
        for (int round = 0; round < ROUNDS; round++) {
            orders.make(STEPS);
            if (round % 2 == 0) {
                waiting.forEach(Reader::leave);
                assertThat(unanswered).as("calls that nobody waits for").allMatch(Call::ended);
            } else {
                while (end(unanswered.poll(), true)) {
                    assertThat(all).isNotEmpty();
                }
            }
            all.forEach(Reader::assertCorrect);
            all.clear();
            waiting.clear();
            unanswered.clear();
        }
    }

    private void step(SplittableRandom random) {
        switch (random.nextInt(200)) {
            case 0, 1, 2 -> end(unanswered.pollFirst(), true);
            case 3 -> end(unanswered.pollLast(), true);
            case 4 -> end(unanswered.pollFirst(), false);
            case 5 -> leaveAll();
            default -> {
                if (random.nextInt(4) == 0) {
                    leave(random.nextBoolean() ? waiting.pollLast() : waiting.pollFirst());
                } else {
                    load((random.nextInt(10) == 0 ? "gone" : "n") + random.nextInt(NODES));
                }
            }
        }
    }

    private void load(String id) {
        Reader reader = new Reader(id);
        all.add(reader);
        waiting.add(reader); // before it subscribes: it may be cancelled in the middle of that
        client.node(context, id).data().subscribe(reader);
    }

    private void leaveAll() {
        for (Reader reader = waiting.poll(); reader != null; reader = waiting.poll()) {
            leave(reader);
        }
    }

    private void leave(Reader reader) {
        if (reader != null) {
            reader.leave();
        }
    }

    private static boolean end(Call call, boolean well) {
        if (call == null) {
            return false;
        }
        if (well) {
            call.answer();
        } else {
            call.fail(serviceError(400, "Denied"));
        }
        return true;
    }

    /** Checks what one reader gets. */
    private final class Reader extends CheckedReader<Data> {

        private final String id;

        Reader(String id) {
            super(orders::boundary);
            this.id = id;
        }

        @Override
        void assertCorrect() {
            super.assertCorrect();
            if (value() != null) {
                assertThat(value().id()).isEqualTo(id);
            }
            if (error() instanceof ResourceNotFoundException) {
                assertThat(id).startsWith("gone");
                assertThat(error()).hasMessageContaining("(id=" + id + ")");
            } else if (error() != null) {
                assertThat(error()).isExactlyInstanceOf(SqsException.class);
            }
        }
    }
}
