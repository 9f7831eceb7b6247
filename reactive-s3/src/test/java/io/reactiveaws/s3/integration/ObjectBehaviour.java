package io.reactiveaws.s3.integration;

import static io.reactiveaws.s3.integration.S3Behaviour.assertStatus;
import static io.reactiveaws.s3.integration.S3Behaviour.put;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.assertRefused;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.ObjectAcl;
import io.reactiveaws.s3.ObjectSummary;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.testkit.SentRequests;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.Permission;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.Tier;

/** One object: its data, and what is done with it but for reading and writing. */
interface ObjectBehaviour extends S3Behaviour {

    @Test
    default void attributesAreThoseOfOneHead() throws Throwable {
        SentRequests sent = new SentRequests();
        Bucket bucket = newBucket("attributes");
        put(bucket, "earlier");
        await(bucket.object("k")
                .put(
                        "hello",
                        request -> request.contentType("text/x-test; charset=utf-8")
                                .cacheControl("max-age=60")
                                .contentDisposition("attachment")
                                .contentLanguage("en")
                                .metadata(Map.of("colour", "green"))));
        put(bucket, "later");
        try (Session session = sent.of(newSession(), S3AsyncClientBuilder.class).build()) {
            S3Object object = session.resource(S3.class).object(bucket.name(), "k");

            assertEmits(object.contentLength(), 5L);
            assertEmits(object.contentType(), "text/x-test; charset=utf-8");
            assertEmits(object.cacheControl(), "max-age=60");
            assertEmits(object.contentDisposition(), "attachment");
            assertEmits(object.contentLanguage(), "en");
            assertEmits(object.metadata(), Map.of("colour", "green"));
            assertEmits(object.eTag(), "\"5d41402abc4b2a76b9719d911017c592\"");
            assertThat(await(object.lastModified()))
                    .isBetween(
                            await(bucket.object("earlier").lastModified()),
                            await(bucket.object("later").lastModified()));
            assertEmpty(object.versionId());
            assertThat(sent.operations()).containsExactly("HeadObject");
            check(() -> assertEmpty(object.storageClass()), EmulatorGap.VERSITYGW_STANDARD_CLASS);
        }
    }

    @Test
    default void concurrentReadersShareOneHead() {
        SentRequests sent = new SentRequests();
        Bucket bucket = newBucket("share");
        put(bucket, "k");
        try (Session session = sent.of(newSession(), S3AsyncClientBuilder.class).build()) {
            S3Object object = session.resource(S3.class).object(bucket.name(), "k");

            assertThat(await(Flux.range(0, 20).flatMap(i -> object.contentLength(), 20)))
                    .hasSize(20)
                    .containsOnly(1L);

            assertThat(sent.operations()).containsExactly("HeadObject");
        }
    }

    @Test
    default void missingObjectIsNotFound() {
        S3Object missing = newBucket("missing-object").object("no/such key");

        assertEmits(missing.exists(), false);
        assertEmpty(missing.find());
        // HEAD answers without a body: the SDK makes the code
        assertRefused(missing.load(), NoSuchKeyException.class, "NoSuchKey", missing + ".load [HeadObject]");
        assertRefused(
                s3().objectSummary(missing.bucketName(), missing.key()).size(),
                NoSuchKeyException.class,
                "NoSuchKey",
                ".load [HeadObject]");
    }

    @Test
    default void objectOfAMissingBucketDoesNotExist() {
        assertEmits(missingBucket().object("k").exists(), false);
    }

    @Test
    default void objectThatIsThereExists() {
        Bucket bucket = newBucket("there");
        put(bucket, "k");

        assertEmits(bucket.object("k").exists(), true);
        assertEmits(bucket.object("k").find().flatMap(S3Object::contentLength), 1L);
        assertEmits(s3().objectSummary(bucket.name(), "k").exists(), true);
    }

    @Test
    default void conditionOfAReloadReachesTheService() {
        Bucket bucket = newBucket("condition");
        put(bucket, "k");

        assertStatus(bucket.object("k").reload(request -> request.ifMatch("\"other\"")), 412);
    }

    @Test
    default void summaryThatWasNotListedLoadsWhatAListingWouldSay() throws Throwable {
        Bucket bucket = newBucket("summary");
        await(bucket.object("standard").put("x"));
        await(bucket.object("infrequent").put("x", request -> request.storageClass(StorageClass.STANDARD_IA)));

        check(
                () -> {
                    for (String key : new String[] {"standard", "infrequent"}) {
                        ObjectSummary listed = await(bucket.objects()
                                .filter(request -> request.prefix(key))
                                .all()
                                .single());
                        ObjectSummary loaded = s3().objectSummary(bucket.name(), key);

                        assertEmits(loaded.size(), await(listed.size()));
                        assertEmits(loaded.eTag(), await(listed.eTag()));
                        assertEmits(loaded.storageClass(), await(listed.storageClass()));
                        assertThat(await(loaded.lastModified()).getEpochSecond())
                                .isEqualTo(await(listed.lastModified()).getEpochSecond());
                    }
                    assertEmits(
                            s3().objectSummary(bucket.name(), "infrequent").storageClass(),
                            ObjectStorageClass.STANDARD_IA);
                },
                EmulatorGap.VERSITYGW_STORAGE_CLASS);
    }

    @Test
    default void deletedObjectIsGoneAndDeletingItAgainIsNoError() {
        Bucket bucket = newBucket("delete");
        put(bucket, "k");
        S3Object object = bucket.object("k");
        await(object.load());

        await(object.delete());

        assertThat(object.snapshot()).isEmpty();
        assertEmits(object.exists(), false);
        await(object.delete());
        await(s3().objectSummary(bucket.name(), "k").delete());
    }

