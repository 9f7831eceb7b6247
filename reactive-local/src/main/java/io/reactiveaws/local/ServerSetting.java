package io.reactiveaws.local;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A server that the user's settings name.
 *
 * @param server the one that is named
 * @param source where it is named, for people
 */
record ServerSetting(LocalServer server, String source) {

    static final String PROPERTY = "reactiveaws.local.server";
    static final String VARIABLE = "REACTIVEAWS_LOCAL_SERVER";

    static Optional<ServerSetting> ofThisJvm() {
        return of(System.getProperty(PROPERTY), System.getenv());
    }

    /** The system property goes before the environment variable; blank ones count as not set. */
    static Optional<ServerSetting> of(@Nullable String property, Map<String, String> environment) {
        return read(property, "system property " + PROPERTY)
                .or(() -> read(environment.get(VARIABLE), "environment variable " + VARIABLE));
    }

    private static Optional<ServerSetting> read(@Nullable String value, String source) {
        return value == null || value.isBlank()
                ? Optional.empty()
                : Optional.of(new ServerSetting(server(value.strip(), source), source));
    }

    private static LocalServer server(String word, String source) {
        return Arrays.stream(LocalServer.values())
                .filter(server -> server.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The " + source + " names no server that can be started: "
                        + word + ". Set it to one of " + words()
                        + ", or unset it to have the first started that is there."));
    }

    private static String words() {
        return Arrays.stream(LocalServer.values()).map(LocalServer::word).collect(Collectors.joining(", "));
    }
}
