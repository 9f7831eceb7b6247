package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Names;
import io.reactiveaws.codegen.model.PagingSpec;
import io.reactiveaws.codegen.model.PagingSpec.PageSize;
import io.reactiveaws.codegen.model.ServiceModel;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks how operations page. */
final class PagingCheck {

    /** What says which page is asked for, in the names that services have for it; other tokens are no page's. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?!client|idempotency|security|session)\\w*(token|marker|cursor)|exclusivestart\\w*",
            Pattern.CASE_INSENSITIVE);

    private final ServiceModel service;
    private final SdkTypes sdk;
    private final List<Call> listing;

    PagingCheck(ServiceModel service, SdkTypes sdk) {
        this.service = service;
        this.sdk = sdk;
        this.listing = service.listingCalls().toList();
    }

    void run() {
        service.paging().forEach(this::paging);
        listing.stream()
                .filter(call -> !service.paging().containsKey(call.operation()))
                .forEach(this::hasOnePage);
    }

    private void paging(String name, PagingSpec paging) {
        Line line = paging.line();
        isOfAsMany(line, paging.tokens().size(), paging.nextTokens().size());
        Operation operation = sdk.operation(line, name);
        if (listing.stream().noneMatch(call -> call.operation().equals(name))) {
            throw line.wrong("no collection and no coalesced load calls %s; leave out its paging".formatted(name));
        }
        tokens(paging, operation);
        Stream.ofNullable(paging.more()).forEach(more -> isBoolean(line, operation, more));
        Stream.ofNullable(paging.size()).forEach(size -> size(line, operation, size));
        Stream.ofNullable(paging.unless()).forEach(unless -> isList(line, operation, unless));
    }

    private static void isOfAsMany(Line line, int tokens, int nextTokens) {
        if (tokens != nextTokens) {
            throw line.wrong("%d members of the request are set from %d of the response; write as many"
                    .formatted(tokens, nextTokens));
        }
    }

    private static void tokens(PagingSpec paging, Operation operation) {
        for (int i = 0; i < paging.tokens().size(); i++) {
            Method token = SdkGetters.getter(
                    paging.line(), operation.request(), paging.tokens().get(i));
            Method next = SdkGetters.getter(
                    paging.line(), operation.response(), paging.nextTokens().get(i));
            token(paging, token, next);
        }
    }

    private static void token(PagingSpec paging, Method token, Method next) {
        if (!token.getGenericReturnType().equals(next.getGenericReturnType())) {
            throw paging.line()
                    .wrong("%s, but %s; a token goes from the response into the next request as it is"
                            .formatted(typed(token), typed(next)));
        }
        if (next.getReturnType() != String.class && paging.more() == null) {
            throw paging.line()
                    .wrong("%s; add while with the member that says whether there is a next page, as only a text says"
                                    .formatted(typed(next))
                            + " it by itself");
        }
    }

    private static void isBoolean(Line line, Operation operation, String member) {
        Method more = SdkGetters.getter(line, operation.response(), member);
        if (more.getReturnType() != Boolean.class) {
            throw line.wrong(
                    "%s; while names what says whether there is a next page, a Boolean".formatted(typed(more)));
        }
    }

    private static void size(Line line, Operation operation, PageSize size) {
        Method getter = SdkGetters.getter(line, operation.request(), size.member());
        if (getter.getReturnType() != Integer.class) {
            throw line.wrong("%s; by names the page size, an Integer".formatted(typed(getter)));
        }
        if (size.minimum() > size.maximum()) {
            throw line.wrong("a page has %d items at least but %d at most; write %2$d..%1$d"
                    .formatted(size.minimum(), size.maximum()));
        }
        if (size.minimum() < 1) {
            throw line.wrong("a page has one item at least; write 1..%d".formatted(size.maximum()));
        }
    }

    private static String typed(Method getter) {
        return "%s.%s is of type %s"
                .formatted(
                        getter.getDeclaringClass().getSimpleName(),
                        Names.capitalized(getter.getName()),
                        getter.getReturnType().getSimpleName());
    }

    private static void isList(Line line, Operation operation, String member) {
        if (!SdkGetters.isList(SdkGetters.getter(line, operation.request(), member))) {
            throw line.wrong("%s.%s is no list; unless names the list with which the service takes no page size"
                    .formatted(operation.request().getSimpleName(), member));
        }
    }

    /** An operation that has tokens would silently return its first page only. */
    private void hasOnePage(Call call) {
        Operation operation = sdk.operation(call);
        SdkGetters.names(operation.request()).stream()
                .filter(member -> TOKEN.matcher(member).matches())
                .findFirst()
                .ifPresent(token -> {
                    throw call.line()
                            .wrong("%s has the token %s, but the model says nothing of its paging; add it under paging:"
                                    .formatted(operation.name(), token));
                });
    }
}
