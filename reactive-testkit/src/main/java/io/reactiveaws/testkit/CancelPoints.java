package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Operators;

/**
 * The points that a subscription passes, one cancel at each: before and after every signal between two operators, and
 * wherever a fake says that it is passed. All happens on the thread of the test, which so makes every order at the
 * boundaries of what another thread's cancel can do.
 */
public final class CancelPoints {

    private static final String HOOK = CancelPoints.class.getName();

    private final BaseSubscriber<Object> reader = new BaseSubscriber<>() {};
    private final int cancelAt;
    private int passed;

    private CancelPoints(int cancelAt) {
        this.cancelAt = cancelAt;
    }

    /**
     * Subscribes once for each point, and cancels there.
     *
     * @param scenario makes anew all that it needs, subscribes by {@link #subscribe}, and returns what must hold in the
     *     end
     */
    public static void each(Function<CancelPoints, Runnable> scenario) {
        int point = 0;
        while (cancelsAt(point, scenario)) {
            point++;
        }
        assertThat(point).as("points").isPositive();
    }

    /** False if the subscription does not pass so many points. */
    private static boolean cancelsAt(int point, Function<CancelPoints, Runnable> scenario) {
        CancelPoints points = new CancelPoints(point);
        Hooks.onEachOperator(HOOK, Operators.lift((operator, subscriber) -> points.watch(subscriber)));
        Runnable check;
        try {
            check = scenario.apply(points);
        } finally {
            Hooks.resetOnEachOperator(HOOK);
        }
        boolean wasReached = points.passed > point;
        if (wasReached) {
            check(point, check);
        }
        return wasReached;
    }

    private static void check(int point, Runnable check) {
        try {
            check.run();
        } catch (AssertionError e) {
            fail("after a cancel at point " + point, e);
        }
    }

    /**
     * Subscribes to what is made here.
     *
     * @param publisher what to subscribe to
     */
    public void subscribe(Publisher<?> publisher) {
        pass();
        publisher.subscribe(reader);
        pass();
    }

    /** Passes a point, such as one in the middle of a call of a client. */
    public void pass() {
        if (passed++ == cancelAt) {
            reader.cancel();
        }
    }

    private CoreSubscriber<Object> watch(CoreSubscriber<? super Object> subscriber) {
        pass();
        return new BetweenOperators(subscriber) {
            @Override
            void passing(Runnable signal) {
                pass();
                signal.run();
                pass();
            }
        };
    }
}
