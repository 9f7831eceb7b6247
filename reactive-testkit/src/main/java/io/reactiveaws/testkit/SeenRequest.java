package io.reactiveaws.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request, as a server got it.
 *
 * @param to the server, or the host that a proxy was to connect to
 * @param head the first line and the headers
 */
record SeenRequest(String to, String head) {

    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/]+)/\\d+/([^/]+)/");
    private static final Pattern METRICS = Pattern.compile(" m/([\\w,+-]+)");
    private static final Map<String, String> MODES = Map.of("D", "legacy", "E", "standard", "F", "adaptive");
    private static final String NONE = "none";

    static final SeenRequest NOTHING = new SeenRequest("nobody", "");

    /** What a table calls a part of it. */
    String facet(String name) {
        return switch (name) {
            case "to" -> to;
            case "key" -> found(CREDENTIAL.matcher(head), 1);
            case "signed" -> found(CREDENTIAL.matcher(head), 2);
            case "path" -> path();
            case "mode" -> mode();
            case "payload" -> payload();
            case "checksum" -> has(line -> line.startsWith("x-amz-checksum-") || line.startsWith("x-amz-trailer:"));
            case "validates" -> has(line -> line.startsWith("x-amz-checksum-mode:"));
            default -> throw new IllegalArgumentException("no facet " + name);
        };
    }

    private static String found(Matcher matcher, int group) {
        return matcher.find() ? matcher.group(group) : NONE;
    }

    private String path() {
        String[] line = head.split(" ", 3);
        return line.length < 3 ? NONE : line[1].split("\\?", 2)[0];
    }

    private String mode() {
        List<String> metrics = List.of(found(METRICS.matcher(head), 1).split(",", -1));
        return metrics.stream()
                .filter(MODES::containsKey)
                .findFirst()
                .map(MODES::get)
                .orElse(NONE);
    }

    private String payload() {
        String said = header("x-amz-content-sha256");
        return said == null ? NONE : said.matches("[0-9a-f]{64}") ? "hash" : said;
    }

    private String has(Predicate<String> header) {
        return String.valueOf(head.toLowerCase(Locale.ROOT).lines().anyMatch(header));
    }

    @Nullable
    String header(String name) {
        return Arrays.stream(head.split("\r\n", -1))
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }
}
