package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.AcceptorSpec;
import io.reactiveaws.codegen.model.CoalescedLoad;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.Waiter;
import java.util.Objects;
import java.util.stream.Stream;

/** Checks the states that a resource can be waited for. */
final class WaiterCheck {

    /** The SDK makes errors of what has this status or a higher one. */
    private static final int FIRST_OF_ERRORS = 300;

    private final ResourceModel resource;
    private final RequestCheck requests;
    private final ResultCheck results;

    WaiterCheck(ResourceModel resource, RequestCheck requests, ResultCheck results) {
        this.resource = resource;
        this.requests = requests;
        this.results = results;
    }

    void waiter(Waiter waiter) {
        if (!resource.isLoadable()) {
            throw waiter.line().wrong(resource.name() + " has no load, so it cannot be waited for");
        }
        Operation operation = requests.withoutArguments(waiter.poll());
        Stream.ofNullable(waiter.found()).forEach(found -> results.found(waiter.line(), found, operation.response()));
        for (AcceptorSpec acceptor : waiter.acceptors()) {
            if (acceptor instanceof AcceptorSpec.OfPath ofPath) {
                path(waiter, ofPath, operation);
            } else if (acceptor instanceof AcceptorSpec.ErrorCode error) {
                code(waiter, error);
            } else if (acceptor instanceof AcceptorSpec.Status status) {
                status(waiter, status);
            }
        }
    }

    /**
     * Where loads are coalesced, a missing resource is left out of an answer and has no code: the model says which it
     * was.
     */
    private void code(Waiter waiter, AcceptorSpec.ErrorCode acceptor) {
        boolean known =
                resource.notFound().stream().anyMatch(code -> code.text().equals(acceptor.code()));
        if (resource.pollsByLoads(waiter) && !known) {
            throw acceptor.line()
                    .wrong("%s has coalesced loads, in which only codes of notFound: are seen; add %s there"
                            .formatted(resource.name(), acceptor.code()));
        }
    }

    /** Of a call for many, only that it was answered is also true of each resource in the answer. */
    private void status(Waiter waiter, AcceptorSpec.Status acceptor) {
        if (resource.pollsByLoads(waiter) && acceptor.status() >= FIRST_OF_ERRORS) {
            throw acceptor.line()
                    .wrong("%s has coalesced loads, in which a call for many has the status %d; accept an error code of"
                                    .formatted(resource.name(), acceptor.status())
                            + " notFound:, or poll another operation");
        }
    }

    private void path(Waiter waiter, AcceptorSpec.OfPath acceptor, Operation operation) {
        Path path = acceptor.path();
        Class<?> type = SdkGetters.follow(acceptor.line(), operation.response(), path);
        if (acceptor instanceof AcceptorSpec.Values values) {
            ValueCheck.comparable(acceptor.line(), path.toString(), type, values.value());
        }
        CoalescedLoad coalesced = resource.coalesced();
        if (resource.pollsByLoads(waiter)
                && path.behind(Objects.requireNonNull(coalesced).items()).isEmpty()) {
            throw acceptor.line().wrong(path + " does not begin with the path of the coalesced load");
        }
    }
}
