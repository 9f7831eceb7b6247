package io.reactiveaws.spring.web;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How many downloads there may be at a time. */
final class DownloadSlots {

    private final AtomicInteger free;

    DownloadSlots(int number) {
        this.free = new AtomicInteger(number);
    }

    /** Takes a place; null if there is none. */
    @Nullable
    DownloadSlot take() {
        int before = free.getAndUpdate(number -> Math.max(0, number - 1));
        return before == 0 ? null : new DownloadSlot(free::incrementAndGet);
    }
}
