package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.PagingSpec;
import io.reactiveaws.codegen.model.ServiceModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Checks how operations page. */
final class PagingCheck {

    private static final List<String> TOKENS = List.of("NextToken", "ContinuationToken", "Marker");

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
        Operation operation = sdk.operation(line, name);
        if (listing.stream().noneMatch(call -> call.operation().equals(name))) {
            throw line.wrong("no collection and no coalesced load calls %s; leave out its paging".formatted(name));
        }
        paging.tokens().forEach(token -> SdkGetters.getter(line, operation.request(), token));
        paging.nextTokens().forEach(token -> SdkGetters.getter(line, operation.response(), token));
        Stream.ofNullable(paging.more()).forEach(more -> SdkGetters.getter(line, operation.response(), more));
        Stream.ofNullable(paging.size()).forEach(size -> SdkGetters.getter(line, operation.request(), size.member()));
        Stream.ofNullable(paging.unless()).forEach(unless -> isList(line, operation, unless));
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
        TOKENS.stream().filter(token -> takes(operation, token)).findFirst().ifPresent(token -> {
            throw call.line()
                    .wrong("%s has the token %s, but the model says nothing of its paging; add it under paging:"
                            .formatted(operation.name(), token));
        });
    }

    private static boolean takes(Operation operation, String token) {
        return Arrays.stream(operation.request().getMethods())
                .anyMatch(method -> method.getName().equalsIgnoreCase(token));
    }
}
