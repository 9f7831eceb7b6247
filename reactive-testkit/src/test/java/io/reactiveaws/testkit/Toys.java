package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.Generator;
import io.reactiveaws.codegen.read.ModelReader;
import io.reactiveaws.core.ServiceResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicNode;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;

/** The classes of toy.yaml, as they should be and with a fault in each; each variant is a package of its own. */
final class Toys {

    private static final String PACKAGE = "io.reactiveaws.toy";

    private final String model = resource("toy.yaml");
    private final Map<String, String> files = files(model);
    private final List<JavaFileObject> sources = new ArrayList<>();

    private static String resource(String name) {
        try (var in = Toys.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is generated, and what is written by hand. */
    private static Map<String, String> files(String model) {
        Map<String, String> files =
                new HashMap<>(new Generator("toy.yaml", ModelReader.read("toy.yaml", model)).generate());
        files.put("io/reactiveaws/toy/AbstractRegion.java", resource("AbstractRegion.java"));
        return files;
    }

    /** Adds a variant in which a text of one class is another one; an empty text stands for no fault. */
    void add(String variant, String file, String right, String wrong) {
        files.forEach((path, text) -> {
            String changed = text;
            if (path.endsWith("/" + file + ".java")) {
                Matcher found = anyBreaks(right).matcher(text);
                assertThat(found.find()).as("%s has %s", file, right).isTrue();
                changed = found.replaceAll(Matcher.quoteReplacement(wrong));
            }
            sources.add(source(variant, path, changed));
        });
    }

    /** A text wherever the formatter breaks its lines. */
    private static Pattern anyBreaks(String text) {
        return Pattern.compile(Arrays.stream(text.split("\\s+|(?<=[(,>])|(?=[.)])"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s*")));
    }

    private static JavaFileObject source(String variant, String path, String text) {
        URI name = URI.create("string:///" + path.replace("/toy/", "/toy/" + variant + "/"));
        String moved = text.replace(PACKAGE, PACKAGE + "." + variant);
        return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return moved;
            }
        };
    }

    /** Compiles all variants. */
    ClassLoader compile(Path target) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-d",
                target.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-proc:none",
                "-parameters",
                "-nowarn");
        assertThat(compiler.getTask(null, null, null, options, null, sources).call())
                .as("the toys compile")
                .isTrue();
        try {
            return new URLClassLoader(new URL[] {target.toUri().toURL()}, Toys.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contract tests of a variant. */
    Stream<DynamicNode> contractTests(ClassLoader loader, String variant) {
        String name = PACKAGE + "." + variant;
        return ContractTest.of(
                ModelReader.read("toy.yaml", model.replace(PACKAGE, name)),
                Ec2AsyncClient.class,
                client -> over(loader, name, client));
    }

    @SuppressWarnings("unchecked")
    private static ServiceResource<Ec2AsyncClient> over(ClassLoader loader, String name, Ec2AsyncClient client) {
        try {
            return (ServiceResource<Ec2AsyncClient>) loader.loadClass(name + ".Toy")
                    .getMethod("over", Ec2AsyncClient.class)
                    .invoke(null, client);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("there is no toy " + name, e);
        }
    }
}
