package io.reactiveaws.core.xml;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** A structure inside of an answer, and its own builder. */
final class SamplePart implements SampleModel.Values, SdkPojo, SdkBuilder<SamplePart, SamplePart> {

    private final Map<String, Object> values = new TreeMap<>();

    @Override
    public Map<String, Object> values() {
        return values;
    }

    @Override
    public List<SdkField<?>> sdkFields() {
        return SampleModel.FIELDS;
    }

    @Override
    public SamplePart build() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SamplePart part && values.equals(part.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
