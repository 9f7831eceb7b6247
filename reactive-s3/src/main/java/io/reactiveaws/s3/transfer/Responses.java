package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.SdkMembers;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Response;

/** Makes the answers of one call from those of several, so that callers need not know how many it took. */
final class Responses {

    private Responses() {}

    static PutObjectResponse put(CompleteMultipartUploadResponse completed, long size) {
        return copyAll(completed, PutObjectResponse.builder()).size(size).build();
    }

    /** The answer to a write, by what HEAD tells of its object. */
    static PutObjectResponse put(HeadObjectResponse head) {
        return copyAll(head, PutObjectResponse.builder()).build();
    }

    /** The answer to a copy, by that to its completion or by what HEAD tells of it. */
    static CopyObjectResponse copy(S3Response answer, @Nullable String sourceVersion) {
        CopyObjectResult result = SdkMembers.copyExcept(answer, CopyObjectResult.builder(), Set.of())
                .build();
        return copyAll(answer, CopyObjectResponse.builder())
                .copyObjectResult(result)
                .copySourceVersionId(sourceVersion)
                .build();
    }

    /**
     * Checks that the answer to a write tells the ETag of what was written.
     *
     * @throws ResourceException if it does not: the service says nothing of what it has done
     */
    static void requireETag(String where, String operation, @Nullable String eTag) {
        if (eTag == null || eTag.isEmpty()) {
            throw new ResourceException(
                    ("%s: the answer to %s has no 'eTag', so that it isn't known whether the object was written;"
                                    + " look at the object, and at what answers at the client's endpoint")
                            .formatted(where, operation));
        }
    }

    /** Copies a response's members, and what every response has. */
    static <B extends S3Response.Builder & SdkPojo> B copyAll(S3Response from, B to) {
        SdkMembers.copyExcept(from, to, Set.of());
        to.responseMetadata(from.responseMetadata()).sdkHttpResponse(from.sdkHttpResponse());
        return to;
    }
}
