package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.FoundData;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.ServiceModel;
import io.reactiveaws.codegen.model.Source;

/** Checks what is made of answers. */
final class ResultCheck {

    private final ServiceModel service;
    private final SdkTypes sdk;
    private final ResourceModel resource;

    ResultCheck(ServiceModel service, SdkTypes sdk, ResourceModel resource) {
        this.service = service;
        this.sdk = sdk;
        this.resource = resource;
    }

    /** Checks resources that are made of an answer. */
    void made(Line line, MadeResource made, Class<?> answer) {
        made.paths().forEach(path -> isOfOneItem(line, made, path));
        identifiers(line, made);
        made.paths().forEach(path -> SdkGetters.follow(line, answer, path));
    }

    /** An item has its own members only, and no lists of its own. */
    private static void isOfOneItem(Line line, MadeResource made, Path path) {
        int taken = made.items().segments().size();
        if (path.segments().size() > taken + 1 || path.listPart().segments().size() > taken) {
            Path other = made.paths().stream()
                    .filter(another -> !another.equals(path))
                    .findFirst()
                    .orElse(path);
            throw line.wrong("%s is not of one item with %s; write it by hand".formatted(path, other));
        }
    }

    /** Checks that identifiers come from the resource or from data. */
    void identifiers(Line line, MadeResource made) {
        known(line, made);
        made.identifiers().stream()
                .filter(source -> !(source instanceof Source.Identifier || source instanceof Path))
                .forEach(source -> {
                    throw line.wrong("an identifier of a response is another identifier or a path");
                });
    }

    /** Checks that there is such a resource, and that it is given all its identifiers, and data only if it has a shape. */
    void known(Line line, MadeResource made) {
        ResourceModel other = service.resource(line, made.resource());
        if (made.identifiers().size() != other.identifiers().size()) {
            throw line.wrong("%s has %d identifiers %s, but %d are given"
                    .formatted(
                            other.name(),
                            other.identifiers().size(),
                            other.identifierNames(),
                            made.identifiers().size()));
        }
        made.identifiers().stream()
                .filter(Source.Identifier.class::isInstance)
                .forEach(source -> resource.identifier(line, ((Source.Identifier) source).name()));
        if (made.data() != null && other.shape() == null) {
            throw line.wrong(other.name() + " has no shape, so it takes no data; leave out what follows with");
        }
    }

    /** Checks that data in an answer is the resource's; a hand-written method may make it of something else. */
    void found(Line line, FoundData found, Class<?> answer) {
        Class<?> type = SdkGetters.follow(line, answer, found.path());
        Class<?> shape = sdk.shape(resource);
        if (found.mapper() == null && type != shape) {
            throw line.wrong("%s is a %s, but the shape is %s"
                    .formatted(found.path(), type.getSimpleName(), shape == null ? "missing" : shape.getSimpleName()));
        }
    }
}
