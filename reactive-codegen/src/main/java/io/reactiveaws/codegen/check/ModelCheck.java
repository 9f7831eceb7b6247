package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.ModelException;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.ServiceModel;
import org.jspecify.annotations.Nullable;

/** Checks a model. */
public final class ModelCheck {

    private final ServiceModel service;
    private final SdkTypes sdk;

    /**
     * Makes a check.
     *
     * @param service the model
     * @param sdk where its names are found
     */
    public ModelCheck(ServiceModel service, SdkTypes sdk) {
        this.service = service;
        this.sdk = sdk;
    }

    /**
     * Checks all of the model.
     *
     * @throws ModelException if something in it is wrong
     */
    public void run() {
        NameCheck.packageName(service.packageName());
        className("filterValue", service.filterValue());
        className("identifierRules", service.identifierRules());
        className("profile", service.profile());
        serviceResource(service.service());
        service.checks().forEach(this::requestCheck);
        service.resources().values().forEach(this::names);
        isNoResource(service.service(), service.service() + "Operations");
        service.resources().values().forEach(resource -> new FormCheck(resource).run());
        new PagingCheck(service, sdk).run();
        service.resources().values().forEach(this::resource);
    }

    private static void className(String key, @Nullable Line line) {
        ResourceCheck.className(key, line, String.valueOf(line));
    }

    private void requestCheck(String name, Line line) {
        className("checks", line);
        sdk.operation(line, name);
        boolean isCalled = service.resources().values().stream()
                .flatMap(resource -> resource.actions().stream())
                .anyMatch(action -> action.call().operation().equals(name));
        if (!isCalled) {
            throw line.wrong("no action calls %s; leave out its check".formatted(name));
        }
    }

    private void serviceResource(Line line) {
        if (!service.resources().containsKey(line.text())) {
            throw ModelException.unknown(
                    line, "resources has no", line.text(), service.resources().keySet());
        }
    }

    private void names(ResourceModel resource) {
        new NameCheck(resource, !service.isService(resource.name())).run();
        resource.batch().stream()
                .findFirst()
                .ifPresent(action -> isNoResource(action.line(), resource.name() + "Collection"));
    }

    /** Of two classes of one name, one would silently be lost. */
    private void isNoResource(Line line, String generated) {
        if (service.resources().containsKey(generated)) {
            throw line.wrong(generated
                    + " is a class that is generated besides those of the resources; name the resource otherwise");
        }
    }

    private void resource(ResourceModel resource) {
        new ResourceCheck(service, sdk, resource).run();
        new MemberCheck(service, sdk, resource).run();
    }
}
