package io.reactiveaws.s3.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.testkit.Gap;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.function.Executable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What the suites share. */
interface S3Behaviour {

    /** Only so that a test that hangs ends; nothing is measured with it. */
    Duration LIMIT = Duration.ofSeconds(60);

    int MIB = 1024 * 1024;

    /** The least size of a part that is not the last one. */
    int PART = 5 * MIB;

    Backend backend();

    default S3 s3() {
        return backend().s3();
    }

    default Session.Builder newSession() {
        return backend().sessions().get();
    }

    /** Runs what an emulator may get wrong. */
    default void check(Executable test, EmulatorGap... gaps) throws Throwable {
        Gap.check(backend().emulator(), test, gaps);
    }

    default String newName(String purpose) {
        return backend().buckets().newName(purpose);
    }

    default Bucket newBucket(String purpose) {
        return await(s3().createBucket(newName(purpose)));
    }

    default Bucket newVersionedBucket(String purpose) {
        Bucket bucket = newBucket(purpose);
        await(bucket.versioning().enable());
        return bucket;
    }

    /** A bucket that is not there. */
    default Bucket missingBucket() {
        return s3().bucket(newName("missing"));
    }

    /** Puts an object for each key, whose content is its key. */
    static void put(Bucket bucket, Collection<String> keys) {
        await(Flux.fromIterable(keys)
                .flatMap(key -> bucket.putObject(key, key), 8)
                .then());
    }

    static void put(Bucket bucket, String... keys) {
        put(bucket, List.of(keys));
    }

    static <T> T await(Mono<T> mono) {
        return mono.block(LIMIT);
    }

    static <T> List<T> await(Flux<T> flux) {
        return flux.collectList().block(LIMIT);
    }

    static <T> void assertEmits(Mono<T> mono, T expected) {
        StepVerifier.create(mono).expectNext(expected).expectComplete().verify(LIMIT);
    }

    static void assertEmpty(Mono<?> mono) {
        StepVerifier.create(mono).expectComplete().verify(LIMIT);
    }

    /** An error of the service, with the SDK's own type, its code, and a checkpoint that says where. */
    static void assertRefused(Mono<?> mono, Class<? extends S3Exception> type, String code, String location) {
        StepVerifier.create(mono)
                .expectErrorSatisfies(error -> {
                    assertThat(error).isInstanceOf(type);
                    assertThat(((S3Exception) error).awsErrorDetails().errorCode())
                            .isEqualTo(code);
                    assertCheckpoint(error, location);
                })
                .verify(LIMIT);
    }

    /** Reactor adds checkpoints as suppressed exceptions. */
    static void assertCheckpoint(Throwable error, String location) {
        assertThat(error.getSuppressed())
                .anySatisfy(checkpoint -> assertThat(checkpoint).hasMessageContaining(location));
    }
}
