package io.reactiveaws.testkit;

import io.reactiveaws.core.session.Session;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/**
 * One backend and one session for all tests of a class, in its one account. A subclass shares them before all tests.
 */
public abstract class SharedBackend implements ServiceBehaviour {

    private static final String NOT_SHARED = "call share(...) before all tests";

    private static @Nullable Backend backend;
    private static @Nullable Session session;
    private static Runnable stop = () -> {};

    /** Called by JUnit for each test. */
    protected SharedBackend() {}

    /**
     * Starts the session of all tests of the class that runs.
     *
     * @param running what they run against
     */
    protected static void share(Backend running) {
        share(running, () -> {});
    }

    /**
     * Starts the session of all tests of the class that runs, on a server of its own.
     *
     * @param running what they run against
     * @param stopServer called when the session is closed
     */
    protected static void share(Backend running, Runnable stopServer) {
        stop = stopServer;
        backend = running;
        session = running.newSession().build();
    }

    @AfterAll
    static void close() {
        Session open = session;
        session = null; // a class whose tests never began must not find the one of the class before
        backend = null;
        if (open != null) {
            open.close();
        }
        stop.run();
        stop = () -> {};
    }

    /**
     * Returns the session.
     *
     * @return the one of all tests of the class
     */
    protected static Session session() {
        return Objects.requireNonNull(session, NOT_SHARED);
    }

    @Override
    public Backend backend() {
        return Objects.requireNonNull(backend, NOT_SHARED);
    }
}
