package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.AcceptorSpec;
import io.reactiveaws.codegen.model.Action;
import io.reactiveaws.codegen.model.BatchAction;
import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Listing;
import io.reactiveaws.codegen.model.Load;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.Parameter;
import io.reactiveaws.codegen.model.Reference;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.Source;
import io.reactiveaws.codegen.model.Subresource;
import io.reactiveaws.codegen.model.Waiter;
import java.util.List;
import java.util.stream.Stream;

/** Checks that each member says what a member of its kind needs, before the SDK is asked for the names in it. */
final class FormCheck {

    private final ResourceModel resource;

    FormCheck(ResourceModel resource) {
        this.resource = resource;
    }

    void run() {
        Stream.ofNullable(resource.load()).map(Load::call).forEach(FormCheck::isForOne);
        resource.actions().forEach(FormCheck::action);
        resource.batch().forEach(FormCheck::batch);
        resource.references().forEach(FormCheck::reference);
        resource.subresources().forEach(FormCheck::subresource);
        resource.collections().forEach(FormCheck::collection);
        resource.waiters().forEach(FormCheck::waiter);
    }

    /** Only batch actions and coalesced loads take a number of resources. */
    private static void isForOne(Call call) {
        if (call.isForMany()) {
            throw call.line()
                    .wrong("by %d is for batch actions; leave it out, or write the member under batch:"
                            .formatted(call.size()));
        }
    }

    private static void action(Action action) {
        isForOne(action.call());
        if (action.effect().creates() && action.made() == null) {
            throw action.line().wrong("what stands under creates: says what it creates: -> Resource(Path)");
        }
    }

    private static void batch(BatchAction action) {
        Call call = action.call();
        if (!call.isForMany()) {
            throw call.line().wrong("a batch action says how many resources one call takes: Operation(...) by 100");
        }
        List<Parameter> identifiers =
                call.parameters().stream().filter(Parameter::isIdentifier).toList();
        boolean onlyLists = !identifiers.isEmpty() && identifiers.stream().allMatch(Parameter::isListOfAll);
        if (!onlyLists || call.result() != null) {
            throw call.line()
                    .wrong("a batch action fills lists of identifiers and gives outcomes: Operation(Ids[]=id) by 100;"
                            + " write others by hand");
        }
    }

    private static void reference(Reference reference) {
        int paths = reference.made().identifierPaths().size();
        if (paths != 1) {
            throw reference
                    .line()
                    .wrong("a reference takes one identifier from the data, not " + paths + "; write it by hand");
        }
    }

    private static void subresource(Subresource subresource) {
        MadeResource made = subresource.made();
        boolean onlyGiven = made.identifiers().stream().allMatch(FormCheck::isGiven);
        if (!onlyGiven || made.data() != null) {
            throw subresource.line().wrong("a sub-resource is made from arguments and identifiers");
        }
    }

    private static boolean isGiven(Source source) {
        return source instanceof Source.Argument || source instanceof Source.Identifier;
    }

    private static void collection(Listing listing) {
        isForOne(listing.call());
        if (!listing.made().isList()) {
            String text = listing.line().text();
            throw listing.line()
                    .wrong("a collection lists many resources, but %s is one; write a path with []"
                            .formatted(text.substring(text.indexOf("-> ") + 3)));
        }
    }

    private static void waiter(Waiter waiter) {
        isForOne(waiter.poll());
        waiter.acceptors().forEach(FormCheck::acceptor);
    }

    private static void acceptor(AcceptorSpec acceptor) {
        if (acceptor instanceof AcceptorSpec.Values values && !values.path().isList()) {
            Line line = values.line();
            throw line.wrong("\"%s\" gives one value; all and any need a list such as Reservations[].Instances[].State"
                    .formatted(values.path()));
        }
    }
}
