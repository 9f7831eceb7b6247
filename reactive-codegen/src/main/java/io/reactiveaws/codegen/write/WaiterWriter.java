package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.reactiveaws.codegen.check.Operation;
import io.reactiveaws.codegen.model.AcceptorSpec;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Waiter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the constant that says what a waiter waits for. */
final class WaiterWriter {

    private final ResourceSpec resource;
    private final Waiter waiter;
    private final boolean byLoads;
    private final Class<?> answer;

    WaiterWriter(ResourceSpec resource, Waiter waiter) {
        this.resource = resource;
        this.waiter = waiter;
        this.byLoads = resource.model().pollsByLoads(waiter);
        Operation operation = resource.operation(waiter.poll());
        this.answer = byLoads ? resource.requiredShape() : operation.response();
    }

    FieldSpec constant() {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Kernel.WAITER_SPEC, ClassName.get(answer)),
                        Words.constant(waiter.state()),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(spec())
                .build();
    }

    private CodeBlock spec() {
        List<CodeBlock> acceptors =
                waiter.acceptors().stream().map(this::acceptor).toList();
        return CodeBlock.builder()
                .add("new $T<>(", Kernel.WAITER_SPEC)
                .indent()
                .indent()
                .add("\n$S,", Words.of(waiter.state()))
                .add("\n$T.ofSeconds($L),", Duration.class, waiter.delay())
                .add("\n$L,", waiter.attempts())
                .add("\n$T.of(\n$>$>$L$<$<),", List.class, CodeBlock.join(acceptors, ",\n"))
                .add("\nresponse -> $L)", seen())
                .unindent()
                .unindent()
                .build();
    }

    private CodeBlock acceptor(AcceptorSpec acceptor) {
        if (acceptor instanceof AcceptorSpec.Status status) {
            return CodeBlock.of("$T.status($L, $L)", Kernel.ACCEPTOR, verdict(status), status.status());
        }
        if (acceptor instanceof AcceptorSpec.ErrorCode error) {
            return CodeBlock.of("$T.error($L, $S)", Kernel.ACCEPTOR, verdict(error), error.code());
        }
        return acceptor instanceof AcceptorSpec.Values values
                ? values(values)
                : present((AcceptorSpec.Present) acceptor);
    }

    private CodeBlock present(AcceptorSpec.Present present) {
        if (path(present).isEmpty()) {
            return CodeBlock.of("$T.answer($L, response -> true)", Kernel.ACCEPTOR, verdict(present));
        }
        return CodeBlock.of(
                "$T.answer(\n$>$>$L,\nresponse -> $T.present(\n$>$>$L))$<$<$<$<",
                Kernel.ACCEPTOR,
                verdict(present),
                Kernel.ACCEPTOR,
                found(present));
    }

    private CodeBlock values(AcceptorSpec.Values values) {
        return CodeBlock.of(
                "$T.answer(\n$>$>$L,\nresponse -> $T.$L(\n$>$>$L,\n$S))$<$<$<$<",
                Kernel.ACCEPTOR,
                verdict(values),
                Kernel.ACCEPTOR,
                values.isAll() ? "all" : "any",
                found(values),
                values.value());
    }

    private static CodeBlock verdict(AcceptorSpec acceptor) {
        return CodeBlock.of("$T.Verdict.$L", Kernel.ACCEPTOR, acceptor.verdict());
    }

    private CodeBlock found(AcceptorSpec.OfPath acceptor) {
        return ValuesCode.of(acceptor.line(), answer, path(acceptor)).list();
    }

    private Path path(AcceptorSpec.OfPath acceptor) {
        return byLoads
                ? acceptor.path()
                        .behind(Objects.requireNonNull(resource.model().coalesced())
                                .items())
                        .orElseThrow()
                : acceptor.path();
    }

    /** What an answer shows: the values of the first path that an acceptor looks at. */
    private CodeBlock seen() {
        return waiter.acceptors().stream()
                .filter(AcceptorSpec.Values.class::isInstance)
                .map(AcceptorSpec.Values.class::cast)
                .map(this::found)
                .findFirst()
                .orElse(CodeBlock.of("null"));
    }
}
