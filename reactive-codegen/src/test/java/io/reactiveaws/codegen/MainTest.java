package io.reactiveaws.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final String GENERATED = "toy/src/generated/java/";

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    private Path project;

    @Test
    void rightModelReplacesWhatWasGenerated() throws IOException {
        write(GENERATED + "io/reactiveaws/toy/Old.java", "old");
        write("toy/src/main/model/toy.yaml", Toy.withResources("Image: {}"));

        assertThat(run()).isZero();

        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(project.resolve(GENERATED + "io/reactiveaws/toy"))
                .isDirectoryContaining("glob:**Image.java")
                .isDirectoryNotContaining("glob:**Old.java");
    }

    @Test
    void wrongModelIsSaidInALineAndLeavesWhatWasGenerated() throws IOException {
        write(GENERATED + "io/reactiveaws/toy/Old.java", "old");
        write("other/src/generated/java/Other.java", "other");
        write("other/src/main/model/other.yaml", Toy.withResources("Image: {}"));
        write("toy/src/main/model/toy.yaml", Toy.withResources("Image: {shape: Imag}"));

        assertThat(run()).isEqualTo(1);

        assertThat(errors.toString(StandardCharsets.UTF_8))
                .isEqualTo("toy.yaml:7: the SDK has no class software.amazon.awssdk.services.ec2.model.Imag; a shape"
                        + " is the name of a class beside the client's requests, such as Instance in"
                        + " DescribeInstances"
                        + System.lineSeparator());
        assertThat(project.resolve(GENERATED + "io/reactiveaws/toy/Old.java")).hasContent("old");
        assertThat(project.resolve("other/src/generated/java/Other.java")).hasContent("other");
    }

    private int run() throws IOException {
        return Main.run(project, new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private void write(String file, String text) throws IOException {
        Path target = project.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}
