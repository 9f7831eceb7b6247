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
import io.reactiveaws.codegen.model.Parameter;
import io.reactiveaws.codegen.model.Reference;
import io.reactiveaws.codegen.model.Result;
import io.reactiveaws.codegen.model.Source;
import io.reactiveaws.codegen.model.Subresource;
import io.reactiveaws.codegen.model.Waiter;
import io.reactiveaws.codegen.read.RawResource.RawWaiter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes each kind of member of its line, which must have what such a member needs. */
final class MemberReader {

    private MemberReader() {}

    static Action action(String name, Effect effect, Line line) {
        Call call = callForOne(line);
        if (call.result() instanceof FoundData) {
            throw line.wrong("an action emits the answer, or resources: -> Resource(Path); write others by hand");
        }
        return new Action(name, effect, call, (MadeResource) call.result());
    }

    static Action creating(String name, Effect effect, Line line) {
        Action action = action(name, effect, line);
        if (action.made() == null) {
            throw line.wrong("what stands under creates: says what it creates: -> Resource(Path)");
        }
        return action;
    }

    static BatchAction batch(String name, Line line) {
        Call call = Notation.call(line);
        if (!call.isForMany()) {
            throw line.wrong("a batch action says how many resources one call takes: Operation(...) by 100");
        }
        List<Parameter> identifiers =
                call.parameters().stream().filter(Parameter::isIdentifier).toList();
        boolean onlyLists = !identifiers.isEmpty() && identifiers.stream().allMatch(Parameter::isListOfAll);
        if (!onlyLists || call.result() != null) {
            throw line.wrong("a batch action fills lists of identifiers and gives outcomes: Operation(Ids[]=id) by 100;"
                    + " write others by hand");
        }
        return new BatchAction(name, call);
    }

    static Reference reference(String name, Line line) {
        MadeResource made = Notation.resource(line);
        int paths = made.identifierPaths().size();
        if (paths != 1) {
            throw line.wrong("a reference takes one identifier from the data, not " + paths + "; write it by hand");
        }
        return new Reference(name, line, made);
    }

    static Subresource subresource(String name, Line line) {
        MadeResource made = Notation.resource(line);
        boolean onlyGiven = made.identifiers().stream().allMatch(MemberReader::isGiven);
        if (!onlyGiven || made.data() != null) {
            throw line.wrong("a sub-resource is made from arguments and identifiers");
        }
        return new Subresource(name, line, made);
    }

    private static boolean isGiven(Source source) {
        return source instanceof Source.Argument || source instanceof Source.Identifier;
    }

    static Listing collection(String name, Line line) {
        Call call = callForOne(line);
        if (!(call.result() instanceof MadeResource made)) {
            throw line.wrong("a collection says what it lists: -> Resource(Path[])");
        }
        if (!made.isList()) {
            String one = line.text().substring(line.text().indexOf("-> ") + 3);
            throw line.wrong("a collection lists many resources, but %s is one; write a path with []".formatted(one));
        }
        return new Listing(name, call, made);
    }

    static Load load(Line line) {
        Call call = callForOne(line);
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
        Call poll = callForOne(raw.poll());
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

    /** Only batch actions and coalesced loads take a number of resources. */
    private static Call callForOne(Line line) {
        Call call = Notation.call(line);
        if (call.isForMany()) {
            throw line.wrong("by %d is for batch actions; leave it out, or write the member under batch:"
                    .formatted(call.size()));
        }
        return call;
    }
}
