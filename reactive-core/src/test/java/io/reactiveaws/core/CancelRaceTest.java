package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchFixtures.Calls;
import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.CallLimits;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.util.RaceTestUtils;
import tools.jackson.databind.json.JsonMapper;

/** A cancel from another thread at the very moment of the subscription: no call may be left alone. */
class CancelRaceTest {

    private static final int ROUNDS = 5_000;
    private static final int LONGEST_STEP = 16;

    private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
    private final SplittableRandom random = new SplittableRandom(4_398);

    /** How long the cancel waits: it grows while cancels come first and shrinks while calls do, and so stays between. */
    private int pause;

    /** What calls AWS by way of several operators. */
    static Stream<Named<Function<Thing, Publisher<?>>>> members() {
        WaiterConfig inTime = WaiterConfig.defaults().timeout(Duration.ofHours(1));
        return Stream.of(
                Named.of("action", Thing::poke),
                Named.of("load", Thing::load),
                Named.of("find", Thing::find),
                Named.of("exists", Thing::exists),
                Named.of("waiter", thing -> thing.waitUntil(data -> false)),
                Named.of("waiter with a timeout", thing -> thing.waitUntil(data -> false, inTime)));
    }

    @ParameterizedTest
    @MethodSource("members")
    void aMemberOfAResource(Function<Thing, Publisher<?>> member) {
        int sent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            FakeClient client = new FakeClient();
            race(
                    member.apply(new Thing(context(client), "a", null, Set.of())),
                    () -> client.answers().isEmpty());

            assertThat(client.answers()).allMatch(Future::isDone);
            sent += client.answers().size();
        }
        assertThat(sent).as("calls").isPositive();
    }

    @ParameterizedTest
    @MethodSource("members")
    void aMemberOfAFreshResource(Function<Thing, Publisher<?>> member) {
        int sent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            FakeClient client = new FakeClient();
            race(
                    member.apply(new Thing(context(client).retryingNotFound(), "a", null, Set.of())),
                    () -> client.answers().isEmpty());

            assertThat(client.answers()).allMatch(Future::isDone);
            sent += client.answers().size();
        }
        assertThat(sent).as("calls").isPositive();
    }

    @Test
    void aBatch() {
        int sent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Calls calls = BatchFixtures.pending();
            race(BatchFlux.of(calls.call(2, 1), Flux.just(1, 2)), () -> calls.count() == 0);

            assertThat(calls.inFlight()).isZero();
            sent += calls.count();
        }
        assertThat(sent).as("calls").isPositive();
    }

    private ResourceContext<FakeClient> context(FakeClient client) {
        return new ResourceContext<>(new ClientScope<>(
                client,
                ClientLifecycle.closedBy(() -> false),
                new ResourceSettings(
                        JsonMapper.shared(),
                        () -> clock,
                        true,
                        ResourceSettings.EVENTUAL_CONSISTENCY,
                        CallLimits.defaults())));
    }

    private void race(Publisher<?> publisher, BooleanSupplier cancelCameFirst) {
        Reader reader = new Reader();
        int spins = pause;
        Runnable subscription = () -> {
            publisher.subscribe(reader);
            clock.advanceTime(); // what is due at once
        };
        RaceTestUtils.race(subscription, () -> {
            for (int i = 0; i < spins; i++) {
                Thread.onSpinWait();
            }
            reader.cancel();
        });
        int step = random.nextInt(LONGEST_STEP);
        pause = Math.max(0, pause + (cancelCameFirst.getAsBoolean() ? step : -step));
    }

    private static final class Reader extends BaseSubscriber<Object> {}
}
