package io.reactiveaws.codegen.read;

import io.reactiveaws.codegen.model.Index;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Segment;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the path to a member, such as {@code Reservations[].Instances[0].State}; {@code @} is the whole answer. */
final class PathNotation {

    private static final Pattern SEGMENT = Pattern.compile("(\\w+)(\\[0?])?");

    private PathNotation() {}

    /** Reads a path; the line has it, for errors. */
    static Path path(Line line, String text) {
        if (text.equals("@")) {
            return new Path(List.of());
        }
        return new Path(Arrays.stream(text.split("\\.", -1))
                .map(part -> segment(line, part))
                .toList());
    }

    private static Segment segment(Line line, String text) {
        Matcher matcher = SEGMENT.matcher(text);
        if (!matcher.matches()) {
            throw line.wrong("cannot read \"" + text + "\"; a path looks like Reservations[].Instances[0].State");
        }
        return new Segment(matcher.group(1), index(matcher.group(2)));
    }

    private static Index index(@Nullable String brackets) {
        if (brackets == null) {
            return Index.NONE;
        }
        return brackets.equals("[]") ? Index.ALL : Index.FIRST;
    }
}
