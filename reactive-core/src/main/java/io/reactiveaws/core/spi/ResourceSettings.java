package io.reactiveaws.core.spi;

import io.reactiveaws.core.spi.calls.CallLimits;
import io.reactiveaws.core.spi.calls.CallObserver;
import io.reactiveaws.core.spi.meters.Meters;
import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the resources of one client behave.
 *
 * @param json reads and writes JSON bodies
 * @param timer returns the scheduler of every delay; asked again for each
 * @param coalescesLoads whether loads of one type that overlap share calls
 * @param eventualConsistency how long "not found" on a just-created resource is retried; zero: never
 * @param limits how many calls are under way at once, and for how long
 * @param observer who sees the calls
 * @param meters who measures what happens
 */
public record ResourceSettings(
        JsonMapper json,
        Supplier<Scheduler> timer,
        boolean coalescesLoads,
        Duration eventualConsistency,
        CallLimits limits,
        CallObserver observer,
        Meters meters) {

    /** How long "not found" on a just-created resource is retried unless a session sets it: 5 seconds. */
    public static final Duration EVENTUAL_CONSISTENCY = Duration.ofSeconds(5);

    /**
     * Makes settings whose calls nobody sees or measures.
     *
     * @param json reads and writes JSON bodies
     * @param timer returns the scheduler of every delay; asked again for each
     * @param coalescesLoads whether loads of one type that overlap share calls
     * @param eventualConsistency how long "not found" on a just-created resource is retried; zero: never
     * @param limits how many calls are under way at once, and for how long
     */
    public ResourceSettings(
            JsonMapper json,
            Supplier<Scheduler> timer,
            boolean coalescesLoads,
            Duration eventualConsistency,
            CallLimits limits) {
        this(json, timer, coalescesLoads, eventualConsistency, limits, CallObserver.NONE, Meters.NONE);
    }

    /**
     * Returns the settings of resources over a client that no session made.
     *
     * @return Jackson's shared mapper, Reactor's parallel scheduler, loads coalesced, 5 seconds of eventual
     *     consistency, the limits of a client of which nothing is known
     */
    public static ResourceSettings defaults() {
        return new ResourceSettings(
                JsonMapper.shared(), Schedulers::parallel, true, EVENTUAL_CONSISTENCY, CallLimits.defaults());
    }

    /**
     * Makes the same settings with other limits.
     *
     * @param other how many calls are under way at once, and for how long
     * @return other settings
     */
    public ResourceSettings limits(CallLimits other) {
        return new ResourceSettings(json, timer, coalescesLoads, eventualConsistency, other, observer, meters);
    }

    /**
     * Says whether nobody observes or measures anything now.
     *
     * @return whether nothing need be shown
     */
    public boolean isUnseen() {
        return observer.isIdle() && meters == Meters.NONE;
    }
}
