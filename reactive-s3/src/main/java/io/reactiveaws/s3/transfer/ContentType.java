package io.reactiveaws.s3.transfer;

import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** The content type that an object gets, whether it goes in one call or in parts. */
final class ContentType {

    private ContentType() {}

    /**
     * Gives a request the content type that the SDK takes from the body when it sends that in one call, such as the one
     * that the name of a file tells. In parts the object would have another one.
     *
     * @param body has a content type
     * @param request wins if it has one
     */
    static PutObjectRequest orThatOf(AsyncRequestBody body, PutObjectRequest request) {
        return request.contentType() != null
                ? request
                : request.toBuilder().contentType(body.contentType()).build();
    }
}
