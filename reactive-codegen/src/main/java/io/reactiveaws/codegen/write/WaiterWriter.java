package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.reactiveaws.codegen.model.AcceptorSpec;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Waiter;
import java.time.Duration;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the constant that says what a waiter waits for. */
final class WaiterWriter {

    private final ResourceSpec resource;
    private final Waiter waiter;
    private final WatchedPaths watched;
    private final boolean byLoads;
    private final Class<?> answer;

    WaiterWriter(ResourceSpec resource, Waiter waiter, WatchedPaths watched) {
        this.resource = resource;
        this.waiter = waiter;
        this.watched = watched;
        this.byLoads = resource.model().pollsByLoads(waiter);
        this.answer = byLoads
                ? resource.requiredShape()
                : resource.operation(waiter.poll()).response();
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
        return CodeBlock.of(
                "$T.<$T>of($S, $T.ofSeconds($L), $L)$L",
                Kernel.WAITER_SPEC,
                answer,
                Words.of(waiter.state()),
                Duration.class,
                waiter.delay(),
                waiter.attempts(),
                acceptors());
    }

    private CodeBlock acceptors() {
        AcceptorsCode code = new AcceptorsCode(resource.className());
        waiter.acceptors().forEach(acceptor -> add(acceptor, code));
        return code.build();
    }

    private void add(AcceptorSpec acceptor, AcceptorsCode code) {
        if (acceptor instanceof AcceptorSpec.Status status) {
            code.addStatus(status.verdict(), status.status());
        } else if (acceptor instanceof AcceptorSpec.ErrorCode error) {
            code.add("ifError", error.verdict(), error.code());
        } else if (acceptor instanceof AcceptorSpec.Values values) {
            code.watching(watched(values));
            code.add(values.isAll() ? "ifAll" : "ifAny", values.verdict(), values.value());
        } else if (acceptor instanceof AcceptorSpec.Present present) {
            addPresent(present, code);
        }
    }

    private void addPresent(AcceptorSpec.Present present, AcceptorsCode code) {
        if (path(present).isEmpty()) {
            code.add("ifAnswered", present.verdict());
        } else {
            code.watching(watched(present));
            code.add("ifPresent", present.verdict());
        }
    }

    private String watched(AcceptorSpec.OfPath acceptor) {
        Path path = path(acceptor);
        CodeBlock values = ValuesCode.of(acceptor.line(), answer, path).list();
        return watched.method(ClassName.get(answer), path, values);
    }

    private Path path(AcceptorSpec.OfPath acceptor) {
        return byLoads ? acceptor.path().behind(items()).orElseThrow() : acceptor.path();
    }

    private Path items() {
        return Objects.requireNonNull(resource.model().coalesced()).items();
    }
}
