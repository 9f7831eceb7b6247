package io.reactiveaws.core;

import io.reactiveaws.core.spi.SdkMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Merges filters into one request as boto3 does: lists append, everything else overrides what an earlier filter said.
 */
final class RequestMerger {

    private RequestMerger() {}

    static <B extends AwsRequest.Builder> B merge(Supplier<B> empty, List<Consumer<? super B>> filters) {
        B merged = empty.get();
        for (Consumer<? super B> filter : filters) {
            B said = empty.get();
            filter.accept(said);
            add(said.build(), merged);
        }
        return merged;
    }

    private static void add(AwsRequest said, AwsRequest.Builder merged) {
        AwsRequest before = merged.build();
        for (SdkField<?> field : ((SdkPojo) said).sdkFields()) {
            Object value = field.getValueOrDefault(said);
            if (SdkMembers.isSet(value)) {
                field.set(merged, joined(field.getValueOrDefault(before), value));
            }
        }
        said.overrideConfiguration().ifPresent(merged::overrideConfiguration);
    }

    private static Object joined(@Nullable Object before, Object value) {
        if (before instanceof List<?> first && value instanceof List<?> second) {
            List<Object> both = new ArrayList<>(first);
            both.addAll(second);
            return both;
        }
        return value;
    }
}
