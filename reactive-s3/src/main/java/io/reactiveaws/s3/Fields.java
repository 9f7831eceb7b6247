package io.reactiveaws.s3;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.S3Response;

/**
 * Copies members of equal names from one of the SDK's objects into the builder of another, so that a setting that the
 * service gets tomorrow is carried over as well.
 */
final class Fields {

    private Fields() {}

    /** Copies what is set and chosen. */
    static <B extends SdkPojo> B copy(SdkPojo from, B to, Predicate<String> chosen) {
        return copyRenamed(from, to, name -> chosen.test(name) ? name : null);
    }

    /** Copies what is set, under the name that a function gives; null leaves it out. */
    static <B extends SdkPojo> B copyRenamed(SdkPojo from, B to, Function<String, @Nullable String> rename) {
        Map<String, SdkField<?>> targets = new HashMap<>();
        to.sdkFields().forEach(field -> targets.put(field.memberName(), field));
        for (SdkField<?> field : from.sdkFields()) {
            Object value = field.getValueOrDefault(from);
            SdkField<?> target = value == null ? null : targets.get(rename.apply(field.memberName()));
            if (target != null) {
                target.set(to, value);
            }
        }
        return to;
    }

    /** Copies a response's members, and what every response has. */
    static <B extends S3Response.Builder & SdkPojo> B copyResponse(S3Response from, B to) {
        copy(from, to, name -> true);
        to.responseMetadata(from.responseMetadata()).sdkHttpResponse(from.sdkHttpResponse());
        return to;
    }

    /** Copies what the caller has set for the call itself, such as credentials and time-outs. */
    static <B extends AwsRequest.Builder> B copyCallSettings(AwsRequest from, B to) {
        from.overrideConfiguration().ifPresent(to::overrideConfiguration);
        return to;
    }
}
