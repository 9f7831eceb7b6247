package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.check.Operation;
import io.reactiveaws.codegen.check.SdkMembers;
import io.reactiveaws.codegen.model.PagingSpec;
import io.reactiveaws.codegen.model.PagingSpec.PageSize;
import java.util.List;
import java.util.Objects;

/**
 * The code that says how an operation pages.
 *
 * @param paging what the model says
 * @param operation the operation
 */
record PagingCode(PagingSpec paging, Operation operation) {

    /** The code for an operation; null in Java if it does not page. */
    static CodeBlock of(ResourceSpec resource, Operation operation) {
        PagingSpec paging = resource.service().paging().get(operation.name());
        return paging == null ? CodeBlock.of("null") : new PagingCode(paging, operation).code();
    }

    private CodeBlock code() {
        PageSize said = Objects.requireNonNull(paging.size());
        String size = getter(operation.request(), said.member());
        return CodeBlock.builder()
                .add("new $T<>(", Kernel.PAGING)
                .indent()
                .indent()
                .add("\n$L,", said.minimum())
                .add("\n$L,", said.maximum())
                .add("\nrequest -> (($T) request).$L(),", operation.request(), size)
                .add("\n$T.Builder::$L,", operation.request(), size)
                .add("\n(request, page) -> request$L,", setters())
                .add("\n$L)", nextToken())
                .add(unless())
                .unindent()
                .unindent()
                .build();
    }

    /** When no page size is sent. */
    private CodeBlock unless() {
        String list = paging.unless();
        return list == null
                ? CodeBlock.of("")
                : CodeBlock.of(
                        "\n.unless(request -> !(($T) request).$L().isEmpty())",
                        operation.request(),
                        getter(operation.request(), list));
    }

    /** What a page says of the next one, put into a request. */
    private CodeBlock setters() {
        CodeBlock.Builder setters = CodeBlock.builder();
        for (int i = 0; i < paging.tokens().size(); i++) {
            setters.add(
                    ".$L(page.$L())",
                    getter(operation.request(), paging.tokens().get(i)),
                    getter(operation.response(), paging.nextTokens().get(i)));
        }
        return setters.build();
    }

    private CodeBlock nextToken() {
        String more = paging.more();
        if (more != null) {
            return CodeBlock.of(
                    "response -> $T.TRUE.equals(response.$L()) ? $L : null",
                    Boolean.class,
                    getter(operation.response(), more),
                    token());
        }
        return paging.nextTokens().size() == 1
                ? CodeBlock.of(
                        "$T::$L",
                        operation.response(),
                        getter(operation.response(), paging.nextTokens().get(0)))
                : CodeBlock.of("response -> $L", token());
    }

    private CodeBlock token() {
        List<CodeBlock> markers = paging.nextTokens().stream()
                .map(token -> CodeBlock.of("response.$L()", getter(operation.response(), token)))
                .toList();
        return CodeBlock.of("$T.token($L)", Kernel.PAGING, CodeBlock.join(markers, ", "));
    }

    private String getter(Class<?> owner, String member) {
        return SdkMembers.getter(paging.line(), owner, member).getName();
    }
}
