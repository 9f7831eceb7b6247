package io.reactiveaws.local;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts the one instance of the JVM at the first call; if that fails, all later calls fail at once. */
final class SharedLocalAws {

    private static final SharedLocalAws OF_THIS_JVM = new SharedLocalAws(LocalAws::start);

    private final Supplier<LocalAws> starter;
    private @Nullable LocalAws instance;
    private @Nullable RuntimeException failure;

    SharedLocalAws(Supplier<LocalAws> starter) {
        this.starter = starter;
    }

    static LocalAws get() {
        return OF_THIS_JVM.instance();
    }

    synchronized LocalAws instance() {
        if (failure != null) {
            throw failure;
        }
        if (instance == null) {
            try {
                instance = starter.get().unstoppable();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return instance;
    }
}
