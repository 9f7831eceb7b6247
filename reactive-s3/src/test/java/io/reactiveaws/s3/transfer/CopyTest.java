package io.reactiveaws.s3.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.TaggingDirective;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.utils.BinaryUtils;

class CopyTest {

    private static final long MIB = 1024 * 1024;
    private static final String OLD_KEY = BinaryUtils.toBase64("old key, which has 32 characters".getBytes(UTF_8));
    private static final String NEW_KEY = BinaryUtils.toBase64("new key, which has 32 characters".getBytes(UTF_8));

    private final FakeS3 client = new FakeS3();
    private final S3Object object = S3.over(client).object("b", "k");
    private final CopySource source = new CopySource("from", "there");
    private final TransferConfig config =
            TransferConfig.defaults().partSize(5 * MIB).concurrency(2);

    private HeadObjectResponse.Builder head(long size) {
        return HeadObjectResponse.builder().contentLength(size).eTag("\"s\"");
    }

    private void sourceIs(HeadObjectResponse.Builder head) {
        client.headObject.always(request -> head.build());
    }

    @Test
    void nothingHappensBeforeSubscription() {
        object.copy(source);
        assertThat(client.headObject.requests()).isEmpty();
    }

    @Test
    void aSmallObjectIsOneCallMore() {
        sourceIs(head(8 * MIB - 1));
        StepVerifier.create(object.copy(source).map(CopyObjectResponse::copyObjectResult))
                .assertNext(result -> assertThat(result.eTag()).isEqualTo("\"copy\""))
                .verifyComplete();
        assertThat(client.headObject.request())
                .isEqualTo(
                        HeadObjectRequest.builder().bucket("from").key("there").build());
        assertThat(client.copyObject.request())
                .isEqualTo(CopyObjectRequest.builder()
                        .sourceBucket("from")
                        .sourceKey("there")
                        .destinationBucket("b")
                        .destinationKey("k")
                        .build());
        assertThat(client.createMultipartUpload.requests()).isEmpty();
    }

    @Test
    void aLargeObjectIsCopiedInRangesOfTheStateThatWasSeen() {
        sourceIs(head(11 * MIB).versionId("v"));
        StepVerifier.create(object.copy(new CopySource("from", "there", "v"), config))
                .assertNext(response -> {
                    assertThat(response.copyObjectResult().eTag()).isEqualTo("\"multipart\"");
                    assertThat(response.copySourceVersionId()).isEqualTo("v");
                })
                .verifyComplete();
        assertThat(client.uploadPartCopy.requests())
                .extracting(UploadPartCopyRequest::copySourceRange)
                .containsExactly("bytes=0-5242879", "bytes=5242880-10485759", "bytes=10485760-11534335");
        assertThat(client.uploadPartCopy.requests().get(1))
                .isEqualTo(UploadPartCopyRequest.builder()
                        .sourceBucket("from")
                        .sourceKey("there")
                        .sourceVersionId("v")
                        .destinationBucket("b")
                        .destinationKey("k")
                        .uploadId("upload")
                        .partNumber(2)
                        .copySourceIfMatch("\"s\"")
                        .copySourceRange("bytes=5242880-10485759")
                        .build());
        assertThat(client.completeMultipartUpload.request().multipartUpload().parts())
                .extracting(CompletedPart::eTag)
                .containsExactly("\"part-1\"", "\"part-2\"", "\"part-3\"");
        assertThat(client.completeMultipartUpload.request().bucket()).isEqualTo("b");
        assertThat(client.completeMultipartUpload.request().key()).isEqualTo("k");
        assertThat(client.completeMultipartUpload.request().mpuObjectSize()).isEqualTo(11 * MIB);
        assertThat(client.headObject.request().versionId()).isEqualTo("v");
        assertThat(client.copyObject.requests()).isEmpty();
    }

