package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.Arguments;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;

/**
 * An object that is to be copied.
 *
 * @param bucketName its bucket
 * @param key its key
 * @param versionId its version; null for the current one
 */
public record CopySource(
        String bucketName, String key, @Nullable String versionId) {

    /**
     * Names a version of an object.
     *
     * @param bucketName its bucket
     * @param key its key
     * @param versionId its version; null for the current one
     * @throws IllegalArgumentException if the bucket's name is null or blank, or the key null or empty
     */
    public CopySource {
        Arguments.notBlank("bucketName", bucketName);
        Arguments.notEmpty("key", key);
    }

    /**
     * Names the current version of an object.
     *
     * @param bucketName its bucket
     * @param key its key
     * @throws IllegalArgumentException if the bucket's name is null or blank, or the key null or empty
     */
    public CopySource(String bucketName, String key) {
        this(bucketName, key, null);
    }

    /** Names the object in a request. */
    void fill(CopyObjectRequest.Builder request) {
        request.sourceBucket(bucketName).sourceKey(key);
        if (versionId != null) {
            request.sourceVersionId(versionId);
        }
    }
}
