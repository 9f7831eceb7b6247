package io.reactiveaws.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new module is easily forgotten in the BOM. */
class BomTest {

    private static final Path PROJECT = Path.of("../..");
    private static final Set<String> BUILD_ONLY = Set.of("reactive-codegen", "reactive-testkit");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(reactive-aws-[\\w-]+)</artifactId>");

    @Test
    void namesEachModuleThatUsersDependOn() throws IOException {
        Set<String> published = modules()
                .map(module -> module.replace("reactive-", "reactive-aws-"))
                .collect(Collectors.toCollection(TreeSet::new));

        String managed = Files.readString(PROJECT.resolve("bom/pom.xml")).split("<dependencyManagement>", 2)[1];

        assertThat(ARTIFACT.matcher(managed).results().map(artifact -> artifact.group(1)))
                .containsExactlyInAnyOrderElementsOf(published);
    }

    private static Stream<String> modules() throws IOException {
        try (Stream<Path> folders = Files.list(PROJECT)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("reactive-") && !BUILD_ONLY.contains(name))
                    .toList()
                    .stream();
        }
    }
}
