package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.Action;
import io.reactiveaws.codegen.model.BatchAction;
import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.CoalescedLoad;
import io.reactiveaws.codegen.model.FoundData;
import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Listing;
import io.reactiveaws.codegen.model.Load;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.Parameter;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Reference;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.ServiceModel;
import io.reactiveaws.codegen.model.Source;
import io.reactiveaws.codegen.model.Subresource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Checks each member of a resource against the SDK and the other resources. */
final class MemberCheck {

    private final ServiceModel service;
    private final SdkTypes sdk;
    private final ResourceModel resource;
    private final RequestCheck requests;
    private final ResultCheck results;

    MemberCheck(ServiceModel service, SdkTypes sdk, ResourceModel resource) {
        this.service = service;
        this.sdk = sdk;
        this.resource = resource;
        this.requests = new RequestCheck(sdk, resource);
        this.results = new ResultCheck(service, sdk, resource);
    }

    void run() {
        Stream.ofNullable(resource.load()).forEach(this::load);
        Stream.ofNullable(resource.coalesced()).forEach(this::coalesced);
        resource.actions().forEach(this::action);
        resource.uncut().forEach(this::action);
        resource.batch().forEach(action -> requests.withArguments(action.call()));
        resource.batch().stream().findFirst().ifPresent(this::isListedByOneOperation);
        resource.references().forEach(this::reference);
        resource.subresources().forEach(this::subresource);
        resource.collections().forEach(this::collection);
        resource.waiters().forEach(new WaiterCheck(resource, requests, results)::waiter);
    }

    private void load(Load load) {
        Operation operation = requests.withoutArguments(load.call());
        results.found(load.line(), load.found(), operation.response());
    }

    private void coalesced(CoalescedLoad load) {
        Line line = load.line();
        if (resource.load() == null) {
            throw line.wrong(resource.name() + " has no load, so there is nothing to coalesce; add load:");
        }
        if (resource.identifiers().size() != 1 || load.call().size() < 2 || !isFilledWithIdentifiers(load.call())) {
            throw line.wrong(
                    "a coalesced load asks for many resources of one identifier: Operation(Filters[name]=id) by 200, or"
                            + " Operation(Ids[]=id) by 200");
        }
        isToldApart(resource.identifiers().get(0));
        Operation operation = requests.withoutArguments(load.call());
        results.found(line, new FoundData(load.items(), null), operation.response());
    }

    private void isToldApart(IdentifierModel identifier) {
        if (!identifier.isMember()) {
            throw identifier
                    .member()
                    .wrong("a coalesced load tells its answers apart by %s.%s; write which member of %s it is, as in"
                                    .formatted(resource.name(), identifier.name(), resource.shape())
                            + " name: KeyName");
        }
        if (sdk.isNumber(resource, identifier)) {
            throw identifier
                    .member()
                    .wrong("a coalesced load tells its answers apart by a text, but %s.%s is a number; leave out"
                                    .formatted(resource.name(), identifier.name())
                            + " coalesced:");
        }
    }

    /** Once: what is asked for otherwise would be all there is, or one resource. */
    private static boolean isFilledWithIdentifiers(Call call) {
        List<Parameter> identifiers =
                call.parameters().stream().filter(Parameter::isIdentifier).toList();
        return identifiers.size() == 1
                && (identifiers.get(0).isListOfAll() || identifiers.get(0).isFilter());
    }

    private void action(Action action) {
        Operation operation = requests.withArguments(action.call());
        Stream.ofNullable(action.made()).forEach(made -> results.made(action.line(), made, operation.response()));
        Stream.ofNullable(action.coalesced()).forEach(method -> coalesced(action, method));
    }

    private void coalesced(Action action, Line method) {
        if (!SourceVersion.isName(method.text()) || method.text().contains(".")) {
            throw method.wrong(
                    ("\"%s\" is no name of a method in Java; coalescedActions: takes one of %s's hand-written class,"
                                    + " such as deleteWithOthers")
                            .formatted(method, resource.name()));
        }
        if (resource.base() == null || resource.shape() == null) {
            throw method.wrong(
                    ("%s.%s is coalesced where its data is known, by a method that is written by hand; add shape: and"
                                    + " extends:")
                            .formatted(resource.name(), action.name()));
        }
        if (action.made() != null || !action.call().arguments().isEmpty()) {
            throw method.wrong(
                    ("%s.%s is coalesced, but a method in its place has no arguments and emits the answer; leave out"
                                    + " coalescedActions: or write it by hand")
                            .formatted(resource.name(), action.name()));
        }
    }

    private void isListedByOneOperation(BatchAction first) {
        long operations = service.listings(resource.name())
                .map(listing -> listing.call().operation())
                .distinct()
                .count();
        if (operations != 1) {
            throw first.line()
                    .wrong("%s has batch actions, so one operation must list it; the model has %d"
                            .formatted(resource.name(), operations));
        }
    }

    private void reference(Reference reference) {
        Line line = reference.line();
        Class<?> shape = sdk.shape(resource);
        if (shape == null) {
            throw line.wrong("%s has no shape, so its data cannot name a %s; add shape:"
                    .formatted(resource.name(), reference.name()));
        }
        results.identifiers(line, reference.made());
        results.types(line, reference.made(), shape);
        isText(line, reference.path(), SdkGetters.follow(line, shape, reference.path()));
        Stream.ofNullable(reference.made().data())
                .filter(data -> !reference.path().ownerPart().equals(data))
                .forEach(data -> {
                    throw line.wrong(
                            "%s is no member of %s; write the reference by hand".formatted(reference.path(), data));
                });
    }

    private static void isText(Line line, Path path, Class<?> type) {
        if (type != String.class) {
            throw line.wrong("%s is a number, but what a reference names is a text; write the reference by hand"
                    .formatted(path));
        }
    }

    private void subresource(Subresource subresource) {
        MadeResource made = subresource.made();
        results.known(subresource.line(), made);
        Set<String> read = Source.identifiers(made.identifiers().stream());
        List<String> names =
                service.resource(subresource.line(), made.resource()).identifierNames();
        for (int i = 0; i < names.size(); i++) {
            if (made.identifiers().get(i) instanceof Source.Argument) {
                ArgumentCheck.hidesNone(subresource.line(), names.get(i), read);
            }
        }
    }

    private void collection(Listing listing) {
        Operation operation = requests.withoutArguments(listing.call());
        results.made(listing.line(), listing.made(), operation.response());
    }
}
