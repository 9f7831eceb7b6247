package io.reactiveaws.codegen.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reactiveaws.codegen.model.Line;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model file as its lines; maps and lists that it leaves out are empty. */
record RawService(
        Line service,
        Line name,
        @JsonProperty("package") Line packageName,
        Line client,
        @Nullable Line filterValue,
        @Nullable Line identifierRules,
        @Nullable Line profile,
        Map<String, Line> checks,
        Map<String, Line> paging,
        Map<String, RawResource> resources) {}