    @Test
    @SuppressWarnings("deprecation") // the time that the service's text stands for
    void theMetadataOfTheSourceGoesAlong() {
        sourceIs(head(8 * MIB)
                .contentType("text/csv")
                .cacheControl("no-store")
                .contentDisposition("inline")
                .contentEncoding("gzip")
                .contentLanguage("de")
                .expires(Instant.EPOCH)
                .storageClass(StorageClass.GLACIER)
                .metadata(Map.of("a", "1")));
        object.copy(source, request -> request.contentType("ignored").storageClass(StorageClass.STANDARD_IA))
                .block();
        assertThat(client.createMultipartUpload.request())
                .isEqualTo(CreateMultipartUploadRequest.builder()
                        .bucket("b")
                        .key("k")
                        .contentType("text/csv")
                        .cacheControl("no-store")
                        .contentDisposition("inline")
                        .contentEncoding("gzip")
                        .contentLanguage("de")
                        .expires(Instant.EPOCH)
                        .storageClass(StorageClass.STANDARD_IA)
                        .metadata(Map.of("a", "1"))
                        .build());
    }

    @Test
    void metadataCanBeReplaced() {
        sourceIs(head(8 * MIB).contentType("text/csv").metadata(Map.of("a", "1")));
        object.copy(
                        source,
                        request -> request.metadataDirective(MetadataDirective.REPLACE)
                                .metadata(Map.of("b", "2")))
                .block();
        assertThat(client.createMultipartUpload.request().metadata()).isEqualTo(Map.of("b", "2"));
        assertThat(client.createMultipartUpload.request().contentType()).isNull();
    }

    @Test
    void theTagsOfTheSourceGoAlong() {
        sourceIs(head(8 * MIB).tagCount(2));
        client.getObjectTagging.always(request -> GetObjectTaggingResponse.builder()
                .tagSet(tag("a b", "1&2"), tag("c", ""))
                .build());
        object.copy(source, request -> request.tagging("ignored=1")).block();
        assertThat(client.getObjectTagging.request().bucket()).isEqualTo("from");
        assertThat(client.getObjectTagging.request().key()).isEqualTo("there");
        assertThat(client.createMultipartUpload.request().tagging()).isEqualTo("a%20b=1%262&c=");
    }

    /** HEAD tells the count only to who may read tags. */
    @Test
    void tagsGoAlongIfTheirNumberIsUnknown() {
        sourceIs(head(8 * MIB));
        client.getObjectTagging.always(request ->
                GetObjectTaggingResponse.builder().tagSet(tag("a", "1")).build());
        object.copy(source).block();
        assertThat(client.createMultipartUpload.request().tagging()).isEqualTo("a=1");
    }

    @Test
    void tagsThatMayNotBeReadAreNotLostSilently() {
        sourceIs(head(8 * MIB));
        client.getObjectTagging.fail(S3Errors.of(403, "AccessDenied"));
        StepVerifier.create(object.copy(source))
                .verifyErrorSatisfies(error -> assertThat(ReadingFixture.checkpoints(error))
                        .contains("s3.Object(bucketName=b, key=k).copy [GetObjectTagging]"));
        assertThat(client.createMultipartUpload.requests()).isEmpty();
    }

    @Test
    void aStoreThatKnowsNoTagsHasNone() {
        sourceIs(head(8 * MIB));
        client.getObjectTagging.fail(S3Errors.of(501, "NotImplemented"));
        object.copy(source).block();
        assertThat(client.createMultipartUpload.request().tagging()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "404, NoSuchTagSet",
        "404, NoSuchTagSetError",
        "405, MethodNotAllowed",
        "405,",
        "501,",
        "400, NotImplemented",
        "400, UnsupportedOperation"
    })
    void tagsThatAStoreDoesNotHaveDoNotEndACopy(int status, String code) {
        sourceIs(head(8 * MIB));
        client.getObjectTagging.fail(code == null ? S3Errors.of(status) : S3Errors.of(status, code));
        object.copy(source).block();
        assertThat(client.createMultipartUpload.request().tagging()).isNull();
    }

    @Test
    void anObjectThatIsGoneWhenItsTagsAreAskedForIsAnError() {
        sourceIs(head(8 * MIB));
        client.getObjectTagging.fail(S3Errors.of(404, "NoSuchKey"));
        StepVerifier.create(object.copy(source)).verifyError(S3Exception.class);
    }

