package io.reactiveaws.s3.integration;

import static io.reactiveaws.s3.integration.S3Behaviour.put;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertRefused;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.Page;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.MultipartUpload;
import io.reactiveaws.s3.ObjectEntry;
import io.reactiveaws.s3.ObjectSummary;
import io.reactiveaws.s3.ObjectVersionEntry;
import io.reactiveaws.s3.S3;
import io.reactiveaws.testkit.SentRequests;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;

/** Objects are listed. */
interface ListingBehaviour extends S3Behaviour {

    /** In the order of their UTF-8 bytes; the last one comes before the one above it in Java's order. */
    List<String> ODD_KEYS = List.of(
            " ",
            "!-_.*'()",
            "/leading",
            "a b",
            "a%2Fb",
            "a&b<c>\"d\"",
            "a+b",
            "a=b?c#d",
            "a\\b",
            "ä/ö",
            "日本",
            "\uFF21",
            "😀");

    private static List<String> keys(Bucket bucket) {
        return await(bucket.objects().all().map(ObjectSummary::key));
    }

    private static List<String> names(List<ObjectEntry> entries) {
        return entries.stream().map(ObjectEntry::name).toList();
    }

    @Test
    default void emptyBucketHasNoObjects() {
        Bucket bucket = newBucket("empty");

        assertThat(keys(bucket)).isEmpty();
        assertThat(await(bucket.objects().entries())).isEmpty();
        assertThat(await(bucket.objectVersions().all())).isEmpty();
        assertThat(await(bucket.multipartUploads().all())).isEmpty();
    }

    @Test
    default void objectsAreListedInTheOrderOfTheirKeysWhateverCharactersTheyHave() throws Throwable {
        Bucket bucket = newBucket("keys");
        put(bucket, ODD_KEYS);

        check(() -> assertThat(keys(bucket)).containsExactlyElementsOf(ODD_KEYS), EmulatorGap.VERSITYGW_LEADING_SLASH);
        assertThat(await(bucket.objects()
                        .all()
                        .concatMap(summary -> summary.object().string())))
                .containsExactlyElementsOf(ODD_KEYS);
        assertThat(names(await(bucket.objects()
                        .filter(request -> request.delimiter("/"))
                        .entries())))
                .containsExactly(
                        " ",
                        "!-_.*'()",
                        "/",
                        "a b",
                        "a%2Fb",
                        "a&b<c>\"d\"",
                        "a+b",
                        "a=b?c#d",
                        "a\\b",
                        "ä/",
                        "日本",
                        "\uFF21",
                        "😀");
        check(
                () -> assertThat(await(bucket.objects().pageSize(1).all().map(ObjectSummary::key)))
                        .as("pages of 1")
                        .containsExactlyElementsOf(ODD_KEYS),
                EmulatorGap.LOCAL_STACK_PAGES_BEYOND_ASCII);
    }

    @Test
    default void uploadsAreListedWhateverCharactersTheirKeysHave() throws Throwable {
        Bucket bucket = newBucket("upload-keys");
        List<MultipartUpload> uploads = await(
                Flux.fromIterable(ODD_KEYS).concatMap(key -> bucket.object(key).initiateMultipartUpload()));

        try {
            check(
                    () -> assertThat(await(bucket.multipartUploads().all().map(MultipartUpload::objectKey)))
                            .containsExactlyElementsOf(ODD_KEYS),
                    EmulatorGap.LOCAL_STACK_UPLOAD_ENCODING);
        } finally {
            await(Flux.fromIterable(uploads).concatMap(MultipartUpload::abort)); // the removal of the bucket lists them
        }
    }

    @Test
    default void keyThatXmlCannotHoldIsListed() throws Throwable {
        Bucket bucket = newBucket("control");
        put(bucket, "a", "b\u0001c");

        try {
            check(() -> assertThat(keys(bucket)).containsExactly("a", "b\u0001c"), EmulatorGap.VERSITYGW_ENCODING);
            check(
                    () -> assertThat(await(bucket.objectVersions().all().map(ObjectVersionEntry::objectKey)))
                            .containsExactly("a", "b\u0001c"),
                    EmulatorGap.MOTO_VERSION_ENCODING);
        } finally {
            await(bucket.object("b\u0001c").delete()); // the removal of the bucket lists its versions
        }
    }

    @Test
    default void objectsAreNarrowed() {
        Bucket bucket = newBucket("narrow");
        put(bucket, "a/1", "a/2", "a/3", "b/1");

        assertThat(await(
                        bucket.objects().filter(request -> request.prefix("a/")).all()))
                .extracting(ObjectSummary::key)
                .containsExactly("a/1", "a/2", "a/3");
        assertThat(await(bucket.objects()
                        .filter(request -> request.prefix("a/"))
                        .filter(request -> request.startAfter("a/1").bucket("ignored"))
                        .all()))
                .extracting(ObjectSummary::key)
                .containsExactly("a/2", "a/3");
        assertThat(await(bucket.objects().limit(2).all()))
                .extracting(ObjectSummary::key)
                .containsExactly("a/1", "a/2");
        assertThat(await(bucket.objects().limit(0).all())).isEmpty();
    }

