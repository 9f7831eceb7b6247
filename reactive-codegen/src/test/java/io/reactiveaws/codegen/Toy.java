package io.reactiveaws.codegen;

import io.reactiveaws.codegen.read.ModelReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The toy model, and tiny models made for one test. */
final class Toy {

    /** The line of a tiny model on which its resources begin, those after the service resource. */
    static final int FIRST = 7;

    private static final String HEAD = """
            service: Toy
            name: toy
            package: io.reactiveaws.toy
            client: software.amazon.awssdk.services.ec2.Ec2AsyncClient
            resources:
              Toy: {}
            """;

    private Toy() {}

    /** The files of the toy model, by path. */
    static Map<String, String> files() {
        return generate(resource("toy.yaml"));
    }

    static Map<String, String> generate(String model) {
        return new Generator("toy.yaml", ModelReader.read("toy.yaml", model)).generate();
    }

    /** A model of a service resource that has nothing and of these resources. */
    static String withResources(String resources) {
        return HEAD + resources.indent(2);
    }

    static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Toy.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
