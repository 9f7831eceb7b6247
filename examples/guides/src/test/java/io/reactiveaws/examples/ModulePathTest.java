package io.reactiveaws.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application with a module descriptor of its own, in a process of its own: what it has to require. */
class ModulePathTest {

    private static final String PROGRAM = """
            package app;

            import io.reactiveaws.core.session.Session;
            import io.reactiveaws.sqs.Queue;
            import io.reactiveaws.sqs.Sqs;
            import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
            import software.amazon.awssdk.regions.Region;

            public class Main {
                public static void main(String[] arguments) {
                    Session session = Session.builder()
                            .region(Region.US_EAST_1)
                            .credentials(AnonymousCredentialsProvider.create())
                            .build();
                    Queue queue = session.resource(Sqs.class).queue("http://localhost/1/q");
                    System.out.println(Main.class.getModule().getName() + " has " + queue);
                    session.close();
                }
            }
            """;

    /** Where the libraries lie that a user's build brings along. */
    private static final List<String> LIBRARIES = List.of(
            "/software/amazon/",
            "/io/netty/",
            "/reactor-core/",
            "/org/reactivestreams/reactive-streams/",
            "/jackson/",
            "/slf4j-api/",
            "/jspecify/");

    @TempDir
    private Path folder;

    private String modulePath;

    @BeforeEach
    void makeTheModulePath() throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            boolean isOurs = entry.contains("reactive-core") || entry.contains("reactive-sqs");
            if (isOurs && Files.isDirectory(path)) {
                jars.add(jar(path).toString());
            } else if (isOurs || isOfTheApplication(path)) {
                jars.add(entry);
            }
        }
        modulePath = String.join(File.pathSeparator, jars);
    }

    /** All automatic modules of the path are resolved together; those of test libraries are not to be. */
    private static boolean isOfTheApplication(Path jar) {
        String path = jar.toString().replace(File.separatorChar, '/');
        return path.endsWith(".jar") && LIBRARIES.stream().anyMatch(path::contains);
    }

    /** Compiled classes as the build packs them. */
    private Path jar(Path classes) throws IOException {
        String name = classes.toString().contains("reactive-core") ? "core" : "sqs";
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Automatic-Module-Name", "io.reactiveaws." + name);
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).forEach(each -> add(out, classes, each));
        }
        return jar;
    }

    private static void add(JarOutputStream out, Path classes, Path file) {
        try {
            String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
            if (!name.equals("META-INF/MANIFEST.MF")) {
                out.putNextEntry(new JarEntry(name));
                Files.copy(file, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result run(String... required) throws IOException, InterruptedException {
        Path source = Files.createDirectories(folder.resolve("app"));
        Files.writeString(source.resolve("Main.java"), PROGRAM);
        Files.writeString(
                folder.resolve("module-info.java"),
                Stream.of(required)
                        .map(each -> "  requires " + each + ";\n")
                        .collect(Collectors.joining("", "module app {\n", "}\n")));
        Path classes = folder.resolve("classes");
        Result compiled = process(
                "javac",
                "--module-path",
                modulePath,
                "-d",
                classes.toString(),
                folder.resolve("module-info.java").toString(),
                source.resolve("Main.java").toString());
        return compiled.status() != 0
                ? compiled
                : process("java", "--module-path", modulePath + File.pathSeparator + classes, "-m", "app/app.Main");
    }

    private static Result process(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", tool).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private record Result(int status, String output) {}

    @Test
    void whatTheGuideSaysIsEnough() throws Exception {
        Result result = run("io.reactiveaws.core", "io.reactiveaws.sqs", "tools.jackson.databind", "org.slf4j");
        assertThat(result.output()).contains("app has sqs.Queue(url=http://localhost/1/q)");
        assertThat(result.status()).isZero();
    }

    /** Else the guide would ask for too much. */
    @ParameterizedTest
    @CsvSource({"org.slf4j, tools.jackson", "tools.jackson.databind, org.slf4j"})
    void withoutOneOfThemItDoesNotRun(String required, String missing) throws Exception {
        Result result = run("io.reactiveaws.core", "io.reactiveaws.sqs", required);
        assertThat(result.output()).contains(missing);
        assertThat(result.status()).isNotZero();
    }
}
