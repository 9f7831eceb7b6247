package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.RequestPayer;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

class MultipartRequestsTest {

    private final PutObjectRequest.Builder put =
            PutObjectRequest.builder().bucket("b").key("k");

    private MultipartRequests requests() {
        return MultipartRequests.of("here", put.build(), ChecksumAlgorithm.CRC32, "do that");
    }

    @Test
    void nothingButTheAlgorithmIsAddedToAPlainRequest() {
        assertThat(requests().create())
                .isEqualTo(CreateMultipartUploadRequest.builder()
                        .bucket("b")
                        .key("k")
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32)
                        .build());
        assertThat(requests().part("u", 7).build())
                .isEqualTo(UploadPartRequest.builder()
                        .bucket("b")
                        .key("k")
                        .uploadId("u")
                        .partNumber(7)
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32)
                        .build());
        assertThat(requests().abort("u"))
                .isEqualTo(AbortMultipartUploadRequest.builder()
                        .bucket("b")
                        .key("k")
                        .uploadId("u")
                        .build());
        List<CompletedPart> parts =
                List.of(CompletedPart.builder().partNumber(1).eTag("e").build());
        assertThat(requests().complete("u", parts, 12))
                .isEqualTo(CompleteMultipartUploadRequest.builder()
                        .bucket("b")
                        .key("k")
                        .uploadId("u")
                        .multipartUpload(upload -> upload.parts(parts))
                        .mpuObjectSize(12L)
                        .build());
    }

    @Test
    void theObjectsSettingsGoToTheCreation() {
        put.acl(ObjectCannedACL.PRIVATE)
                .cacheControl("no-store")
                .contentDisposition("inline")
                .contentEncoding("gzip")
                .contentLanguage("de")
                .contentType("text/csv")
                .expires(Instant.EPOCH)
                .metadata(Map.of("a", "1"))
                .serverSideEncryption(ServerSideEncryption.AWS_KMS)
                .ssekmsKeyId("kms")
                .storageClass(StorageClass.GLACIER)
                .tagging("a=1")
                .objectLockMode(ObjectLockMode.GOVERNANCE);
        assertThat(requests().create())
                .isEqualTo(CreateMultipartUploadRequest.builder()
                        .bucket("b")
                        .key("k")
                        .acl(ObjectCannedACL.PRIVATE)
                        .cacheControl("no-store")
                        .contentDisposition("inline")
                        .contentEncoding("gzip")
                        .contentLanguage("de")
                        .contentType("text/csv")
                        .expires(Instant.EPOCH)
                        .metadata(Map.of("a", "1"))
                        .serverSideEncryption(ServerSideEncryption.AWS_KMS)
                        .ssekmsKeyId("kms")
                        .storageClass(StorageClass.GLACIER)
                        .tagging("a=1")
                        .objectLockMode(ObjectLockMode.GOVERNANCE)
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32)
                        .build());
    }

    @Test
    void whatEachCallTakesGoesToEach() {
        put.requestPayer(RequestPayer.REQUESTER)
                .expectedBucketOwner("1234")
                .sseCustomerKey("secret")
                .ifMatch("e");
        for (SdkPojo request : List.of(
                requests().create(),
                requests().part("u", 1).build(),
                requests().complete("u", List.of(), 0),
                requests().abort("u"))) {
            assertThat(value(request, "RequestPayer")).isEqualTo("requester");
            assertThat(value(request, "ExpectedBucketOwner")).isEqualTo("1234");
        }
        assertThat(requests().part("u", 1).build().sseCustomerKey()).isEqualTo("secret");
        assertThat(requests().complete("u", List.of(), 0).ifMatch()).isEqualTo("e");
    }

    @Test
    void whatIsTrueOfTheWholeIsNotSaidOfAPart() {
        put.contentLength(100L).checksumCRC32("whole");
        Set<String> set = Set.copyOf(requests().part("u", 1).build().sdkFields().stream()
                .filter(field -> Objects.nonNull(
                        field.getValueOrDefault(requests().part("u", 1).build())))
                .map(SdkField::memberName)
                .toList());
        assertThat(set).containsExactlyInAnyOrder("Bucket", "Key", "UploadId", "PartNumber", "ChecksumAlgorithm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRC32", "CRC32C", "CRC64NVME"})
    void aChecksumOfTheWholeIsComparedAtTheEnd(String algorithm) {
        put.build().sdkFields().stream()
                .filter(field -> field.memberName().equals("Checksum" + algorithm))
                .forEach(field -> field.set(put, "whole"));
        assertThat(requests().create().checksumAlgorithmAsString()).isEqualTo(algorithm);
        assertThat(requests().create().checksumType()).isEqualTo(ChecksumType.FULL_OBJECT);
        CompleteMultipartUploadRequest complete = requests().complete("u", List.of(), 0);
        assertThat(value(complete, "Checksum" + algorithm)).isEqualTo("whole");
        assertThat(complete.checksumType()).isEqualTo(ChecksumType.FULL_OBJECT);
        assertThat(value(requests().part("u", 1).build(), "Checksum" + algorithm))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA1", "SHA256", "SHA512", "MD5", "XXHASH64", "XXHASH3", "XXHASH128"})
    void aChecksumThatPartsCannotHaveIsRefused(String algorithm) {
        put.build().sdkFields().stream()
                .filter(field -> field.memberName().equals("Checksum" + algorithm))
                .forEach(field -> field.set(put, "whole"));
        assertThatIllegalArgumentException()
                .isThrownBy(this::requests)
                .withMessage("here: 'checksum" + algorithm + "' is the checksum of the whole object, and this one"
                        + " needs parts, for which S3 takes that only of CRC32, CRC32C and CRC64NVME; give one of"
                        + " those, or the 'checksumAlgorithm' instead, which checks each part, or do that");
    }

    @Test
    void theCallersAlgorithmIsThatOfTheParts() {
        put.checksumAlgorithm(ChecksumAlgorithm.SHA256);
        assertThat(requests().create().checksumAlgorithm()).isEqualTo(ChecksumAlgorithm.SHA256);
        assertThat(requests().create().checksumType()).isNull();
        assertThat(requests().part("u", 1).build().checksumAlgorithm()).isEqualTo(ChecksumAlgorithm.SHA256);
    }

    @Test
    void withoutAnAlgorithmNobodySpeaksOfChecksums() {
        MultipartRequests requests = MultipartRequests.of("here", put.build(), null, "do that");
        assertThat(requests.create().checksumAlgorithm()).isNull();
        assertThat(requests.part("u", 1).build().checksumAlgorithm()).isNull();
    }

    @Test
    void partsCannotAppend() {
        put.writeOffsetBytes(7L);
        assertThatIllegalArgumentException()
                .isThrownBy(this::requests)
                .withMessage(
                        "here: 'writeOffsetBytes', which is 7, is for content that goes in one call, and this one needs"
                                + " parts; append it piece by piece, or do that");
    }

    /** Whoever updates the SDK learns here of a setting that parts cannot have, and decides what becomes of it. */
    @Test
    void noOtherSettingIsLost() {
        Set<String> carried = new HashSet<>(Set.of("WriteOffsetBytes", "ContentLength", "ContentMD5"));
        List.<SdkPojo>of(
                        CreateMultipartUploadRequest.builder(),
                        UploadPartRequest.builder(),
                        CompleteMultipartUploadRequest.builder())
                .forEach(request -> request.sdkFields().forEach(field -> carried.add(field.memberName())));
        assertThat(carried)
                .containsAll(put.sdkFields().stream().map(SdkField::memberName).toList());
    }

    @Test
    void settingsOfTheCallGoToEachCall() {
        AwsRequestOverrideConfiguration settings =
                AwsRequestOverrideConfiguration.builder().putHeader("X-A", "1").build();
        put.overrideConfiguration(settings);
        assertThat(requests().create().overrideConfiguration()).contains(settings);
        assertThat(requests().part("u", 1).build().overrideConfiguration()).contains(settings);
        assertThat(requests().complete("u", List.of(), 0).overrideConfiguration())
                .contains(settings);
        assertThat(requests().abort("u").overrideConfiguration()).contains(settings);
    }

    private static Object value(SdkPojo request, String member) {
        return request.sdkFields().stream()
                .filter(field -> field.memberName().equals(member))
                .map(field -> field.getValueOrDefault(request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
