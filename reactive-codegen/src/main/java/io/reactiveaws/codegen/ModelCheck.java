package io.reactiveaws.codegen;

import io.reactiveaws.codegen.ServiceModel.ResourceModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what no single member shows: that a model's parts fit together. */
final class ModelCheck {

    private final ServiceModel service;
    private final SdkTypes sdk;

    ModelCheck(ServiceModel service, SdkTypes sdk) {
        this.service = service;
        this.sdk = sdk;
    }

    void run() {
        serviceResource();
        paging();
        service.resources().forEach((name, model) -> {
            written(name, model);
            identifiers(name, model);
            sameNames(name, model);
        });
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
                .flatMap(model -> model.collections().values().stream())
                .map(line -> Notation.call(line).operation())
                .collect(Collectors.toSet());
        service.paging().forEach((operation, line) -> {
            sdk.operation(line, operation);
            if (!used.contains(operation)) {
                throw line.wrong("no collection calls %s; leave out its paging".formatted(operation));
            }
        });
    }

    private static void written(String name, ResourceModel model) {
        if (!model.written().isEmpty() && model.base() == null) {
            Line first = model.written().get(0);
            throw first.wrong("%s.%s is written by hand, but %1$s extends nothing; add extends: Abstract%1$s"
                    .formatted(name, first));
        }
    }

    private static void identifiers(String name, ResourceModel model) {
        model.identifiers().forEach((identifier, line) -> {
            if (Names.isVariable(identifier)) {
                throw line.wrong("%s.%s has the name of a variable in the generated code; name it %s"
                        .formatted(name, identifier, Names.lowercased(name) + Names.capitalized(identifier)));
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
