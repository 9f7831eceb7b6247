package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.reactiveaws.codegen.check.SdkTypes;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Member;
import io.reactiveaws.codegen.model.ServiceModel;
import io.reactiveaws.codegen.read.ModelReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What writers are given in tests, and their code as one reads it: without the names of packages. */
final class Writing {

    private static final ServiceModel TOY = ModelReader.read("toy.yaml", text("/io/reactiveaws/codegen/toy.yaml"));
    static final SdkTypes EC2 = new SdkTypes(TOY.client());

    static final Line LINE = new Line("toy.yaml", 1, "");

    private Writing() {}

    private static String text(String resource) {
        try (InputStream stream = Objects.requireNonNull(Writing.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A resource of toy.yaml. */
    static ResourceSpec toy(String resource) {
        return new ResourceSpec(TOY, EC2, TOY.resources().get(resource));
    }

    /** The first resource of a tiny model, which follows the service resource. */
    static ResourceSpec tiny(String client, String head, String resources) {
        ServiceModel model = ModelReader.read("tiny.yaml", """
                service: Tiny
                name: tiny
                package: io.reactiveaws.tiny
                client: software.amazon.awssdk.services.%s
                %s
                resources:
                  Tiny: {}
                """.formatted(client, head) + resources.indent(2));
        List<String> names = List.copyOf(model.resources().keySet());
        return new ResourceSpec(
                model, new SdkTypes(model.client()), model.resources().get(names.get(1)));
    }

    static ResourceSpec ofEc2(String resources) {
        return tiny("ec2.Ec2AsyncClient", "", resources);
    }

    static ResourceSpec ofS3(String resources) {
        return tiny("s3.S3AsyncClient", "", resources);
    }

    /** A member by its name. */
    static <M extends Member> M named(String name, List<M> members) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static MethodSpec method(String name, List<MethodSpec> methods) {
        return methods.stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A method without its documentation. */
    static String code(MethodSpec method) {
        String documented = method.toString();
        return plain(method.javadoc().isEmpty() ? documented : documented.substring(documented.indexOf("*/\n") + 3));
    }

    static String code(FieldSpec field) {
        return plain(field.toString());
    }

    static String code(CodeBlock code) {
        return plain(code.toString());
    }

    /** A class without the documentation of its members. */
    static String code(TypeSpec type) {
        return plain(type.toString().replaceAll("(?s) */\\*\\*.*?\\*/\n", ""));
    }

    static String javadoc(MethodSpec method) {
        return plain(method.javadoc().toString());
    }

    static String names(List<MethodSpec> methods) {
        return methods.stream().map(MethodSpec::name).collect(Collectors.joining(" "));
    }

    /** A text without the names of packages, line breaks in parentheses and the line's end. */
    static String plain(String code) {
        return code.replaceAll("(?<![\\w\"])(?:[a-z][a-z0-9]*\\.)+ ?(?=[A-Z@])", "")
                .replaceAll("\\(\\s+", "(")
                .replaceAll("\\s+\\)", ")")
                .strip();
    }
}
