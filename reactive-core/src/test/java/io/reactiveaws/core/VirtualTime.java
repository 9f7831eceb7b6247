package io.reactiveaws.core;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Time that passes only when a test says so, for as long as the test runs. */
final class VirtualTime implements BeforeEachCallback, AfterEachCallback {

    private VirtualTimeScheduler scheduler;

    @Override
    public void beforeEach(ExtensionContext context) {
        scheduler = VirtualTimeScheduler.getOrSet();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        VirtualTimeScheduler.reset();
    }

    void pass(Duration duration) {
        scheduler.advanceTimeBy(duration);
    }

    /** How many timers have been set so far. */
    long timers() {
        return scheduler.getScheduledTaskCount();
    }
}
