package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls that add a waiter's acceptors; neighbours that differ in their value only become one call. */
final class AcceptorsCode {

    private final ClassName resource;
    private final CodeBlock.Builder code = CodeBlock.builder();
    private @Nullable String watched;
    private @Nullable String method;
    private @Nullable Verdict verdict;
    private final List<CodeBlock> values = new ArrayList<>();

    AcceptorsCode(ClassName resource) {
        this.resource = resource;
    }

    /** Names the method that reads what the acceptors after this look at. */
    void watching(String reader) {
        if (!reader.equals(watched)) {
            endCall();
            watched = reader;
            code.add(".watching($T::$L)", resource, reader);
        }
    }

    /** Adds an acceptor of values or of an error code. */
    void add(String kind, Verdict meaning, String... expected) {
        boolean joins = kind.equals(method) && meaning == verdict && !kind.equals("ifAll");
        if (!joins) {
            beginCall(kind, meaning);
        }
        for (String value : expected) {
            values.add(CodeBlock.of("$S", value));
        }
    }

    void addStatus(Verdict meaning, int status) {
        beginCall("ifStatus", meaning);
        values.add(CodeBlock.of("$L", status));
        endCall();
    }

    CodeBlock build() {
        endCall();
        return code.build();
    }

    private void beginCall(String kind, Verdict meaning) {
        endCall();
        method = kind;
        verdict = meaning;
    }

    private void endCall() {
        if (method != null) {
            code.add(".$L($T.$L", method, Kernel.VERDICT, verdict);
            values.forEach(value -> code.add(", $L", value));
            code.add(")");
        }
        method = null;
        values.clear();
    }
}
