package io.reactiveaws.codegen;

import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.SdkTypes.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The code that says how an operation pages. */
final class PagingCode {

    private static final List<String> TOKENS = List.of("NextToken", "ContinuationToken", "Marker");

    private final SdkTypes sdk;
    private final Line line;
    private final Operation operation;
    private final PagingLine paging;

    private PagingCode(SdkTypes sdk, Line line, Operation operation) {
        this.sdk = sdk;
        this.line = line;
        this.operation = operation;
        this.paging = PagingLine.of(line);
    }

    /** The paging of an operation that the model says something of. */
    static CodeBlock of(SdkTypes sdk, Line line, Operation operation) {
        return new PagingCode(sdk, line, operation).code();
    }

    /** An operation that has tokens would silently give its first page only. */
    static void requireOnePage(Line caller, Operation operation) {
        for (String token : TOKENS) {
            boolean pages = Arrays.stream(operation.request().getMethods())
                    .anyMatch(method -> method.getName().equalsIgnoreCase(token));
            if (pages) {
                throw caller.wrong("%s has the token %s, but the model says nothing of its paging; add it under paging:"
                        .formatted(operation.name(), token));
            }
        }
    }

    private CodeBlock code() {
        return CodeBlock.of(
                "$T.sized((request, page) -> request$L, $L, $L)", Kernel.PAGING, setters(), nextToken(), size());
    }

    private CodeBlock size() {
        String size = getter(operation.request(), paging.size());
        return CodeBlock.of(
                "$1T.between($2L, $3L, $4T::$5L, $4T.Builder::$5L)$6L",
                Kernel.PAGE_SIZE,
                paging.minimum(),
                paging.maximum(),
                operation.request(),
                size,
                unless());
    }

    /** When no page size is sent. */
    private CodeBlock unless() {
        String list = paging.unless();
        if (list == null) {
            return CodeBlock.of("");
        }
        Method getter = sdk.getter(line, operation.request(), list);
        if (!SdkTypes.isList(getter)) {
            throw line.wrong("%s.%s is no list; unless names the list with which the service takes no page size"
                    .formatted(operation.request().getSimpleName(), list));
        }
        return CodeBlock.of(".unless(request -> !request.$L().isEmpty())", getter.getName());
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
        List<String> markers = paging.nextTokens().stream()
                .map(token -> getter(operation.response(), token))
                .toList();
        String more = paging.more();
        return more == null && markers.size() == 1
                ? CodeBlock.of("$T::$L", operation.response(), markers.get(0))
                : CodeBlock.of("response -> $L", token(more, markers));
    }

    private CodeBlock token(@Nullable String more, List<String> markers) {
        List<CodeBlock> read = markers.stream()
                .map(marker -> CodeBlock.of("response.$L()", marker))
                .toList();
        CodeBlock token = CodeBlock.of("$T.token($L)", Kernel.PAGING, CodeBlock.join(read, ", "));
        return more == null
                ? token
                : CodeBlock.of(
                        "$T.TRUE.equals(response.$L()) ? $L : null",
                        Boolean.class,
                        getter(operation.response(), more),
                        token);
    }

    private String getter(Class<?> owner, String member) {
        return sdk.getter(line, owner, member).getName();
    }
}