    @Test
    default void objectIsCopied() {
        Bucket bucket = newBucket("copy");
        String odd = "from/ä b+c%2F?&.txt";
        await(bucket.object(odd).put("hello", request -> request.metadata(Map.of("colour", "green"))));
        S3Object copy = bucket.object("to");

        StepVerifier.create(copy.copyFrom(bucket.name(), odd))
                .assertNext(response ->
                        assertThat(response.copyObjectResult().eTag()).isNotBlank())
                .expectComplete()
                .verify(LIMIT);
        assertEmits(copy.string(), "hello");
        assertEmits(copy.metadata(), Map.of("colour", "green"));

        await(copy.copyFrom(request -> request.sourceBucket(bucket.name())
                .sourceKey(odd)
                .metadataDirective(MetadataDirective.REPLACE)
                .metadata(Map.of("colour", "blue"))));
        assertEmits(copy.metadata(), Map.of("colour", "blue"));

        await(s3().objectSummary(bucket.name(), "summary").copyFrom(bucket.name(), odd));
        assertEmits(bucket.object("summary").string(), "hello");
    }

    @Test
    default void copyOfAMissingObjectSaysWhere() {
        Bucket bucket = newBucket("copy-missing");
        S3Object copy = bucket.object("to");

        assertRefused(
                copy.copyFrom(bucket.name(), "no-such-key"),
                NoSuchKeyException.class,
                "NoSuchKey",
                copy + ".copyFrom [CopyObject]");
    }

    @Test
    default void archivedObjectIsRestored() throws Throwable {
        Bucket bucket = newBucket("restore");
        S3Object object = bucket.object("archived");
        await(object.put("cold", request -> request.storageClass(StorageClass.GLACIER)));
        assertEmpty(object.restore());

        check(
                () -> {
                    await(object.restoreObject(request -> request.restoreRequest(
                            restore -> restore.days(1).glacierJobParameters(job -> job.tier(Tier.EXPEDITED)))));

                    assertThat(await(object.restore())).contains("ongoing-request=");
                    assertEmits(object.storageClass(), StorageClass.GLACIER);
                },
                EmulatorGap.VERSITYGW_RESTORE);
    }

    @Test
    default void accessControlListOfAnObjectIsReadAndChanged() throws Throwable {
        Bucket bucket = newBucketWithAcls("object-acl");
        put(bucket, "k");
        ObjectAcl acl = bucket.object("k").acl();
        check(
                () -> {
                    assertThat(await(acl.grants()))
                            .extracting(Grant::permission)
                            .containsExactly(Permission.FULL_CONTROL);
                    assertThat(await(acl.owner()).id()).isNotBlank();

                    await(acl.put(request -> request.acl(ObjectCannedACL.PUBLIC_READ)));

                    assertThat(await(acl.grants()))
                            .extracting(Grant::permission)
                            .containsExactlyInAnyOrder(Permission.FULL_CONTROL, Permission.READ);
                    assertRefused(
                            bucket.object("other").acl().find(),
                            NoSuchKeyException.class,
                            "NoSuchKey",
                            "s3.ObjectAcl(bucketName=" + bucket.name() + ", objectKey=other).load [GetObjectAcl]");
                },
                EmulatorGap.VERSITYGW_OBJECT_ACL);
    }

    @Test
    default void waitersSeeAnObjectComeAndGo() {
        Bucket bucket = newBucket("wait");
        S3Object object = bucket.object("k");
        ObjectSummary summary = s3().objectSummary(bucket.name(), "k");

        StepVerifier.create(object.waitUntilExists(OFTEN))
                .then(() -> put(bucket, "k"))
                .expectNext(object)
                .expectComplete()
                .verify(LIMIT);
        assertThat(object.snapshot())
                .hasValueSatisfying(data -> assertThat(data.contentLength()).isEqualTo(1));
        assertEmits(summary.waitUntilExists(OFTEN), summary);
        assertThat(summary.snapshot())
                .hasValueSatisfying(data -> assertThat(data.size()).isEqualTo(1));

        StepVerifier.create(summary.waitUntilNotExists(OFTEN))
                .then(() -> await(object.delete()))
                .expectNext(summary)
                .expectComplete()
                .verify(LIMIT);
        assertThat(summary.snapshot()).isEmpty();
        assertEmits(object.waitUntilNotExists(OFTEN), object);
    }

    @Test
    default void subresourcesAreOfTheirObject() {
        S3Object object = s3().object("b", "k");
        ObjectSummary summary = s3().objectSummary("b", "k");

        assertThat(object.bucket()).isEqualTo(s3().bucket("b")).isEqualTo(summary.bucket());
        assertThat(object.acl()).isEqualTo(s3().objectAcl("b", "k")).isEqualTo(summary.acl());
        assertThat(object.acl().object()).isEqualTo(object).isEqualTo(summary.object());
        assertThat(object.version("v"))
                .isEqualTo(s3().objectVersion("b", "k", "v"))
                .isEqualTo(summary.version("v"));
        assertThat(object.version("v").object()).isEqualTo(object);
        assertThat(object.multipartUpload("u"))
                .isEqualTo(s3().multipartUpload("b", "k", "u"))
                .isEqualTo(summary.multipartUpload("u"));
        assertThat(object.multipartUpload("u").object()).isEqualTo(object);
        assertThat(object.multipartUpload("u").part(1)).isEqualTo(s3().multipartUploadPart("b", "k", "u", 1));
        assertThat(s3().multipartUploadPart("b", "k", "u", 1).multipartUpload()).isEqualTo(object.multipartUpload("u"));
        assertThat(s3().deleteMarker("b", "k", "v").object()).isEqualTo(object);
    }
}
