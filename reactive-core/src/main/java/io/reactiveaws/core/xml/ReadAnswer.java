package io.reactiveaws.core.xml;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What was read of an answer's body. */
final class ReadAnswer {

    private final Shape shape;
    private final @Nullable Object[] values;
    private final @Nullable BodyMetadata metadata;

    ReadAnswer(Shape shape, @Nullable Object[] values, @Nullable BodyMetadata metadata) {
        this.shape = shape;
        this.values = values;
        this.metadata = metadata;
    }

    /** Adds it to what the SDK has read of the headers. */
    SdkResponse addTo(SdkResponse response, SdkHttpResponse http) {
        SdkResponse.Builder builder = response.toBuilder();
        shape.set(values, (SdkPojo) builder);
        if (metadata != null && builder instanceof AwsResponse.Builder aws) {
            metadata.addTo(aws, http);
        }
        return builder.build();
    }
}
