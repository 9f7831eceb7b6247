package io.reactiveaws.codegen;

import io.reactiveaws.codegen.ServiceModel.ResourceModel;
import io.reactiveaws.codegen.ServiceModel.WaiterModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Checks what no single member shows: that a model's parts fit together. */
final class ModelCheck {

    private final ServiceModel service;
    private final SdkTypes sdk;

    ModelCheck(ServiceModel service, SdkTypes sdk) {
        this.service = service;
        this.sdk = sdk;
    }

    void run() {
        packageName();
        serviceResource();
        paging();
        service.resources().forEach((name, model) -> {
            base(model);
            written(name, model);
            identifiers(name, model);
            memberNames(name, model);
            waiters(name, model);
            sizes(model);
            sameNames(name, model);
        });
    }

    private void packageName() {
        Line line = service.packageName();
        if (!SourceVersion.isName(line.text())) {
            throw line.wrong("\"" + line + "\" is no name of a package in Java; one is such as io.reactiveaws.sqs");
        }
    }

    private void serviceResource() {
        if (!service.resources().containsKey(service.service().text())) {
            throw ModelException.unknown(
                    service.service(),
                    "resources has no",
                    service.service().text(),
                    service.resources().keySet());
        }
    }

    private void paging() {
        Set<String> used = service.resources().values().stream()
                .flatMap(model ->
                        Stream.concat(model.collections().values().stream(), Stream.ofNullable(model.coalesced())))
                .map(line -> Notation.call(line).operation())
                .collect(Collectors.toSet());
        service.paging().forEach((operation, line) -> {
            sdk.operation(line, operation);
            if (!used.contains(operation)) {
                throw line.wrong(
                        "no collection and no coalesced load calls %s; leave out its paging".formatted(operation));
            }
        });
    }

    private static void base(ResourceModel model) {
        Stream.of(
                        Map.entry("extends", Optional.ofNullable(model.base())),
                        Map.entry("implements", Optional.ofNullable(model.contract())),
                        Map.entry("collection", Optional.ofNullable(model.collection())))
                .forEach(key -> key.getValue().ifPresent(line -> className(key.getKey(), line)));
    }

    private static void className(String key, Line line) {
        if (!Names.isJava(key.equals("extends") ? Names.withoutArguments(line.text()) : line.text())) {
            throw line.wrong(
                    "\"%s\" is no name of a class in Java; %s: takes one class of the package, such as AbstractQueue"
                            .formatted(line, key));
        }
    }

    private static void written(String name, ResourceModel model) {
        if (!model.written().isEmpty() && model.base() == null) {
            Line first = model.written().get(0);
            throw first.wrong("%s.%s is written by hand, but %1$s extends nothing; add extends: Abstract%1$s"
                    .formatted(name, first));
        }
        Map<String, Line> seen = new HashMap<>();
        for (Line line : model.written()) {
            javaName(name, line.text(), line);
            if (seen.put(line.text(), line) != null) {
                throw line.wrong("written names %s twice; leave one out".formatted(line));
            }
        }
    }

    private static void identifiers(String name, ResourceModel model) {
        model.identifiers().forEach((identifier, line) -> {
            if (Names.isVariable(identifier)) {
                throw line.wrong("%s.%s has the name of a variable in the generated code; name it %s"
                        .formatted(name, identifier, otherName(name, identifier)));
            }
        });
        Stream.concat(model.mayBeBlank().stream(), model.mayBeEmpty().stream()).forEach(line -> {
            if (!model.identifiers().containsKey(line.text())) {
                throw ModelException.unknown(
                        line,
                        name + " has no identifier",
                        line.text(),
                        model.identifiers().keySet());
            }
        });
    }

    private void memberNames(String name, ResourceModel model) {
        Stream.of(
                        model.identifiers(),
                        model.actions(),
                        model.reads(),
                        model.batch(),
                        model.references(),
                        model.subresources(),
                        model.collections())
                .forEach(members -> members.forEach((member, line) -> {
                    javaName(name, member, line);
                    if (Names.isReserved(member, !service.isService(name))) {
                        throw taken(name, member, line, "the classes that the generated ones extend");
                    }
                }));
        model.batch().forEach((member, line) -> {
            if (Names.isOfCollections(member)) {
                throw taken(name, member, line, "collections");
            }
        });
    }

    private static void javaName(String name, String member, Line line) {
        if (SourceVersion.isKeyword(member)) {
            throw line.wrong("%s.%s has the name of a keyword of Java; name it %s"
                    .formatted(name, member, otherName(name, member)));
        }
        if (!SourceVersion.isIdentifier(member)) {
            throw noName(name, member, line);
        }
    }

    private static ModelException noName(String name, String member, Line line) {
        return line.wrong("%s has a member \"%s\", which is no name in Java; write letters and digits, a letter first"
                .formatted(name, member));
    }

    private static ModelException taken(String name, String member, Line line, String owner) {
        return line.wrong("%s.%s has the name of a method of %s; name it %s"
                .formatted(name, member, owner, otherName(name, member)));
    }

    private static String otherName(String name, String member) {
        return Names.lowercased(name) + Names.capitalized(member);
    }

    /** A state is a part of a method's name, so it may be a keyword. */
    private static void waiters(String name, ResourceModel model) {
        model.waiters().forEach((state, waiter) -> {
            if (!SourceVersion.isIdentifier(state)) {
                throw noName(name, state, waiter.poll());
            }
        });
    }

    /** Only batch actions take a number of resources. */
    private static void sizes(ResourceModel model) {
        Stream.of(
                        model.load() == null ? List.<Line>of() : List.of(model.load()),
                        model.actions().values(),
                        model.reads().values(),
                        model.collections().values(),
                        model.waiters().values().stream().map(WaiterModel::poll).toList())
                .flatMap(Collection::stream)
                .forEach(line -> {
                    int size = Notation.call(line).size();
                    if (size > 0) {
                        throw line.wrong("by %d is for batch actions; leave it out, or write the member under batch:"
                                .formatted(size));
                    }
                });
    }

    private static void sameNames(String name, ResourceModel model) {
        Map<String, Line> seen = new HashMap<>(model.identifiers());
        for (Map<String, Line> members : model.members()) {
            members.forEach((member, line) -> {
                Line other = seen.put(member, line);
                if (other != null) {
                    throw line.wrong(
                            "%s has two members %s; the other one is at %s".formatted(name, member, other.place()));
                }
            });
        }
    }
}