    @ParameterizedTest
    @CsvSource({"412, PreconditionFailed", "404, NoSuchKey"})
    void aSourceThatIsReplacedOrDeletedMeanwhileIsSaidSo(int status, String code) {
        sourceIs(head(20 * MIB));
        client.uploadPartCopy.fail(S3Errors.of(status, code));
        client.abortMultipartUpload.fail(S3Errors.of(404, "NoSuchUpload"));
        StepVerifier.create(object.copy(new CopySource("from", "there", "v"), config))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ObjectChangedException.class)
                        .hasMessage(
                                "s3.Object(bucketName=b, key=k).copy: the source of the copy, the key \"there\" in the"
                                        + " bucket from in the version v, was replaced or deleted while it was"
                                        + " copied; copy it again")
                        .hasCauseInstanceOf(S3Exception.class));
        assertThat(client.abortMultipartUpload.requests()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"404, is not there", "403, may not be read", "400, can't be read"})
    void aSourceThatCannotBeReadIsNamed(int status, String reason) {
        client.headObject.fail(S3Errors.of(status));
        StepVerifier.create(object.copy(source)).verifyErrorSatisfies(error -> {
            assertThat(error)
                    .isInstanceOf(S3Exception.class)
                    .hasMessageContaining("the key \"there\" in the bucket from, " + reason)
                    .extracting(service -> ((S3Exception) service).statusCode())
                    .isEqualTo(status);
            assertThat(ReadingFixture.checkpoints(error)).contains("copy [HeadObject]");
        });
    }

    @Test
    void aSmallSourceThatIsGoneMeanwhileIsNamed() {
        sourceIs(head(3));
        client.copyObject.fail(NoSuchKeyException.builder()
                .statusCode(404)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("NoSuchKey")
                        .errorMessage("gone")
                        .build())
                .build());
        StepVerifier.create(object.copy(source))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(NoSuchKeyException.class)
                        .hasMessageContaining("the key \"there\" in the bucket from, is not there: gone"));
    }

    private static S3Exception refused(int attempts) {
        return (S3Exception) S3Exception.builder()
                .statusCode(412)
                .numAttempts(attempts)
                .message("refused")
                .build();
    }

    @Test
    void aConditionalCopyThatIsRefusedForItselfSucceeds() {
        sourceIs(head(3));
        client.copyObject.fail(refused(2)).fail(refused(1));
        StepVerifier.create(object.copy(source, request -> request.ifNoneMatch("*")))
                .assertNext(response ->
                        assertThat(response.copyObjectResult().eTag()).isEqualTo("\"s\""))
                .verifyComplete();
        assertThat(client.headObject.requests())
                .extracting(HeadObjectRequest::key, HeadObjectRequest::ifNoneMatch)
                .containsExactly(tuple("there", null), tuple("k", null));
        StepVerifier.create(object.copy(source, request -> request.ifNoneMatch("*")))
                .verifyError(S3Exception.class);
        assertThat(client.headObject.requests()).hasSize(3);
    }

    @Test
    void anExpiryThatIsNoTimeGoesAlongAsItIs() {
        sourceIs(head(8 * MIB).expiresString("0"));
        object.copy(source).block();
        assertThat(client.createMultipartUpload
                        .request()
                        .overrideConfiguration()
                        .orElseThrow()
                        .headers())
                .containsEntry("Expires", List.of("0"));
    }

    @Test
    void tagsCanBeReplacedAndAreNotAskedForIfThereAreNone() {
        sourceIs(head(8 * MIB).tagCount(2));
        object.copy(
                        source,
                        request -> request.taggingDirective(TaggingDirective.REPLACE)
                                .tagging("b=2"))
                .block();
        sourceIs(head(8 * MIB).tagCount(0));
        object.copy(source).block();
        assertThat(client.createMultipartUpload.requests())
                .extracting(CreateMultipartUploadRequest::tagging)
                .containsExactly("b=2", null);
        assertThat(client.getObjectTagging.requests()).isEmpty();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    @Test
    void settingsReachTheCallsThatHaveThem() {
        sourceIs(head(8 * MIB));
        object.copy(
                        source,
                        request -> request.destinationBucket("other")
                                .sourceKey("other")
                                .copySourceSSECustomerKey(OLD_KEY)
                                .sseCustomerKey(NEW_KEY)
                                .expectedSourceBucketOwner("1")
                                .expectedBucketOwner("2")
                                .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                                .copySourceIfUnmodifiedSince(Instant.EPOCH))
                .block();
        HeadObjectRequest head = client.headObject.request();
        assertThat(head.key()).isEqualTo("there");
        assertThat(head.sseCustomerKey()).isEqualTo(OLD_KEY);
        assertThat(head.expectedBucketOwner()).isEqualTo("1");
        assertThat(head.ifUnmodifiedSince()).isEqualTo(Instant.EPOCH);
        CreateMultipartUploadRequest create = client.createMultipartUpload.request();
        assertThat(create.bucket()).isEqualTo("b");
        assertThat(create.sseCustomerKey()).isEqualTo(NEW_KEY);
        assertThat(create.expectedBucketOwner()).isEqualTo("2");
        assertThat(create.checksumAlgorithm()).isEqualTo(ChecksumAlgorithm.SHA256);
        UploadPartCopyRequest part = client.uploadPartCopy.request();
        assertThat(part.copySourceSSECustomerKey()).isEqualTo(OLD_KEY);
        assertThat(part.sseCustomerKey()).isEqualTo(NEW_KEY);
        assertThat(part.expectedSourceBucketOwner()).isEqualTo("1");
        assertThat(client.completeMultipartUpload.request().sseCustomerKey()).isEqualTo(NEW_KEY);
    }

    @Test
    void checksumsOfTheCopiedPartsAreToldAtTheEnd() {
        sourceIs(head(8 * MIB));
        client.uploadPartCopy.always(request -> UploadPartCopyResponse.builder()
                .copyPartResult(result -> result.eTag("e").checksumSHA256("s"))
                .build());
        object.copy(source).block();
        assertThat(client.completeMultipartUpload.request().multipartUpload().parts())
                .containsExactly(CompletedPart.builder()
                        .partNumber(1)
                        .eTag("e")
                        .checksumSHA256("s")
                        .build());
    }

    @Test
    void asManyPartsAsConfiguredAreCopiedAtOnce() {
        sourceIs(head(20 * MIB));
        List<CompletableFuture<UploadPartCopyResponse>> answers = IntStream.range(0, 4)
                .mapToObj(i -> client.uploadPartCopy.later())
                .toList();
        StepVerifier.create(object.copy(source, config))
                .then(() -> assertThat(client.uploadPartCopy.requests()).hasSize(2))
                .then(() -> answers.get(1).complete(copied("2")))
                .then(() -> assertThat(client.uploadPartCopy.requests()).hasSize(3))
                .then(() -> IntStream.range(0, 4).forEach(i -> answers.get(i).complete(copied(String.valueOf(i + 1)))))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(client.completeMultipartUpload.request().multipartUpload().parts())
                .extracting(CompletedPart::eTag)
                .containsExactly("1", "2", "3", "4");
    }

    private static UploadPartCopyResponse copied(String etag) {
        return UploadPartCopyResponse.builder()
                .copyPartResult(result -> result.eTag(etag))
                .build();
    }

    @Test
    void progressCountsPartsThatAreDone() {
        sourceIs(head(11 * MIB));
        StepVerifier.create(object.copy(source, config.concurrency(1)).progress())
                .thenConsumeWhile(state -> state.bytesTransferred() < 11 * MIB)
                .expectNext(new TransferProgress(11 * MIB, OptionalLong.of(11 * MIB)))
                .verifyComplete();
        sourceIs(head(5));
        StepVerifier.create(object.copy(source).progress().last())
                .expectNext(new TransferProgress(5, OptionalLong.of(5)))
                .verifyComplete();
    }

    @Test
    void aSourceThatIsNotThereCopiesNothing() {
        client.headObject.fail(
                S3Exception.builder().statusCode(404).message("none").build());
        StepVerifier.create(object.copy(source)).verifyError(S3Exception.class);
        assertThat(client.copyObject.requests()).isEmpty();
        assertThat(client.createMultipartUpload.requests()).isEmpty();
    }

    @Test
    void aPartThatFailsAborts() {
        sourceIs(head(20 * MIB));
        client.uploadPartCopy.next(request -> new CompletableFuture<>());
        client.uploadPartCopy.fail(
                S3Exception.builder().statusCode(403).message("denied").build());
        StepVerifier.withVirtualTime(() -> object.copy(source, config))
                .expectSubscription()
                .thenAwait(Duration.ofSeconds(1))
                .verifyErrorSatisfies(error -> assertThat(error).hasMessageContaining("denied"));
        assertThat(client.uploadPartCopy.cancelled()).isOne();
        assertThat(client.abortMultipartUpload.requests())
                .extracting(AbortMultipartUploadRequest::key)
                .containsExactly("k", "k"); // again for the part that was in flight
        assertThat(client.completeMultipartUpload.requests()).isEmpty();
    }

    @Test
    void cancelAbortsToo() {
        sourceIs(head(20 * MIB));
        client.uploadPartCopy.next(request -> new CompletableFuture<>());
        StepVerifier.create(object.copy(source, config.concurrency(1)))
                .expectSubscription()
                .then(() -> assertThat(client.uploadPartCopy.requests()).hasSize(1))
                .thenCancel()
                .verify();
        assertThat(client.uploadPartCopy.cancelled()).isOne();
        assertThat(client.abortMultipartUpload.requests()).isNotEmpty();
    }

    @Test
    void cancelWhileTheUploadIsCreatedAbortsItWhenItIsThere() {
        sourceIs(head(20 * MIB));
        CompletableFuture<CreateMultipartUploadResponse> created = client.createMultipartUpload.later();
        StepVerifier.create(object.copy(source, config))
                .expectSubscription()
                .then(() -> {})
                .thenCancel()
                .verify();
        created.complete(
                CreateMultipartUploadResponse.builder().uploadId("upload").build());
        assertThat(client.uploadPartCopy.requests()).isEmpty();
        assertThat(client.abortMultipartUpload.requests()).hasSize(1);
    }

    @Test
    void anotherObjectIsAskedByItsOwnClient() {
        FakeS3 elsewhere = new FakeS3();
        elsewhere.headObject.always(request -> head(3).build());
        object.copy(S3.over(elsewhere).object("from", "there")).block();
        assertThat(elsewhere.headObject.requests()).hasSize(1);
        assertThat(client.headObject.requests()).isEmpty();
        assertThat(client.copyObject.request().sourceBucket()).isEqualTo("from");
        assertThat(client.copyObject.request().sourceKey()).isEqualTo("there");
    }

    @Test
    void theTargetsDataIsForgottenAndNotTheSources() {
        S3Object target = S3.over(client).object("b", "k").load().block();
        S3Object from = S3.over(client).object("from", "there").load().block();
        target.copy(from).block();
        assertThat(target.snapshot()).isEmpty();
        assertThat(from.snapshot()).isNotEmpty();
    }

    @Test
    void aSourceNeedsABucketAndAKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CopySource("", "k"))
                .withMessage("'bucketName' must not be null or blank, was \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CopySource("b", null))
                .withMessage("'key' must not be null or empty, was null");
    }

    /** What follows HEAD: CopyObject, GetObjectTagging or CreateMultipartUpload. */
    @ParameterizedTest
    @CsvSource({"5,0", "10485760,1", "10485760,0"})
    void aCopyThatHasBegunIsNotRefusedHoweverManyCallsWait(long size, int tags) {
        CrowdedS3 crowded = new CrowdedS3();
        CompletableFuture<HeadObjectResponse> head = crowded.headObject.later();
        List<Object> told = new ArrayList<>();
        crowded.object("k").copy(source, config.threshold(8 * MIB)).subscribe(told::add, told::add);
        crowded.crowd();
        head.complete(HeadObjectResponse.builder()
                .contentLength(size)
                .eTag("\"s\"")
                .tagCount(tags)
                .build());
        assertThat(told).isEmpty();

        crowded.disperse();

        assertThat(told).singleElement().isInstanceOf(CopyObjectResponse.class);
    }
}
