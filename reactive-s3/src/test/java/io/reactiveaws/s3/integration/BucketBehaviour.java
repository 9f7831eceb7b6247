package io.reactiveaws.s3.integration;

import static io.reactiveaws.s3.integration.S3Behaviour.put;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.assertRefused;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.Page;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.testkit.SentRequests;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Buckets are created, found, listed and deleted. */
interface BucketBehaviour extends S3Behaviour {

    @Test
    default void createdBucketIsThere() {
        String name = newName("plain");

        Bucket bucket = await(s3().createBucket(name));

        assertThat(bucket).isEqualTo(s3().bucket(name));
        assertEmits(bucket.exists(), true);
        assertEmits(bucket.bucketRegion(), "us-east-1");
        assertEmits(bucket.find(), bucket);
        assertEmits(bucket.reload(request -> request.bucket("of-the-request")), bucket);
        assertThat(bucket.snapshot())
                .hasValueSatisfying(data -> assertThat(data.name()).isEqualTo(name));
    }

    @Test
    default void listedBucketKnowsItsRegion() {
        String name = newName("region-of-listed");
        await(s3().createBucket(name));

        Bucket listed = await(
                s3().buckets().filter(request -> request.prefix(name)).all().next());

        assertEmits(listed.bucketRegion(), "us-east-1");
    }

    @Test
    default void bucketIsCreatedByARequest() {
        String name = newName("with-request");

        Bucket bucket = await(s3().createBucket(request -> request.bucket(name).acl(BucketCannedACL.PRIVATE)));

        assertThat(bucket.name()).isEqualTo(name);
        assertEmits(bucket.exists(), true);
    }

    @Test
    default void bucketCreatesItself() {
        Bucket bucket = s3().bucket(newName("itself"));
        assertEmits(bucket.exists(), false);

        assertEmits(bucket.create().then(bucket.exists()), true);
    }

    @Test
    default void missingBucketIsNotFound() {
        Bucket missing = missingBucket();

        assertEmits(missing.exists(), false);
        assertEmpty(missing.find());
        assertEmpty(missing.creationDate());
        // HEAD answers without a body: the SDK makes the code
        assertRefused(missing.load(), NoSuchBucketException.class, "NoSuchBucket", missing + ".load [HeadBucket]");
    }

    @Test
    default void bucketOfAStrangerExists() {
        Bucket bucket = newBucket("theirs");

        try (Session stranger = newStranger()) {
            assertEmits(stranger.resource(S3.class).bucket(bucket.name()).exists(), true);
        }
    }

    @Test
    default void creationDateIsKnownFromAListingAndElseSearched() {
        Bucket earlier = newBucket("earlier");
        Bucket bucket = newBucket("date");
        Bucket later = newBucket("later");

        Instant searched = await(bucket.creationDate());
        assertThat(searched).isBetween(await(earlier.creationDate()), await(later.creationDate()));

        SentRequests sent = new SentRequests();
        try (Session session = sent.of(newSession(), S3AsyncClientBuilder.class).build()) {
            Flux<Instant> listed = session.resource(S3.class)
                    .buckets()
                    .filter(request -> request.prefix(bucket.name()))
                    .all()
                    .flatMap(Bucket::creationDate);
            assertThat(await(listed)).containsExactly(searched);
            assertThat(sent.operations()).containsExactly("ListBuckets");
        }
    }

    @Test
    default void creationDateIsThatOfTheBucketAndNotOfALongerName() {
        String name = newName("date");
        await(s3().createBucket(newName(name.substring(0, 20))));
        buckets().use(name + "-longer");
        await(s3().createBucket(name + "-longer"));

        assertEmpty(s3().bucket(name).creationDate());
    }

    @Test
    default void bucketsAreNarrowedByPrefixAndEndAtTheLimit() {
        String prefix = newName("list");
        List<Bucket> created = createBuckets(prefix, 3);
        newBucket("other");

        assertThat(await(
                        s3().buckets().filter(request -> request.prefix(prefix)).all()))
                .containsExactlyElementsOf(created);
        assertThat(await(s3().buckets()
                        .filter(request -> request.prefix(prefix))
                        .limit(2)
                        .all()))
                .containsExactlyElementsOf(created.subList(0, 2));
    }

