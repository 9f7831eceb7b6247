package io.reactiveaws.testkit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the servers that integration tests run on: each that is there. */
public final class TestServers {

    private static final Logger LOG = LoggerFactory.getLogger(TestServers.class);

    /** Not the setting of the local AWS, which other tests take as well: not each server has their services. */
    private static final String PROPERTY = "reactiveaws.test.server";

    private static final Set<String> NAMES = Set.of("moto", "localstack", "elasticmq", "versitygw");

    private TestServers() {}

    /**
     * Starts a server. Where it can't be started, a line says so by name, and the tests of the class that asks are
     * skipped; so are they, without an attempt, where the system property {@code reactiveaws.test.server} names another
     * server or the environment an endpoint.
     *
     * @param <S> the type of the server
     * @param name its name, in any case: moto, localstack, elasticmq or versitygw
     * @param start starts it, or fails with a reason
     * @return the running server
     */
    public static <S> S startOrSkip(String name, Supplier<S> start) {
        String word = name.toLowerCase(Locale.ROOT);
        wanted(System.getProperty(PROPERTY), System.getenv("AWS_ENDPOINT_URL"))
                .filter(wanted -> !wanted.equals(word))
                .ifPresent(wanted -> Assumptions.abort("These tests run on " + wanted + " alone"));
        return startOrSay(word, start);
    }

    static Optional<String> wanted(@Nullable String property, @Nullable String endpoint) {
        return given(property).map(TestServers::known).or(() -> given(endpoint));
    }

    private static Optional<String> given(@Nullable String setting) {
        return Optional.ofNullable(setting).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** With a name that nobody has, all tests would be skipped. */
    private static String known(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        if (!NAMES.contains(word)) {
            throw new IllegalArgumentException("The system property " + PROPERTY + " names no server of the tests: "
                    + name + ". Set it to one of " + new TreeSet<>(NAMES) + ", or unset it to run them on each.");
        }
        return word;
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
