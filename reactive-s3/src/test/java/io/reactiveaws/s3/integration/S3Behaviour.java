package io.reactiveaws.s3.integration;

import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.testkit.ServiceBehaviour;
import java.util.Collection;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What the suites share. */
interface S3Behaviour extends ServiceBehaviour {

    int MIB = 1024 * 1024;

    /** The least size of a part that is not the last one. */
    int PART = 5 * MIB;

    /** The service, of a session that the whole test class shares. */
    S3 s3();

    /** Starts a session in another account. */
    Session newStranger();

    /** What the running test has created, which is removed after it. */
    TestBuckets buckets();

    /** A name for a bucket that the test may create. */
    @Override
    default String newName(String purpose) {
        String name = ServiceBehaviour.super.newName(purpose);
        buckets().use(name);
        return name;
    }

    default Bucket newBucket(String purpose) {
        return await(s3().createBucket(newName(purpose)));
    }

    default Bucket newVersionedBucket(String purpose) {
        Bucket bucket = newBucket(purpose);
        await(bucket.versioning().enable());
        return bucket;
    }

    /**
     * A bucket where access control lists count, public ones too: S3 refuses them in a bucket that is made without
     * asking.
     */
    default Bucket newBucketWithAcls(String purpose) {
        String name = newName(purpose);
        Bucket bucket = await(
                s3().createBucket(request -> request.bucket(name).objectOwnership(ObjectOwnership.OBJECT_WRITER)));
        await(Mono.fromFuture(() -> s3().client().deletePublicAccessBlock(request -> request.bucket(name)))
                .onErrorComplete(
                        error -> error instanceof S3Exception refused && refused.statusCode() == 501)); // has none
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

    /** An error of the service with this status. */
    static void assertStatus(Publisher<?> publisher, int status) {
        StepVerifier.create(publisher)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                S3Exception.class,
                                failure -> assertThat(failure.statusCode()).isEqualTo(status)))
                .verify(LIMIT);
    }
}
