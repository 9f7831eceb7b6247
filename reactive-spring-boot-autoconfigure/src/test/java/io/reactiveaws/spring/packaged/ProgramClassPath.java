package io.reactiveaws.spring.packaged;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The class path of this test without what is for tests alone; folders of classes become jars, as libraries are. */
final class ProgramClassPath {

    private static final Pattern FOR_TESTS =
            Pattern.compile("test-classes|(junit|assertj|archunit|blockhound|opentest4j"
                    + "|testcontainers|docker-java|spring-boot-(test|webtest|devtools|loader)|spring-test|surefire"
                    + "|spring-cloud-aws|reactive-aws-testkit|jna|hamcrest|byte-buddy).*\\.jar");

    private ProgramClassPath() {}

    static List<Path> jars(Path folder) {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(Files::exists)
                .filter(entry ->
                        !FOR_TESTS.matcher(entry.getFileName().toString()).matches())
                .map(entry -> Files.isDirectory(entry) ? jarOf(entry, folder) : entry)
                .toList();
    }

    /** Named after its module: {@code module/target/classes}. */
    private static Path jarOf(Path classes, Path folder) {
        Path jar = folder.resolve(classes.getParent().getParent().getFileName() + ".jar");
        pack(classes, jar, file -> true);
        return jar;
    }

    /** The application alone, out of all tests. */
    static Path application(Path folder) {
        Path jar = folder.resolve("application.jar");
        pack(classesOfTests(), jar, ProgramClassPath::isOfApplication);
        return jar;
    }

    /** The application as a developer has it. */
    static Path applicationFolder(Path folder) {
        Path target = folder.resolve("application");
        try (Stream<Path> files = Files.walk(classesOfTests())) {
            for (Path file : files.filter(ProgramClassPath::isOfApplication).toList()) {
                Path copy = target.resolve(classesOfTests().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfApplication(Path file) {
        return file.getFileName().toString().matches("(Packaged|Restarted)Shop\\.class");
    }

    private static Path classesOfTests() {
        return folderOf(PackagedShop.class);
    }

    static Path folderOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static void pack(Path classes, Path jar, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(classes);
                OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files.filter(Files::isRegularFile).filter(wanted).toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
