package io.reactiveaws.spring.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

/** An application as it is shipped, as devtools runs it, and with code that was made ahead of time. */
class PackagedTest {

    @TempDir
    private Path folder;

    @Test
    void asAFatJar() throws Exception {
        Path jar = folder.resolve("shop.jar");
        Repackager repackager =
                new Repackager(ProgramClassPath.application(folder).toFile());
        repackager.setMainClass(PackagedShop.class.getName());
        repackager.repackage(jar.toFile(), libraries -> {
            for (Path library : ProgramClassPath.jars(folder)) {
                libraries.library(new Library(library.toFile(), LibraryScope.COMPILE));
            }
        });

        try (Program shop = Program.java("-jar", jar.toString())) {
            assertThat(shop.ready())
                    .contains("application by LaunchedClassLoader, services by LaunchedClassLoader")
                    .contains("S3", "Sqs", "Ec2", "/packaged");
            assertThat(shop.terminate()).as("exit code").isEqualTo(143);
        }
    }

    /** The libraries stay, the application is loaded anew. */
    @Test
    void withDevtools() throws Exception {
        List<Path> classPath = new ArrayList<>(ProgramClassPath.jars(folder));
        classPath.add(0, ProgramClassPath.applicationFolder(folder));
        classPath.add(devtools());

        try (Program shop = Program.java(
                "-Dspring.devtools.livereload.enabled=false",
                "-cp",
                Program.classPath(classPath),
                RestartedShop.class.getName())) {
            for (int starts = 0; starts < 3; starts++) {
                assertThat(shop.ready())
                        .contains("application by RestartClassLoader, services by AppClassLoader")
                        .contains("S3", "Sqs", "Ec2", "/packaged");
            }
            assertThat(shop.terminate()).as("exit code").isEqualTo(143);
        }
    }

    /** Beside Boot's own jar in the repository; it is not on the class path, where it would be in each test. */
    private static Path devtools() {
        Path boot = ProgramClassPath.folderOf(SpringApplication.class);
        String version = boot.getParent().getFileName().toString();
        Path jar = boot.resolveSibling(
                "../../spring-boot-devtools/%s/spring-boot-devtools-%s.jar".formatted(version, version));
        return jar.normalize();
    }

    @Test
    void aheadOfTime() throws Exception {
        List<Path> classPath = new ArrayList<>(ProgramClassPath.jars(folder));
        classPath.add(ProgramClassPath.application(folder));
        Path sources = folder.resolve("sources");
        Path classes = folder.resolve("classes");

        try (Program processor = Program.java(
                "-cp",
                Program.classPath(classPath),
                "org.springframework.boot.SpringApplicationAotProcessor",
                PackagedShop.class.getName(),
                sources.toString(),
                folder.resolve("resources").toString(),
                classes.toString(),
                "io.reactiveaws",
                "packaged-shop")) {
            processor.done();
        }
        compile(sources, classes, classPath);
        classPath.add(0, classes);

        try (Program shop = Program.java(
                "-Dspring.aot.enabled=true", "-cp", Program.classPath(classPath), PackagedShop.class.getName())) {
            assertThat(shop.ready()).contains("ahead of time true").contains("S3", "Sqs", "Ec2", "/packaged");
            assertThat(shop.terminate()).as("exit code").isEqualTo(143);
        }
    }

    private static void compile(Path sources, Path classes, List<Path> classPath) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                classes + File.pathSeparator + Program.classPath(classPath)));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        int failures = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(failures).as("failures of the compiler").isZero();
    }
}
