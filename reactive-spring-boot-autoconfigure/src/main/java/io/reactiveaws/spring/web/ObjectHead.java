package io.reactiveaws.spring.web;

import io.reactiveaws.s3.ObjectSummary;
import io.reactiveaws.s3.ObjectVersion;
import io.reactiveaws.s3.ReadableObject;
import io.reactiveaws.s3.S3Object;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Asks what S3 says of an object, without its bytes. */
final class ObjectHead {

    private ObjectHead() {}

    /** One call of HeadObject for each subscription. What an object keeps of its data stays as it is. */
    static Mono<HeadObjectResponse> of(ReadableObject object, Consumer<HeadObjectRequest.Builder> request) {
        if (object instanceof ObjectVersion version) {
            return version.head(request);
        }
        if (object instanceof ObjectSummary summary) {
            return head(summary.object(), request);
        }
        if (object instanceof S3Object current) {
            return head(current, request);
        }
        return Mono.error(new IllegalArgumentException(("'%s' is of %s, and HeadObject can be asked for"
                        + " S3Object, ObjectSummary and ObjectVersion: give one of these")
                .formatted(object, object.getClass())));
    }

    private static Mono<HeadObjectResponse> head(S3Object object, Consumer<HeadObjectRequest.Builder> request) {
        return Mono.defer(() -> {
            S3Object fresh = object.bucket().object(object.key()); // others may read the data of the one that is given
            return fresh.reload(request).flatMap(S3Object::data);
        });
    }
}
