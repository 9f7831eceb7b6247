package io.reactiveaws.testkit;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the servers that integration tests run on: each that is there. */
public final class TestServers {

    private static final Logger LOG = LoggerFactory.getLogger(TestServers.class);

    /** The settings of the local AWS, which limit the tests to one server. */
    private static final String PROPERTY = "reactiveaws.local.server";

    private static final String VARIABLE = "REACTIVEAWS_LOCAL_SERVER";

    private TestServers() {}

    /**
     * Starts a server. Where it can't be started, a line says so by name, and the tests of the class that asks are
     * skipped; so are they, without an attempt, where the settings name another server or an endpoint.
     *
     * @param <S> the type of the server
     * @param name its name, as the system property {@code reactiveaws.local.server} has it
     * @param start starts it, or fails with a reason
     * @return the running server
     */
    public static <S> S startOrSkip(String name, Supplier<S> start) {
        wanted(System.getProperty(PROPERTY), System.getenv(VARIABLE), System.getenv("AWS_ENDPOINT_URL"))
                .filter(wanted -> !wanted.equalsIgnoreCase(name))
                .ifPresent(wanted -> Assumptions.abort("These tests run on " + wanted + " alone"));
        return startOrSay(name, start);
    }

    static Optional<String> wanted(@Nullable String... settings) {
        return Stream.of(settings)
                .filter(Objects::nonNull)
                .filter(setting -> !setting.isBlank())
                .findFirst();
    }

    static <S> S startOrSay(String name, Supplier<S> start) {
        try {
            return start.get();
        } catch (IllegalStateException failure) {
            String line = "Not tested on " + name + ": "
                    + String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
            LOG.warn(line);
            return Assumptions.abort(line);
        }
    }
}
