package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.FoundData;
import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.ServiceModel;
import io.reactiveaws.codegen.model.Source;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

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
        types(line, made, answer);
    }

    /** Checks that paths lead to identifiers and to data. */
    void types(Line line, MadeResource made, Class<?> from) {
        ResourceModel other = service.resource(line, made.resource());
        for (int i = 0; i < made.identifiers().size(); i++) {
            if (made.identifiers().get(i) instanceof Path path) {
                Class<?> type = SdkGetters.follow(line, from, path);
                fits(line, path.toString(), type, other, other.identifiers().get(i));
            }
        }
        Stream.ofNullable(made.data()).forEach(data -> data(line, data, SdkGetters.follow(line, from, data), other));
    }

    private void fits(Line line, String given, Class<?> type, ResourceModel other, IdentifierModel identifier) {
        Class<?> wanted = sdk.type(other, identifier);
        if (type != wanted) {
            throw line.wrong("%s is of type %s, but the identifier %s.%s is of type %s; write the member by hand"
                    .formatted(given, type.getSimpleName(), other.name(), identifier.name(), wanted.getSimpleName()));
        }
    }

    private static void data(Line line, Path data, Class<?> type, ResourceModel other) {
        if (!SdkPojo.class.isAssignableFrom(type)) {
            throw line.wrong("%s is of type %s, which is no data of %s; leave out what follows with"
                    .formatted(data, type.getSimpleName(), other.name()));
        }
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

    /**
     * Checks that there is such a resource, and that it is given all its identifiers, and data only if it has a shape.
     */
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
        for (int i = 0; i < made.identifiers().size(); i++) {
            if (made.identifiers().get(i) instanceof Source.Identifier source) {
                Class<?> type = sdk.type(resource, resource.identifier(line, source.name()));
                fits(line, source.name(), type, other, other.identifiers().get(i));
            }
        }
        if (made.data() != null && other.shape() == null) {
            throw line.wrong(other.name() + " has no shape, so it takes no data; leave out what follows with");
        }
    }

    /** Checks that data in an answer is the resource's; a hand-written method may make it of something else. */
    void found(Line line, FoundData found, Class<?> answer) {
        Class<?> type = SdkGetters.follow(line, answer, found.path());
        Class<?> shape = Objects.requireNonNull(sdk.shape(resource), "what is loaded has a shape");
        if (found.mapper() == null && type != shape) {
            throw line.wrong("%s is a %s, but the shape is %s"
                    .formatted(found.path(), type.getSimpleName(), shape.getSimpleName()));
        }
    }
}
