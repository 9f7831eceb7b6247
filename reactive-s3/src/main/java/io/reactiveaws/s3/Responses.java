package io.reactiveaws.s3;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Makes the answers of one call from those of several, so that callers need not know how many it took. */
final class Responses {

    private Responses() {}

    /** What S3 is told of a part at the end: the ETag and the checksums of its answer. */
    static CompletedPart completedPart(SdkPojo answer, int number) {
        return Fields.copy(answer, CompletedPart.builder(), name -> true)
                .partNumber(number)
                .build();
    }

    static PutObjectResponse put(CompleteMultipartUploadResponse completed, long size) {
        return Fields.copyResponse(completed, PutObjectResponse.builder())
                .size(size)
                .build();
    }

    static CopyObjectResponse copy(CompleteMultipartUploadResponse completed, @Nullable String sourceVersion) {
        CopyObjectResult result =
                Fields.copy(completed, CopyObjectResult.builder(), name -> true).build();
        return Fields.copyResponse(completed, CopyObjectResponse.builder())
                .copyObjectResult(result)
                .copySourceVersionId(sourceVersion)
                .build();
    }
}
