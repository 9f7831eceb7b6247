package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.check.Operation;
import io.reactiveaws.codegen.check.SdkGetters;
import io.reactiveaws.codegen.model.PagingSpec;
import io.reactiveaws.codegen.model.PagingSpec.PageSize;
import java.util.List;

/**
 * The code that says how an operation pages.
 *
 * @param paging what the model says
 * @param operation the operation
 */
record PagingCode(PagingSpec paging, Operation operation) {

    CodeBlock code() {
        PageSize size = paging.size();
        return CodeBlock.of(
                "$T.$L((request, page) -> request$L, $L$L)",
                Kernel.PAGING,
                size == null ? "unsized" : "sized",
                setters(),
                nextToken(),
                size == null ? "" : CodeBlock.of(", $L", size(size)));
    }

    private CodeBlock size(PageSize size) {
        return CodeBlock.of(
                "$1T.between($2L, $3L, $4T::$5L, $4T.Builder::$5L)$6L",
                Kernel.PAGE_SIZE,
                size.minimum(),
                size.maximum(),
                operation.request(),
                getter(operation.request(), size.member()),
                unless());
    }

    /** When no page size is sent. */
    private CodeBlock unless() {
        String list = paging.unless();
        return list == null
                ? CodeBlock.of("")
                : CodeBlock.of(".unless(request -> !request.$L().isEmpty())", getter(operation.request(), list));
    }

    /** What a page says of the next one, put into a request. */
    private CodeBlock setters() {
        CodeBlock.Builder setters = CodeBlock.builder();
        for (int i = 0; i < paging.tokens().size(); i++) {
            setters.add(
                    ".$L($L)",
                    getter(operation.request(), paging.tokens().get(i)),
                    marker(getter(operation.response(), paging.nextTokens().get(i))));
        }
        return setters.build();
    }

    /** One of several may be empty, where a single one would be the end. */
    private CodeBlock marker(String getter) {
        return paging.tokens().size() == 1
                ? CodeBlock.of("page.$L()", getter)
                : CodeBlock.of("$T.marker(page.$L())", Kernel.PAGING, getter);
    }

    private CodeBlock nextToken() {
        List<String> markers = paging.nextTokens().stream()
                .map(token -> getter(operation.response(), token))
                .toList();
        return paging.more() == null && markers.size() == 1
                ? CodeBlock.of("$T::$L", operation.response(), markers.get(0))
                : CodeBlock.of("response -> $L$L", token(markers), more());
    }

    private CodeBlock token(List<String> markers) {
        List<CodeBlock> read = markers.stream()
                .map(marker -> CodeBlock.of("response.$L()", marker))
                .toList();
        return CodeBlock.of("$T.token($L)", Kernel.PAGING, CodeBlock.join(read, ", "));
    }

    private CodeBlock more() {
        String more = paging.more();
        return more == null
                ? CodeBlock.of("")
                : CodeBlock.of(", $T::$L", operation.response(), getter(operation.response(), more));
    }

    private String getter(Class<?> owner, String member) {
        return SdkGetters.getter(paging.line(), owner, member).getName();
    }
}
