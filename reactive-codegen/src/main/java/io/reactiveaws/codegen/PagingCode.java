package io.reactiveaws.codegen;

import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.SdkTypes.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** The code that says how an operation pages. */
final class PagingCode {

    private static final List<String> TOKENS = List.of("NextToken", "ContinuationToken", "Marker");

    private final ResourceSpec resource;
    private final Line line;
    private final Operation operation;

    PagingCode(ResourceSpec resource, Line line, Operation operation) {
        this.resource = resource;
        this.line = line;
        this.operation = operation;
    }

    CodeBlock code() {
        Line paging = resource.service().paging().get(operation.name());
        if (paging == null) {
            requireOnePage();
            return CodeBlock.of("null");
        }
        PagingLine said = PagingLine.of(paging);
        String size = getter(paging, operation.request(), said.size());
        return CodeBlock.builder()
                .add("new $T<>(", Kernel.PAGING)
                .indent()
                .indent()
                .add("\n$L,", said.minimum())
                .add("\n$L,", said.maximum())
                .add("\nrequest -> (($T) request).$L(),", operation.request(), size)
                .add("\n$T.Builder::$L,", operation.request(), size)
                .add("\n(request, page) -> request$L,", setters(paging, said))
                .add("\n$L)", nextToken(paging, said))
                .add(unless(paging, said))
                .unindent()
                .unindent()
                .build();
    }

    /** When no page size is sent. */
    private CodeBlock unless(Line paging, PagingLine said) {
        String list = said.unless();
        if (list == null) {
            return CodeBlock.of("");
        }
        Method getter = resource.sdk().getter(paging, operation.request(), list);
        if (!SdkTypes.isList(getter)) {
            throw paging.wrong("%s.%s is no list; unless names the list with which the service takes no page size"
                    .formatted(operation.request().getSimpleName(), list));
        }
        return CodeBlock.of(
                "\n.unless(request -> !(($T) request).$L().isEmpty())", operation.request(), getter.getName());
    }

    /** What a page says of the next one, put into a request. */
    private CodeBlock setters(Line paging, PagingLine said) {
        CodeBlock.Builder setters = CodeBlock.builder();
        for (int i = 0; i < said.tokens().size(); i++) {
            setters.add(
                    ".$L(page.$L())",
                    getter(paging, operation.request(), said.tokens().get(i)),
                    getter(paging, operation.response(), said.nextTokens().get(i)));
        }
        return setters.build();
    }

    private CodeBlock nextToken(Line paging, PagingLine said) {
        List<CodeBlock> markers = said.nextTokens().stream()
                .map(token -> CodeBlock.of("response.$L()", getter(paging, operation.response(), token)))
                .toList();
        CodeBlock token = CodeBlock.of("$T.token($L)", Kernel.PAGING, CodeBlock.join(markers, ", "));
        String more = said.more();
        if (more == null) {
            return said.nextTokens().size() == 1
                    ? CodeBlock.of(
                            "$T::$L",
                            operation.response(),
                            getter(
                                    paging,
                                    operation.response(),
                                    said.nextTokens().get(0)))
                    : CodeBlock.of("response -> $L", token);
        }
        return CodeBlock.of(
                "response -> $T.TRUE.equals(response.$L()) ? $L : null",
                Boolean.class,
                getter(paging, operation.response(), more),
                token);
    }

    private String getter(Line paging, Class<?> owner, String member) {
        return resource.sdk().getter(paging, owner, member).getName();
    }

    /** An operation that has tokens would silently give its first page only. */
    private void requireOnePage() {
        for (String token : TOKENS) {
            boolean pages = Arrays.stream(operation.request().getMethods())
                    .anyMatch(method -> method.getName().equalsIgnoreCase(token));
            if (pages) {
                throw line.wrong("%s has the token %s, but the model says nothing of its paging; add it under paging:"
                        .formatted(operation.name(), token));
            }
        }
    }
}
