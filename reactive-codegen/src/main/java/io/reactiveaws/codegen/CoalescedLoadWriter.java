package io.reactiveaws.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.Call.Parameter;
import io.reactiveaws.codegen.Call.Path;
import io.reactiveaws.codegen.Call.Segment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes how many resources of one type are loaded in one call. */
final class CoalescedLoadWriter {

    private final ResourceSpec resource;
    private final @Nullable Line line;

    CoalescedLoadWriter(ResourceSpec resource) {
        this.resource = resource;
        this.line = resource.model().coalesced();
    }

    /** The constant that says it; empty if each is loaded alone. */
    Optional<FieldSpec> constant() {
        return Optional.ofNullable(line).map(this::constant);
    }

    /** The method that gives the constant. */
    Optional<MethodSpec> method() {
        return Optional.ofNullable(line)
                .map(there -> MethodSpec.methodBuilder("coalescedLoad")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .returns(type())
                        .addStatement("return COALESCED")
                        .build());
    }

    /** What is left of a path into the coalesced's answer for one of its items; empty if the path leads elsewhere. */
    static Optional<Path> behindItem(ResourceSpec resource, Path path) {
        Line line = resource.model().coalesced();
        if (line == null) {
            return Optional.empty();
        }
        List<Segment> items = items(line).segments();
        List<Segment> all = path.segments();
        return all.size() >= items.size() && all.subList(0, items.size()).equals(items)
                ? Optional.of(new Path(all.subList(items.size(), all.size())))
                : Optional.empty();
    }

    private static Path items(Line line) {
        Call.Result result = Notation.call(line).result();
        if (result == null || result.data() == null || !result.data().isList()) {
            throw line.wrong("a coalesced load says where the data of many is: -> Path[]");
        }
        return result.data();
    }

    private TypeName type() {
        return ParameterizedTypeName.get(
                Kernel.COALESCED_LOAD, resource.client(), ClassName.get(Objects.requireNonNull(resource.shape())));
    }

    private FieldSpec constant(Line there) {
        Call call = Notation.call(there);
        RequestCode request = new RequestCode(resource, withList(call));
        SdkTypes.Operation operation = request.operation();
        String identifier = identifier(there);
        Line member = Objects.requireNonNull(resource.model().identifiers().get(identifier));
        String getter = resource.sdk()
                .getter(member, Objects.requireNonNull(resource.shape()), member.text())
                .getName();
        Path items = items(there);
        CodeBlock values = new ResultCode(resource, there, Objects.requireNonNull(call.result()), operation.response())
                .values(items);
        CodeBlock listing = CodeBlock.of(
                "$T.in($S, context.scope(), $L, request -> request$L, response -> $L)",
                Kernel.LISTING,
                location(operation),
                OperationsWriter.constant(resource.service(), operation),
                CodeBlock.join(request.setters(), ""),
                values);
        CodeBlock code = CodeBlock.of(
                "new $T<>($S, $L, data -> data.$L(), (context, $L) -> $L, $L)",
                Kernel.COALESCED_LOAD,
                operation.name(),
                call.size(),
                getter,
                identifier,
                listing,
                rules(call));
        return FieldSpec.builder(type(), "COALESCED", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(code)
                .build();
    }

    private CodeBlock rules(Call call) {
        Line own = resource.service().identifierRules();
        return own == null
                ? CodeBlock.of("$T.$L", Kernel.IDENTIFIER_RULES, isByList(call) ? "ALL_OR_NOTHING" : "MISSING_LEFT_OUT")
                : CodeBlock.of("$T.$L", resource.otherClass(own), isByList(call) ? "IN_LIST" : "IN_FILTER");
    }

    private static boolean isByList(Call call) {
        return call.parameters().stream().anyMatch(CoalescedLoadWriter::isList);
    }

    private static boolean isList(Parameter parameter) {
        return "".equals(parameter.selector());
    }

    /** The call with the identifiers as one value, which is a list already. */
    private static Call withList(Call call) {
        List<Parameter> parameters = call.parameters().stream()
                .map(parameter ->
                        isList(parameter) ? new Parameter(parameter.member(), "0", parameter.source()) : parameter)
                .toList();
        return new Call(call.line(), call.operation(), parameters, call.result(), call.size());
    }

    private String location(SdkTypes.Operation operation) {
        return "%s.%s.load [%s]"
                .formatted(
                        resource.service().name(), resource.service().printedName(resource.name()), operation.name());
    }

    private String identifier(Line there) {
        if (resource.identifiers().size() != 1 || Notation.call(there).size() < 2) {
            throw there.wrong(
                    "a coalesced load asks for many resources of one identifier: Operation(Filters[name]=id) by 200, or"
                            + " Operation(Ids[]=id) by 200");
        }
        return resource.identifiers().get(0);
    }
}
