package io.reactiveaws.testkit;

import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.session.Session;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;

/**
 * What the integration tests of all services share. They are default methods of interfaces that extend this one, so
 * that a test class needs only to say what they run against.
 */
public interface ServiceBehaviour {

    /** Only so that a test that hangs ends; nothing is measured with it. */
    Duration LIMIT = Duration.ofMinutes(2);

    /** For waiters: an emulator is quick. */
    WaiterConfig OFTEN = WaiterConfig.defaults().delay(Duration.ofMillis(50)).timeout(LIMIT);

    /**
     * Returns what the tests run against.
     *
     * @return the backend
     */
    Backend backend();

    /**
     * Starts another session in the same account, for tests with settings of their own.
     *
     * @return the builder
     */
    default Session.Builder newSession() {
        return backend().newSession();
    }

    /**
     * Runs what an emulator may get wrong, as {@link Gap#check} does.
     *
     * @param test the test, or the part of it that the gaps concern
     * @param gaps what emulators get wrong in it
     * @throws Throwable the test's own failure, where no gap expects one, or JUnit's abortion
     */
    default void check(Executable test, Gap... gaps) throws Throwable {
        Gap.check(backend().emulator(), test, gaps);
    }

    /**
     * Makes a name that nobody else has.
     *
     * @param purpose how it begins
     * @return the name
     */
    default String newName(String purpose) {
        return purpose + "-" + UUID.randomUUID();
    }
}
