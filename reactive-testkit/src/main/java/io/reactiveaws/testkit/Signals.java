package io.reactiveaws.testkit;

import static io.reactiveaws.testkit.ServiceBehaviour.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What comes of a publisher that calls a real service. Nothing waits longer than {@link ServiceBehaviour#LIMIT}. */
public final class Signals {

    private Signals() {}

    /**
     * Waits for the value.
     *
     * @param mono what to subscribe to
     * @param <T> the value's type
     * @return the value; null if there is none
     */
    public static <T> @Nullable T await(Mono<T> mono) {
        return mono.block(LIMIT);
    }

    /**
     * Waits for all values.
     *
     * @param flux what to subscribe to
     * @param <T> the values' type
     * @return the values in their order
     */
    public static <T> List<T> await(Flux<T> flux) {
        return flux.collectList().blockOptional(LIMIT).orElseThrow();
    }

    /**
     * One value comes and no more.
     *
     * @param publisher what to subscribe to
     * @param expected the value
     * @param <T> its type
     */
    public static <T> void assertEmits(Publisher<T> publisher, T expected) {
        StepVerifier.create(publisher).expectNext(expected).expectComplete().verify(LIMIT);
    }

    /**
     * The end comes and no value.
     *
     * @param publisher what to subscribe to
     */
    public static void assertEmpty(Publisher<?> publisher) {
        StepVerifier.create(publisher).expectComplete().verify(LIMIT);
    }

    /**
     * An error comes, with a checkpoint that says where.
     *
     * @param publisher what to subscribe to
     * @param type the error's type
     * @param location a part of the checkpoint's text
     */
    public static void assertFails(Publisher<?> publisher, Class<? extends Throwable> type, String location) {
        assertFails(publisher, type, location, error -> {});
    }

    /**
     * An error of the service comes, with a checkpoint that says where.
     *
     * @param publisher what to subscribe to
     * @param type the SDK's type of the error
     * @param code the service's code
     * @param location a part of the checkpoint's text
     */
    public static void assertRefused(
            Publisher<?> publisher, Class<? extends AwsServiceException> type, String code, String location) {
        assertFails(
                publisher,
                type,
                location,
                error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code));
    }

    /**
     * An error comes, of which more is said, with a checkpoint that says where.
     *
     * @param publisher what to subscribe to
     * @param type the error's type
     * @param location a part of the checkpoint's text
     * @param more what else is to be true of the error
     * @param <E> the error's type
     */
    public static <E extends Throwable> void assertFails(
            Publisher<?> publisher, Class<E> type, String location, Consumer<? super E> more) {
        StepVerifier.create(publisher)
                .expectErrorSatisfies(error -> {
                    assertThat(error).isInstanceOfSatisfying(type, more::accept);
                    assertCheckpoint(error, location);
                })
                .verify(LIMIT);
    }

    /** Reactor adds checkpoints as suppressed exceptions. */
    private static void assertCheckpoint(Throwable error, String location) {
        assertThat(error.getSuppressed())
                .anySatisfy(checkpoint -> assertThat(checkpoint).hasMessageContaining(location));
    }
}
