package io.reactiveaws.codegen.read;

import io.reactiveaws.codegen.model.Action;
import io.reactiveaws.codegen.model.BatchAction;
import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.CoalescedLoad;
import io.reactiveaws.codegen.model.Effect;
import io.reactiveaws.codegen.model.FoundData;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Listing;
import io.reactiveaws.codegen.model.Load;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.Reference;
import io.reactiveaws.codegen.model.Result;
import io.reactiveaws.codegen.model.Subresource;
import io.reactiveaws.codegen.model.Waiter;
import io.reactiveaws.codegen.read.RawResource.RawWaiter;
import org.jspecify.annotations.Nullable;

/** Makes each kind of member of its line, which must say what the member's type has. */
final class MemberReader {

    private MemberReader() {}

    static Action action(String name, Effect effect, Line line, @Nullable Line coalesced) {
        Call call = Notation.call(line);
        if (call.result() instanceof FoundData) {
            throw line.wrong("an action emits the answer, or resources: -> Resource(Path); write others by hand");
        }
        return new Action(name, effect, call, (MadeResource) call.result(), coalesced);
    }

    static BatchAction batch(String name, Line line) {
        return new BatchAction(name, Notation.call(line));
    }

    static Reference reference(String name, Line line) {
        return new Reference(name, line, Notation.resource(line));
    }

    static Subresource subresource(String name, Line line) {
        return new Subresource(name, line, Notation.resource(line));
    }

    static Listing collection(String name, Line line) {
        Call call = Notation.call(line);
        if (call.result() instanceof MadeResource made) {
            return new Listing(name, call, made);
        }
        throw line.wrong("a collection says what it lists: -> Resource(Path[])");
    }

    static Load load(Line line) {
        Call call = Notation.call(line);
        if (call.result() instanceof FoundData found) {
            return new Load(call, found);
        }
        throw line.wrong("a load says where the data is: -> Path, or -> @ for the whole answer");
    }

    static CoalescedLoad coalesced(Line line) {
        Call call = Notation.call(line);
        if (call.result() instanceof FoundData found && found.path().isList() && found.mapper() == null) {
            return new CoalescedLoad(call, found.path());
        }
        throw line.wrong("a coalesced load says where the data of many is: -> Path[]");
    }

    static Waiter waiter(String state, RawWaiter raw) {
        Call poll = Notation.call(raw.poll());
        return new Waiter(
                state,
                poll,
                found(raw.poll(), poll),
                Numbers.atLeastOne(raw.delay()),
                Numbers.atLeastOne(raw.attempts()),
                raw.accept().stream().map(AcceptorNotation::acceptor).toList());
    }

    private static @Nullable FoundData found(Line line, Call poll) {
        Result result = poll.result();
        if (result instanceof MadeResource) {
            throw line.wrong("a waiter makes no resources; write -> Path, where the answer has the data, or nothing");
        }
        return (FoundData) result;
    }
}