    @Test
    default void objectsComeInPages() {
        Bucket bucket = newBucket("pages");
        put(bucket, "a", "b", "c", "d", "e");

        List<Page<ObjectSummary>> pages = await(bucket.objects().pageSize(2).pages());

        assertThat(pages).extracting(page -> page.items().size()).containsExactly(2, 2, 1);
        assertThat(pages.stream().flatMap(page -> page.items().stream()).map(ObjectSummary::key))
                .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    default void listingGoesOnFromTheTokenOfAPage() {
        Bucket bucket = newBucket("resume");
        put(bucket, "a", "b", "c");
        Page<ObjectSummary> first = await(bucket.objects().pageSize(2).pages()).get(0);

        assertThat(await(bucket.objects()
                        .filter(request ->
                                request.continuationToken(first.nextToken().orElseThrow()))
                        .all()))
                .extracting(ObjectSummary::key)
                .containsExactly("c");
    }

    @Test
    default void pagesAreAskedForOnDemand() {
        SentRequests sent = new SentRequests();
        Bucket bucket = newBucket("demand");
        put(bucket, "a", "b", "c", "d", "e", "f");
        try (Session session = sent.of(newSession(), S3AsyncClientBuilder.class).build()) {
            Bucket observed = session.resource(S3.class).bucket(bucket.name());

            assertThat(await(observed.objects().pageSize(2).all().take(2))).hasSize(2);

            assertThat(sent.operations()).containsExactly("ListObjectsV2");
        }
    }

    @Test
    default void listedObjectKnowsItsDataWithoutACall() {
        SentRequests sent = new SentRequests();
        Bucket bucket = newBucket("known");
        put(bucket, "a");
        try (Session session = sent.of(newSession(), S3AsyncClientBuilder.class).build()) {
            ObjectSummary summary = await(session.resource(S3.class)
                    .bucket(bucket.name())
                    .objects()
                    .all()
                    .single());

            assertEmits(summary.size(), 1L);
            assertEmits(summary.eTag(), await(bucket.object("a").eTag()));
            assertEmits(summary.storageClass(), ObjectStorageClass.STANDARD);
            assertThat(await(summary.lastModified())).isNotNull();
            assertThat(sent.operations()).containsExactly("ListObjectsV2");
        }
    }

    @Test
    default void ownerIsGivenToWhoAsks() {
        Bucket bucket = newBucket("owner");
        put(bucket, "a");

        ObjectSummary summary = await(bucket.objects()
                .filter(request -> request.fetchOwner(true))
                .all()
                .single());

        assertThat(await(summary.owner()).id()).isNotBlank();
    }

    @Test
    default void entriesShowAFolderAcrossPages() {
        Bucket bucket = newBucket("folder");
        put(bucket, "p/a", "p/b/1", "p/b/2", "p/c", "p/d/1", "p/e", "q");

        List<ObjectEntry> whole = await(bucket.objects()
                .filter(request -> request.prefix("p/").delimiter("/"))
                .entries());
        List<ObjectEntry> paged = await(bucket.objects()
                .filter(request -> request.prefix("p/").delimiter("/"))
                .pageSize(2)
                .entries());

        assertThat(names(whole)).containsExactly("p/a", "p/b/", "p/c", "p/d/", "p/e");
        assertThat(paged).isEqualTo(whole);
        assertThat(whole.get(0)).isEqualTo(new ObjectEntry.Single(s3().objectSummary(bucket.name(), "p/a")));
        assertThat(whole.get(1)).isEqualTo(new ObjectEntry.Prefix("p/b/"));
    }

    @Test
    default void entriesCountPrefixesInTheLimit() {
        Bucket bucket = newBucket("folder-limit");
        put(bucket, "a/1", "a/2", "b", "c/1");

        List<ObjectEntry> entries = await(bucket.objects()
                .filter(request -> request.delimiter("/"))
                .limit(2)
                .entries());

        assertThat(names(entries)).containsExactly("a/", "b");
    }

    @Test
    default void manyObjectsAreListedOnce() {
        Bucket bucket = newBucket("many");
        List<String> keys = IntStream.range(0, 250).mapToObj("k%04d"::formatted).toList();
        put(bucket, keys);

        assertThat(await(bucket.objects().pageSize(100).all()))
                .extracting(ObjectSummary::key)
                .isEqualTo(keys);
        // demand in small steps makes the same list
        StepVerifier.create(bucket.objects().pageSize(100).all().map(ObjectSummary::key), 0)
                .thenRequest(99)
                .expectNextSequence(keys.subList(0, 99))
                .thenRequest(2)
                .expectNextSequence(keys.subList(99, 101))
                .thenRequest(Long.MAX_VALUE)
                .expectNextSequence(keys.subList(101, 250))
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    default void listingOfAMissingBucketSaysWhere() {
        Bucket missing = missingBucket();

        assertRefused(
                missing.objects().all().then(),
                NoSuchBucketException.class,
                "NoSuchBucket",
                missing + ".objects [ListObjectsV2]");
        assertRefused(
                missing.objectVersions().all().then(),
                NoSuchBucketException.class,
                "NoSuchBucket",
                missing + ".objectVersions [ListObjectVersions]");
        assertRefused(
                missing.multipartUploads().all().then(),
                NoSuchBucketException.class,
                "NoSuchBucket",
                missing + ".multipartUploads [ListMultipartUploads]");
    }
}
