package io.reactiveaws.core.spi;

import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/**
 * Whether the Reactor on the class path is new enough. Maven takes the version that is named nearest, which may be that
 * of another library, and an old one shows itself late, by methods that are missing in the middle of a call.
 */
public final class ReactorVersion {

    private static final String OLDEST = "3.5.20";

    private static final Optional<String> REFUSAL = refusal(Flux.class);

    private ReactorVersion() {}

    /**
     * Checks the Reactor on the class path.
     *
     * @throws IllegalStateException if it is too old
     */
    public static void requireSupported() {
        REFUSAL.ifPresent(refusal -> {
            throw new IllegalStateException(refusal);
        });
    }

    /** Asks for the newest of the methods that are needed: jars that were put together have lost their versions. */
    static Optional<String> refusal(Class<?> flux) {
        try {
            flux.getMethod("bufferTimeout", int.class, Duration.class, Scheduler.class, boolean.class);
            return Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.of(words(Optional.ofNullable(flux.getPackage().getImplementationVersion())));
        }
    }

    private static String words(Optional<String> version) {
        return ("reactor-core %s is on the class path, and %s or later is needed: another dependency brings the"
                        + " older one. Import io.projectreactor:reactor-bom, or declare"
                        + " io.projectreactor:reactor-core yourself")
                .formatted(version.orElse("of an unknown version"), OLDEST);
    }
}
