package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** A chain of calls, a line for each, the later lines further to the right. */
final class Chain {

    private final List<CodeBlock> lines;

    private Chain(List<CodeBlock> lines) {
        this.lines = lines;
    }

    static Chain of(String format, Object... arguments) {
        return new Chain(List.of(CodeBlock.of(format, arguments)));
    }

    /** This chain and one more call. */
    Chain then(String format, Object... arguments) {
        List<CodeBlock> more = new ArrayList<>(lines);
        more.add(CodeBlock.of(format, arguments));
        return new Chain(List.copyOf(more));
    }

    CodeBlock code() {
        CodeBlock.Builder code = CodeBlock.builder().add(lines.get(0)).indent().indent();
        lines.subList(1, lines.size()).forEach(line -> code.add("\n").add(line));
        return code.unindent().unindent().build();
    }
}
