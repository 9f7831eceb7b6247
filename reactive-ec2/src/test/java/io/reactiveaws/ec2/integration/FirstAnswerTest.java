package io.reactiveaws.ec2.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reading an answer in XML blocks no event loop, though the JDK reads files for its parser; each time in a new JVM. */
@Timeout(300)
class FirstAnswerTest {

    /** Since JDK 23 there is such a file; before, nothing is read. */
    @Test
    void configurationOfTheParserIsReadBeforehand() throws IOException {
        assertThat(outputOfFirstAnswer("")).contains("read pending");
    }

    /** As Woodstox brings one. The parser that it names is passed over: it is the JDK's own. */
    @Test
    void parserOfALibraryMayBeLookedForOnEachEventLoop(@TempDir Path library) throws IOException {
        Path services = Files.createDirectories(library.resolve("META-INF/services"));
        Files.writeString(
                services.resolve("javax.xml.stream.XMLInputFactory"),
                "com.sun.xml.internal.stream.XMLInputFactoryImpl");

        assertThat(outputOfFirstAnswer(library + File.pathSeparator)).contains("read pending");
    }

    private static String outputOfFirstAnswer(String libraries) throws IOException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+AllowRedefinitionToAddDeleteMethods",
                        "-cp",
                        libraries
                                + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FirstAnswer.class.getName())
                .redirectErrorStream(true)
                .start();
        try (InputStream output = jvm.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            jvm.destroyForcibly();
        }
    }
}