    @Test
    default void bucketsComeInPages() throws Throwable {
        String prefix = newName("pages");
        List<Bucket> created = createBuckets(prefix, 5);

        List<Page<Bucket>> pages = await(s3().buckets()
                .filter(request -> request.prefix(prefix))
                .pageSize(2)
                .pages());

        check(
                () -> {
                    assertThat(pages.stream().flatMap(page -> page.items().stream()))
                            .containsExactlyElementsOf(created);
                    assertThat(pages.stream().map(page -> page.items().size())).containsExactly(2, 2, 1);
                },
                EmulatorGap.MOTO_BUCKET_PAGES);
    }

    private List<Bucket> createBuckets(String prefix, int count) {
        return await(Flux.fromStream(IntStream.range(0, count).boxed()).concatMap(i -> {
            buckets().use(prefix + "-" + i);
            return s3().createBucket(prefix + "-" + i);
        }));
    }

    @Test
    default void deletedBucketIsGone() {
        Bucket bucket = newBucket("delete");
        await(bucket.load());

        await(bucket.delete());

        assertThat(bucket.snapshot()).isEmpty();
        assertEmits(bucket.exists(), false);
        assertRefused(bucket.delete(), NoSuchBucketException.class, "NoSuchBucket", bucket + ".delete [DeleteBucket]");
    }

    @Test
    default void bucketWithObjectsIsNotDeleted() {
        Bucket bucket = newBucket("full");
        put(bucket, "a");

        assertRefused(bucket.delete(), S3Exception.class, "BucketNotEmpty", bucket + ".delete [DeleteBucket]");
    }

    @Test
    default void waitersSeeABucketComeAndGo() {
        Bucket bucket = s3().bucket(newName("wait"));
        Bucket changed = s3().bucket(bucket.name()); // its own actions would make the first one forget what it saw

        StepVerifier.create(bucket.waitUntilExists(OFTEN))
                .then(() -> await(changed.create()))
                .expectNext(bucket)
                .expectComplete()
                .verify(LIMIT);
        assertThat(bucket.snapshot()).isPresent();

        StepVerifier.create(bucket.waitUntilNotExists(OFTEN))
                .then(() -> await(changed.delete()))
                .expectNext(bucket)
                .expectComplete()
                .verify(LIMIT);
        assertThat(bucket.snapshot()).isEmpty();
    }

    @Test
    default void bucketPutsObjects() {
        Bucket bucket = newBucket("put");

        S3Object text = await(bucket.putObject("text", "grün"));
        S3Object bytes = await(bucket.putObject("bytes", new byte[] {1, 2, 3}));

        assertThat(text).isEqualTo(bucket.object("text"));
        assertEmits(text.string(), "grün");
        assertThat(await(bytes.bytes())).containsExactly(1, 2, 3);
    }

    @Test
    default void deleteObjectsIsTheServicesOwnCall() {
        Bucket bucket = newBucket("delete-objects");
        put(bucket, "a", "b", "c");

        StepVerifier.create(bucket.deleteObjects(Delete.builder()
                        .objects(
                                ObjectIdentifier.builder().key("a").build(),
                                ObjectIdentifier.builder().key("b").build())
                        .build()))
                .assertNext(response -> assertThat(response.deleted())
                        .extracting(DeletedObject::key)
                        .containsExactlyInAnyOrder("a", "b"))
                .expectComplete()
                .verify(LIMIT);
        assertThat(await(bucket.objects().all())).containsExactly(s3().objectSummary(bucket.name(), "c"));
    }

    @Test
    default void subresourcesAreOfTheirBucket() {
        Bucket bucket = s3().bucket("some-bucket");

        assertThat(bucket.acl()).isEqualTo(s3().bucketAcl("some-bucket"));
        assertThat(bucket.cors()).isEqualTo(s3().bucketCors("some-bucket"));
        assertThat(bucket.lifecycleConfiguration()).isEqualTo(s3().bucketLifecycleConfiguration("some-bucket"));
        assertThat(bucket.logging()).isEqualTo(s3().bucketLogging("some-bucket"));
        assertThat(bucket.notification()).isEqualTo(s3().bucketNotification("some-bucket"));
        assertThat(bucket.policy()).isEqualTo(s3().bucketPolicy("some-bucket"));
        assertThat(bucket.requestPayment()).isEqualTo(s3().bucketRequestPayment("some-bucket"));
        assertThat(bucket.tagging()).isEqualTo(s3().bucketTagging("some-bucket"));
        assertThat(bucket.versioning()).isEqualTo(s3().bucketVersioning("some-bucket"));
        assertThat(bucket.website()).isEqualTo(s3().bucketWebsite("some-bucket"));
        assertThat(bucket.object("k")).isEqualTo(s3().object("some-bucket", "k"));
        assertThat(bucket.website().bucket()).isEqualTo(bucket);
    }
}
