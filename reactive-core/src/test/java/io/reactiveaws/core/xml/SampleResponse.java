package io.reactiveaws.core.xml;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** An answer with {@link SampleModel}'s members. */
final class SampleResponse extends AwsResponse {

    private static final List<SdkField<?>> FIELDS = Stream.concat(
                    SampleModel.FIELDS.stream(), Stream.of(SampleModel.HEADER))
            .toList();

    private final Map<String, Object> values;

    private SampleResponse(Builder builder) {
        super(builder);
        this.values = new TreeMap<>(builder.values);
    }

    public static Builder builder() {
        return new Builder();
    }

    Map<String, Object> values() {
        return values;
    }

    @Override
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.responseMetadata(responseMetadata());
        builder.sdkHttpResponse(sdkHttpResponse());
        builder.values.putAll(values);
        return builder;
    }

    @Override
    public List<SdkField<?>> sdkFields() {
        return FIELDS;
    }

    static final class Builder extends AwsResponse.BuilderImpl
            implements SampleModel.Values, SdkPojo, SdkBuilder<Builder, SampleResponse> {

        private final Map<String, Object> values = new TreeMap<>();

        @Override
        public Map<String, Object> values() {
            return values;
        }

        @Override
        public List<SdkField<?>> sdkFields() {
            return FIELDS;
        }

        @Override
        public SampleResponse build() {
            return new SampleResponse(this);
        }
    }
}
