package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Names;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.ServiceModel;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what a resource says of itself: its hand-written classes, its data, and how it is loaded. */
final class ResourceCheck {

    private final ServiceModel service;
    private final SdkTypes sdk;
    private final ResourceModel resource;

    ResourceCheck(ServiceModel service, SdkTypes sdk, ResourceModel resource) {
        this.service = service;
        this.sdk = sdk;
        this.resource = resource;
    }

    void run() {
        classNames();
        written();
        notFound();
        Class<?> shape = sdk.shape(resource);
        if (shape == null) {
            shapeIsNotNeeded();
        } else {
            resource.identifiers().forEach(identifier -> identifier(identifier, shape));
        }
        OtherShape.of(service, sdk, resource);
    }

    private void identifier(IdentifierModel identifier, Class<?> shape) {
        Class<?> type = sdk.type(resource, identifier);
        if (type != String.class && type != Integer.class) {
            throw identifier
                    .member()
                    .wrong("%s.%s is of type %s, but an identifier is a text or a whole number; leave the member out"
                            .formatted(shape.getSimpleName(), identifier.member(), type.getSimpleName()));
        }
    }

    private void classNames() {
        Line base = resource.base();
        className("extends", base, base == null ? "" : Names.withoutArguments(base.text()));
        className("implements", resource.contract(), String.valueOf(resource.contract()));
        className("collection", resource.collection(), String.valueOf(resource.collection()));
    }

    static void className(String key, @Nullable Line line, String name) {
        if (line != null && !Names.isJava(name)) {
            throw line.wrong(
                    "\"%s\" is no name of a class in Java; %s: takes one class of the package, such as AbstractQueue"
                            .formatted(line, key));
        }
    }

    private void notFound() {
        Set<String> codes = new HashSet<>();
        for (Line code : resource.notFound()) {
            if (code.text().isBlank() || !codes.add(code.text())) {
                throw code.wrong("notFound: names \"%s\" twice, or nothing; leave it out".formatted(code));
            }
        }
    }

    private void written() {
        if (!resource.written().isEmpty() && resource.base() == null) {
            Line first = resource.written().get(0);
            throw first.wrong("%s.%s is written by hand, but %1$s extends nothing; add extends: Abstract%1$s"
                    .formatted(resource.name(), first));
        }
    }

    private void shapeIsNotNeeded() {
        Line base = resource.base();
        if (resource.load() != null) {
            throw resource.load().line().wrong(resource.name() + " has a load but no shape; add shape:");
        }
        if (base != null && base.text().endsWith("<>")) {
            throw base.wrong("%s needs the shape of %s; add shape:".formatted(base, resource.name()));
        }
    }
}
