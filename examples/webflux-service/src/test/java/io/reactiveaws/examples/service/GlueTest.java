package io.reactiveaws.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The service has no line that only joins Spring, the SDK and the library; the script finds such lines. */
@DisabledOnOs(OS.WINDOWS)
class GlueTest {

    /** A line for each row of the script, in its order. */
    private static final List<String> GLUE = List.of(
            "Session session = Session.builder().build();",
            "final class Publisher implements MetricPublisher {",
            "DataBufferUtils.retain(content);",
            "request.contentType(type);",
            "request.range(range);",
            "response.eTag(tag);",
            "@ExceptionHandler",
            "Mono.zip(size, modified);",
            "work.retryWhen(backoff);",
            "message.changeVisibility(60);",
            "class QueueHealth implements HealthIndicator {",
            "client.describeInstances();");

    @TempDir
    private Path folder;

    @Test
    void serviceHasNone() throws Exception {
        assertThat(count()).last().asString().startsWith("glue").contains("  0 of ");
    }

    @Test
    void eachRowFindsItsOwn() throws Exception {
        Files.write(folder.resolve("Glue.java"), GLUE);
        assertThat(count(folder.toString()))
                .hasSize(GLUE.size() + 1)
                .last()
                .asString()
                .contains(GLUE.size() + " of " + GLUE.size());
        for (String line : GLUE) {
            Files.writeString(folder.resolve("Glue.java"), line);
            assertThat(count(folder.toString()))
                    .filteredOn(row -> row.endsWith("  1"))
                    .as(line)
                    .hasSize(1);
        }
    }

    private static List<String> count(String... folder) throws IOException, InterruptedException {
        String[] command = folder.length == 0 ? new String[] {"./glue"} : new String[] {"./glue", folder[0]};
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> rows = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return rows;
    }
}
