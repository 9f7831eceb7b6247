package io.reactiveaws.s3.integration;

import static io.reactiveaws.s3.integration.S3Behaviour.put;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertRefused;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.DeleteMarker;
import io.reactiveaws.s3.ObjectVersion;
import io.reactiveaws.s3.ObjectVersionEntry;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.s3.transfer.CopySource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectVersionStorageClass;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Buckets that keep every version of their objects. */
interface VersionBehaviour extends S3Behaviour {

    /** Puts the texts one after the other and gives the ids of their versions. */
    private static List<String> putVersions(S3Object object, String... texts) {
        List<String> ids = new ArrayList<>();
        for (String text : texts) {
            ids.add(await(object.put(text).map(PutObjectResponse::versionId)));
        }
        return ids;
    }

    private static List<ObjectVersionEntry> entries(Bucket bucket) {
        return await(bucket.objectVersions().all());
    }

    @Test
    default void eachVersionIsKeptAndListedTheNewestFirst() {
        Bucket bucket = newVersionedBucket("versions");
        List<String> b = putVersions(bucket.object("b"), "b1");
        List<String> a = putVersions(bucket.object("a"), "a1", "a2", "a3");

        List<ObjectVersionEntry> entries = entries(bucket);

        assertThat(entries)
                .containsExactly(
                        s3().objectVersion(bucket.name(), "a", a.get(2)),
                        s3().objectVersion(bucket.name(), "a", a.get(1)),
                        s3().objectVersion(bucket.name(), "a", a.get(0)),
                        s3().objectVersion(bucket.name(), "b", b.get(0)));
        assertThat(entries.stream().map(entry -> await(entry.isLatest()))).containsExactly(true, false, false, true);
        assertThat(entries.stream().map(entry -> await(((ObjectVersion) entry).string())))
                .containsExactly("a3", "a2", "a1", "b1");
    }

    @Test
    default void listedVersionKnowsItsData() throws Throwable {
        Bucket bucket = newVersionedBucket("version-data");
        List<String> ids = putVersions(bucket.object("k"), "hello");

        ObjectVersion version = (ObjectVersion) entries(bucket).get(0);

        assertThat(version.id()).isEqualTo(ids.get(0)).isEqualTo(version.versionId());
        assertThat(version.key()).isEqualTo("k");
        assertEmits(version.size(), 5L);
        assertEmits(version.eTag(), await(bucket.object("k").eTag()));
        assertEmits(version.storageClass(), ObjectVersionStorageClass.STANDARD);
        assertThat(await(version.lastModified())).isNotNull();
        check(() -> assertThat(await(version.owner()).id()).isNotBlank(), EmulatorGap.VERSITYGW_VERSION_OWNER);
    }

    @Test
    default void versionsComeInPagesThatDivideOneKey() throws Throwable {
        Bucket bucket = newVersionedBucket("version-pages");
        putVersions(bucket.object("a"), "1", "2", "3");
        await(bucket.object("a").delete());
        putVersions(bucket.object("b"), "1");
        List<ObjectVersionEntry> whole = entries(bucket);

        assertThat(whole).hasSize(5);
        check(
                () -> {
                    for (int size = 1; size <= 3; size++) {
                        assertThat(await(bucket.objectVersions().pageSize(size).all()))
                                .as("pages of " + size)
                                .isEqualTo(whole);
                    }
                    assertThat(await(bucket.objectVersions().limit(2).all())).isEqualTo(whole.subList(0, 2));
                    assertThat(await(bucket.objectVersions()
                                    .filter(request -> request.prefix("b"))
                                    .all()))
                            .isEqualTo(whole.subList(4, 5));
                },
                EmulatorGap.VERSITYGW_VERSION_PAGES);
    }

    @Test
    default void deletionPutsAMarkerOnTopAndItsDeletionBringsTheObjectBack() throws Throwable {
        Bucket bucket = newVersionedBucket("marker");
        S3Object object = bucket.object("k");
        List<String> ids = putVersions(object, "one");

        String marker = await(object.delete()).versionId();

        assertEmits(object.exists(), false);
        assertThat(await(bucket.objects().all())).isEmpty();
        List<ObjectVersionEntry> entries = entries(bucket);
        assertThat(entries)
                .containsExactly(
                        s3().deleteMarker(bucket.name(), "k", marker),
                        s3().objectVersion(bucket.name(), "k", ids.get(0)));
        DeleteMarker found = (DeleteMarker) entries.get(0);
        assertEmits(found.isLatest(), true);
        assertThat(found.key()).isEqualTo("k");
        assertThat(found.versionId()).isEqualTo(marker);
        assertThat(await(found.lastModified())).isNotNull();

        await(found.delete());

        assertEmits(object.string(), "one");
        assertThat(entries(bucket)).containsExactly(entries.get(1));
        check(() -> assertThat(await(found.owner()).id()).isNotBlank(), EmulatorGap.VERSITYGW_VERSION_OWNER);
    }

    @Test
    default void deletedVersionIsGoneAndTheOneBelowIsTheLatest() {
        Bucket bucket = newVersionedBucket("version-delete");
        S3Object object = bucket.object("k");
        List<String> ids = putVersions(object, "one", "two");

        await(object.version(ids.get(1)).delete());

        assertEmits(object.string(), "one");
        assertThat(entries(bucket)).containsExactly(object.version(ids.get(0)));
    }

    @Test
    default void versionsAreReadAndAskedForByTheirId() {
        Bucket bucket = newVersionedBucket("version-get");
        S3Object object = bucket.object("k");
        List<String> ids = putVersions(object, "one", "three");

        assertEmits(object.version(ids.get(0)).string(), "one");
        assertEmits(object.version(ids.get(1)).string(), "three");
        assertThat(await(object.version(ids.get(0)).head()).contentLength()).isEqualTo(3);
        assertEmits(object.versionId(), ids.get(1));
        assertEmits(object.reload(request -> request.versionId(ids.get(0))).flatMap(S3Object::contentLength), 3L);
    }

    @Test
    default void versionIsCopied() {
        Bucket bucket = newVersionedBucket("version-copy");
        S3Object object = bucket.object("k");
        List<String> ids = putVersions(object, "one", "two");

        await(bucket.object("copy").copy(new CopySource(bucket.name(), "k", ids.get(0))));
        await(bucket.object("copy-from")
                .copyFrom(request ->
                        request.sourceBucket(bucket.name()).sourceKey("k").sourceVersionId(ids.get(0))));

        assertEmits(bucket.object("copy").string(), "one");
        assertEmits(bucket.object("copy-from").string(), "one");
    }

    @Test
    default void whatWasPutWithoutVersioningHasTheIdNull() {
        Bucket bucket = newBucket("version-null");
        put(bucket, "k");

        assertThat(entries(bucket)).containsExactly(s3().objectVersion(bucket.name(), "k", "null"));
        assertEmits(bucket.object("k").version("null").string(), "k");
    }

    @Test
    default void missingVersionSaysWhere() throws Throwable {
        Bucket bucket = newVersionedBucket("version-missing");
        S3Object object = bucket.object("k");
        List<String> ids = putVersions(object, "one");
        ObjectVersion missing = object.version(ids.get(0));
        await(missing.delete());

        assertRefused(missing.head(), NoSuchKeyException.class, "NoSuchKey", missing + ".head [HeadObject]");
        check(
                () -> assertRefused(missing.string(), S3Exception.class, "NoSuchVersion", missing + ".get [GetObject]"),
                EmulatorGap.VERSITYGW_NO_SUCH_VERSION);
    }
}
