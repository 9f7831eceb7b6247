package io.reactiveaws.s3.integration;

import static io.reactiveaws.s3.integration.S3Behaviour.put;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchException;
import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.ObjectSummary;
import io.reactiveaws.s3.ObjectVersionEntry;
import io.reactiveaws.s3.S3;
import io.reactiveaws.testkit.SentRequests;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;

/** Many objects and versions are deleted at once. */
interface DeletionBehaviour extends S3Behaviour {

    @Test
    default void filteredObjectsAreDeletedAndNoOthers() {
        Bucket bucket = newBucket("delete");
        put(bucket, "keep", "tmp/a", "tmp/ä b+%2F", "tmp/<&>");

        List<BatchOutcome<ObjectSummary>> outcomes =
                await(bucket.objects().filter(request -> request.prefix("tmp/")).delete());

        assertThat(outcomes).hasSize(3).hasOnlyElementsOfType(BatchOutcome.Done.class);
        assertThat(outcomes)
                .extracting(outcome -> outcome.resource().key())
                .containsExactly("tmp/<&>", "tmp/a", "tmp/ä b+%2F");
        assertThat(await(bucket.objects().all())).extracting(ObjectSummary::key).containsExactly("keep");
    }

    @Test
    default void moreThanOneCallTakesIsDeletedWhileItIsListed() {
        SentRequests sent = new SentRequests();
        Bucket bucket = newBucket("delete-many");
        put(bucket, IntStream.range(0, 1005).mapToObj("k%04d"::formatted).toList());
        try (Session session = sent.of(newSession(), S3AsyncClientBuilder.class).build()) {
            Bucket observed = session.resource(S3.class).bucket(bucket.name());

            assertEmits(observed.objects().pageSize(300).delete().requireAll(), 1005L);

            assertThat(sent.operations()).filteredOn("DeleteObjects"::equals).hasSize(2);
            assertThat(sent.operations()).filteredOn("ListObjectsV2"::equals).hasSize(4);
        }
        assertThat(await(bucket.objects().all())).isEmpty();
    }

    @Test
    default void deletedObjectForgetsWhatItWas() {
        Bucket bucket = newBucket("delete-forget");
        put(bucket, "a");

        ObjectSummary deleted = await(bucket.objects().delete().single()).resource();

        assertThat(deleted.snapshot()).isEmpty();
        assertEmits(deleted.exists(), false);
    }

    @Test
    default void nothingToDeleteIsNothingDone() {
        Bucket bucket = newBucket("delete-none");
        assertEmits(bucket.objects().delete().requireAll(), 0L);
        assertEmits(bucket.objectVersions().delete().requireAll(), 0L);
    }

    @Test
    default void allVersionsAndMarkersAreDeletedForGood() {
        Bucket bucket = newVersionedBucket("delete-versions");
        put(bucket, "a", "b");
        put(bucket, "a");
        await(bucket.object("a").delete());
        assertThat(await(bucket.objectVersions().all())).hasSize(4);

        assertEmits(bucket.objectVersions().delete().requireAll(), 4L);

        assertThat(await(bucket.objectVersions().all())).isEmpty();
        await(bucket.delete());
    }

    @Test
    default void deletingTheObjectsOfAVersionedBucketLeavesTheVersions() {
        Bucket bucket = newVersionedBucket("delete-current");
        put(bucket, "a", "b");

        assertEmits(bucket.objects().delete().requireAll(), 2L);

        assertThat(await(bucket.objects().all())).isEmpty();
        assertThat(await(bucket.objectVersions().all())).hasSize(4);
    }

    @Test
    default void versionThatIsRetainedFailsAloneAndGoesWithTheRightToBypass() {
        String name = newName("delete-retained");
        Bucket bucket = await(s3().createBucket(request -> request.bucket(name).objectLockEnabledForBucket(true)));
        put(bucket, "free");
        await(bucket.object("retained")
                .put(
                        "x",
                        request -> request.checksumAlgorithm(ChecksumAlgorithm.CRC32)
                                .objectLockMode(ObjectLockMode.GOVERNANCE)
                                .objectLockRetainUntilDate(
                                        Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS))));

        List<BatchOutcome<ObjectVersionEntry>> outcomes =
                await(bucket.objectVersions().delete());

        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(0)).isInstanceOf(BatchOutcome.Done.class);
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(BatchOutcome.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("AccessDenied");
            assertThat(failed.cause()).isNull();
        });
        StepVerifier.create(bucket.objectVersions().delete().requireAll())
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                BatchException.class,
                                failure -> assertThat(failure.failures()).hasSize(1)))
                .verify(LIMIT);

        assertEmits(
                bucket.objectVersions()
                        .delete(request -> request.bypassGovernanceRetention(true))
                        .requireAll(),
                1L);
    }

    @Test
    default void deletionInABucketThatIsGoneFailsEachObjectWithTheCause() {
        Bucket bucket = newBucket("delete-gone");
        put(bucket, "a", "b");
        List<BatchOutcome<ObjectSummary>> outcomes = await(bucket.objects().delete(request -> {
            await(bucket.object("a").delete());
            await(bucket.object("b").delete());
            await(bucket.delete());
        }));

        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                BatchOutcome.Failed.class,
                                failed -> assertThat(failed.cause()).isInstanceOf(NoSuchBucketException.class)));
    }
}
