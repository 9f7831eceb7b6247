package io.reactiveaws.testkit.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * An answer that a server has given.
 *
 * @param operation the client's method, such as {@code listBuckets}
 * @param document the body
 */
public record RecordedAnswer(String operation, String document) {

    static final String HEAD = "=== ";

    /**
     * Reads what was recorded.
     *
     * @param beside the class that has the file beside it
     * @param file its name
     * @return one answer for each operation
     */
    public static List<RecordedAnswer> allOf(Class<?> beside, String file) {
        try (InputStream recorded = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            String all = new String(recorded.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^" + HEAD))
                    .filter(one -> !one.isEmpty())
                    .map(RecordedAnswer::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedAnswer of(String text) {
        int end = text.indexOf('\n');
        String name = text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1, end);
        return new RecordedAnswer(name, text.substring(end + 1, text.length() - 1));
    }

    @Override
    public String toString() {
        return operation;
    }
}
