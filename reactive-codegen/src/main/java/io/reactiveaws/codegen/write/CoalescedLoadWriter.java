package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.reactiveaws.codegen.check.Operation;
import io.reactiveaws.codegen.check.SdkGetters;
import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.CoalescedLoad;
import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Parameter;
import javax.lang.model.element.Modifier;

/** Writes how many resources of one type are loaded in one call. */
final class CoalescedLoadWriter {

    private final ResourceSpec resource;
    private final CoalescedLoad load;
    private final RequestCode request;
    private final Operation operation;

    CoalescedLoadWriter(ResourceSpec resource, CoalescedLoad load) {
        this.resource = resource;
        this.load = load;
        this.request = new RequestCode(resource, withList(load.call()));
        this.operation = request.operation();
    }

    /** The call with the identifiers as one value, which is a list already. */
    private static Call withList(Call call) {
        return new Call(
                call.line(),
                call.operation(),
                call.parameters().stream().map(CoalescedLoadWriter::withList).toList(),
                call.result(),
                call.size());
    }

    private static Parameter withList(Parameter parameter) {
        return parameter.isListOfAll() ? new Parameter(parameter.member(), "0", parameter.source()) : parameter;
    }

    /** The method that returns the constant. */
    MethodSpec method() {
        return Methods.override("coalescedLoad", Modifier.PROTECTED)
                .returns(type())
                .addStatement("return COALESCED")
                .build();
    }

    private TypeName type() {
        return ParameterizedTypeName.get(
                Kernel.COALESCED_LOAD, resource.client(), ClassName.get(resource.requiredShape()));
    }

    /** The constant that says it. */
    FieldSpec constant() {
        return FieldSpec.builder(type(), "COALESCED", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(code())
                .build();
    }

    private CodeBlock code() {
        IdentifierModel identifier = resource.model().identifiers().get(0);
        return CodeBlock.of(
                "new $T<>($S, $L, data -> data.$L(), (context, $L) -> $L, $L)",
                Kernel.COALESCED_LOAD,
                operation.name(),
                load.call().size(),
                getter(identifier),
                identifier.name(),
                listing(),
                rules());
    }

    private CodeBlock listing() {
        return CodeBlock.of(
                "$T.in($S, context.scope(), $L, $L, response -> $L)",
                Kernel.LISTING,
                location(),
                OperationsWriter.constant(resource.service(), operation),
                request.filling(),
                ValuesCode.of(load.line(), operation.response(), load.items()).list());
    }

    private String getter(IdentifierModel identifier) {
        Line member = identifier.member();
        return SdkGetters.getter(member, resource.requiredShape(), member.text())
                .getName();
    }

    private CodeBlock rules() {
        Line own = resource.service().identifierRules();
        boolean isByList = load.call().isByList();
        return own == null
                ? CodeBlock.of("$T.$L", Kernel.IDENTIFIER_RULES, isByList ? "ALL_OR_NOTHING" : "MISSING_LEFT_OUT")
                : CodeBlock.of("$T.$L", resource.otherClass(own), isByList ? "IN_LIST" : "IN_FILTER");
    }

    private String location() {
        return "%s.%s.load [%s]".formatted(resource.service().name(), resource.printedName(), operation.name());
    }
}
