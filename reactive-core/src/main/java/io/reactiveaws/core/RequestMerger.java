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
 * Other than in boto3, a list that says nothing is refused.
 */
final class RequestMerger {

    private RequestMerger() {}

    /**
     * Merges filters.
     *
     * @param empty makes an empty request
     * @param filters what a user says, in his order
     * @param parent what the parent resource says, last
     * @throws IllegalArgumentException if a filter sets a list that is empty, or has an item that is null or blank
     */
    static <B extends AwsRequest.Builder> B merge(
            Supplier<B> empty, List<Consumer<? super B>> filters, Consumer<? super B> parent) {
        B merged = empty.get();
        for (Consumer<? super B> filter : filters) {
            B said = empty.get();
            filter.accept(FilterBuilder.over(said));
            AwsRequest request = said.build();
            SaidLists.check((SdkPojo) request);
            add(request, merged);
        }
        B last = empty.get();
        parent.accept(last);
        add(last.build(), merged);
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
