package io.reactiveaws.testkit;

import io.reactiveaws.codegen.model.Index;
import io.reactiveaws.codegen.model.Segment;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;

/** Reads what a model's path names out of the SDK's objects. */
final class Paths {

    private Paths() {}

    /** All values at a path; a step to the first of a list is taken as one to all of them. */
    static List<Object> values(Object from, List<Segment> segments) {
        List<Object> values = List.of(from);
        for (Segment segment : segments) {
            List<Object> next = new ArrayList<>();
            values.forEach(value -> step((SdkPojo) value, segment, next));
            values = next;
        }
        return values;
    }

    private static void step(SdkPojo from, Segment segment, List<Object> found) {
        Object value = SdkFields.get(from, segment.member());
        if (segment.index() != Index.NONE && value instanceof List<?> items) {
            found.addAll(items);
        } else if (value != null) {
            found.add(value);
        }
    }
}
