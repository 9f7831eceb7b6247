package io.reactiveaws.codegen.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reactiveaws.codegen.model.Line;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One resource as its lines. */
record RawResource(
        @Nullable Line named,
        @JsonProperty("extends") @Nullable Line base,
        @JsonProperty("implements") @Nullable Line contract,
        @Nullable Line collection,
        List<Line> written,
        Map<String, Line> identifiers,
        List<Line> mayBeBlank,
        List<Line> mayBeEmpty,
        @Nullable Line shape,
        @Nullable Line load,
        @Nullable Line coalesced,
        List<Line> notFound,
        Map<String, Line> actions,
        Map<String, Line> creates,
        List<Line> changing,
        Map<String, Line> reads,
        Map<String, Line> coalescedActions,
        Map<String, Line> uncut,
        Map<String, Line> batch,
        Map<String, Line> references,
        Map<String, Line> subresources,
        Map<String, Line> collections,
        Map<String, RawWaiter> waiters) {

    /** One waiter as its lines. */
    record RawWaiter(Line poll, Line delay, Line attempts, List<Line> accept) {}
}
