package io.reactiveaws.core;

import static io.reactiveaws.core.CoalescedFixtures.LATENCY;
import static io.reactiveaws.core.CoalescedFixtures.SIZE;
import static io.reactiveaws.core.WaiterFixtures.serviceError;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.CoalescedFixtures.Call;
import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.spi.ResourceContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/**
 * Whatever up to 12 calls do while the others are answered soon, a load is sent in time: within a second if what waits
 * before it doesn't fill a call, and within one more for each call that it fills.
 */
class CoalescedHangPropertyTest {

    private static final int STEPS = 60;
    private static final int BAD_CALLS = 12;

    /** Where 16 calls are under way, a good one has to end first. */
    private static final Duration PATIENCE = Duration.ofSeconds(1).plus(LATENCY);

    @RegisterExtension
    final VirtualTime time = new VirtualTime();

    private final Client client = new Client(this::called);
    private final ResourceContext<Client> context = ResourceContext.over(client);
    private final Map<String, Fault> faults = new HashMap<>();
    private final Set<String> waiting = new HashSet<>();
    private SplittableRandom random;
    private int ids;

    private enum Fault {
        HANGS,
        PAUSES,
        FAILS,
        ANSWERS_LATE
    }

    private void called(Call call) {
        String id = call.ids().get(0);
        boolean isNew = waiting.removeAll(call.ids());
        if (isNew && faults.size() < BAD_CALLS && random.nextInt(3) != 0) {
            faults.put(id, Fault.values()[random.nextInt(Fault.values().length)]);
        }
        Fault fault = faults.get(id);
        if (fault == null) {
            later(call::answer, (int) LATENCY.toMillis());
        } else {
            goWrong(call, fault);
        }
    }

    private void goWrong(Call call, Fault fault) {
        switch (fault) {
            case HANGS -> {}
            case PAUSES -> atOnceOrLater(() -> call.fail(serviceError(503, "RequestLimitExceeded")));
            case FAILS -> atOnceOrLater(() -> call.fail(serviceError(400, "Denied")));
            case ANSWERS_LATE -> later(call::answer, random.nextInt(1, 120_000));
        }
    }

    private void atOnceOrLater(Runnable end) {
        if (random.nextBoolean()) {
            end.run();
        } else {
            later(end, random.nextInt(1, 3_000));
        }
    }

    private static void later(Runnable end, int millis) {
        Schedulers.parallel().schedule(end, millis, TimeUnit.MILLISECONDS);
    }

    private Disposable load(String id) {
        waiting.add(id);
        return client.node(context, id).load().subscribe(ok -> {}, error -> {});
    }

    /** Few or many, of which some leave again. */
    private void loadOthers() {
        int count = random.nextInt(6) == 0 ? random.nextInt(4 * SIZE) : random.nextInt(5);
        for (int i = 0; i < count; i++) {
            Disposable reader = load("n" + ids++);
            if (random.nextInt(10) == 0) {
                later(reader::dispose, random.nextInt(1, 5_000));
            }
        }
    }

    @RepeatedTest(200)
    void aLoadIsSentInTime(RepetitionInfo repetition) {
        random = new SplittableRandom(repetition.getCurrentRepetition());
        for (int step = 0; step < STEPS; step++) {
            loadOthers();
            time.pass(Duration.ofMillis(random.nextInt(300)));
            if (random.nextInt(5) == 0) {
                assertIsSentInTime("unrelated" + step);
            }
        }
    }

    private void assertIsSentInTime(String id) {
        int fullCalls = waiting.size() / SIZE;
        load(id);
        time.pass(PATIENCE.multipliedBy(1 + fullCalls));
        assertThat(waiting).as("%s, behind %d calls", faults, fullCalls).doesNotContain(id);
    }
}
