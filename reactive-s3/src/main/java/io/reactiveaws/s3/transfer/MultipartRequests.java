package io.reactiveaws.s3.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/**
 * The requests of one multipart upload, made from the request that would have sent the object in one call: each gets
 * the settings that it has a member for.
 */
final class MultipartRequests {

    private final AwsRequest settings;
    private final String bucket;
    private final String key;
    private final CreateMultipartUploadRequest create;

    private MultipartRequests(AwsRequest settings, CreateMultipartUploadRequest create) {
        this.settings = settings;
        this.bucket = create.bucket();
        this.key = create.key();
        this.create = create;
    }

    /**
     * Makes the requests of an upload.
     *
     * @param where names the transfer in errors
     * @param request says where to, and has the settings
     * @param algorithm of the parts' checksums where the request says nothing of it; null for none
     * @param oneCall says in errors how the object would go in one call
     * @throws IllegalArgumentException if the request appends to an object, which would replace it instead, or has a
     *     digest or checksum that parts cannot have
     */
    static MultipartRequests of(
            String where, PutObjectRequest request, @Nullable ChecksumAlgorithm algorithm, String oneCall) {
        if (request.writeOffsetBytes() != null) {
            throw new IllegalArgumentException(
                    ("%s: 'writeOffsetBytes', which is %d, is for content that goes in one call, and this one"
                                            + " needs parts; ")
                                    .formatted(where, request.writeOffsetBytes())
                            + "append it piece by piece, or " + oneCall);
        }
        if (request.contentMD5() != null) {
            throw new IllegalArgumentException(
                    ("%s: 'contentMD5' is the digest of the whole object, and this one needs parts, for which S3"
                                    + " takes none; give a 'checksumCRC32', 'checksumCRC32C' or"
                                    + " 'checksumCRC64NVME' instead, or the 'checksumAlgorithm', which checks each"
                                    + " part, or %s")
                            .formatted(where, oneCall));
        }
        CreateMultipartUploadRequest.Builder create =
                RequestSettings.copy(request, CreateMultipartUploadRequest.builder());
        String given = Checksums.algorithmForParts(where, request, oneCall);
        if (given != null) {
            create.checksumAlgorithm(given).checksumType(ChecksumType.FULL_OBJECT);
        } else if (request.checksumAlgorithmAsString() == null) {
            create.checksumAlgorithm(algorithm);
        }
        return new MultipartRequests(request, create.build());
    }

    /**
     * Makes the requests of a copy.
     *
     * @param request says whence and where to, and has the settings
     * @param create creates the upload
     */
    static MultipartRequests of(CopyObjectRequest request, CreateMultipartUploadRequest create) {
        return new MultipartRequests(request, create);
    }

    String bucket() {
        return bucket;
    }

    String key() {
        return key;
    }

    CreateMultipartUploadRequest create() {
        return create;
    }

    /** The request for a part whose bytes go along; what the caller says of the whole object is wrong for it. */
    UploadPartRequest.Builder part(String uploadId, int number) {
        return RequestSettings.copy(
                        settings, UploadPartRequest.builder(), name -> Checksums.isOfWhole(name) ? null : name)
                .bucket(bucket)
                .key(key)
                .uploadId(uploadId)
                .partNumber(number)
                .checksumAlgorithm(create.checksumAlgorithmAsString());
    }

    /** The request for a part that S3 copies. */
    UploadPartCopyRequest.Builder copiedPart(String uploadId, int number) {
        return RequestSettings.copy(settings, UploadPartCopyRequest.builder())
                .uploadId(uploadId)
                .partNumber(number);
    }

    /** The request that makes an object of the parts. */
    CompleteMultipartUploadRequest complete(String uploadId, List<CompletedPart> parts, long size) {
        return RequestSettings.copy(settings, CompleteMultipartUploadRequest.builder())
                .bucket(bucket)
                .key(key)
                .uploadId(uploadId)
                .checksumType(create.checksumTypeAsString())
                .multipartUpload(upload -> upload.parts(parts))
                .mpuObjectSize(size)
                .build();
    }

    /** Looks for the object where the answer to its completion is lost. */
    LostAnswer lostAnswer(TransferScope scope) {
        return new LostAnswer(scope, settings, bucket, key, WrittenHeaders.of(create));
    }

    /** What S3 would have answered to the completion, by what HEAD tells of the object. */
    CompleteMultipartUploadResponse completed(HeadObjectResponse head) {
        return Responses.copyAll(head, CompleteMultipartUploadResponse.builder())
                .bucket(bucket)
                .key(key)
                .build();
    }

    /** The request that throws the parts away. */
    AbortMultipartUploadRequest abort(String uploadId) {
        return RequestSettings.copy(settings, AbortMultipartUploadRequest.builder())
                .bucket(bucket)
                .key(key)
                .uploadId(uploadId)
                .build();
    }
}
