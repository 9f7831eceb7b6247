package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.BatchAction;
import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.ModelException;
import io.reactiveaws.codegen.model.Names;
import io.reactiveaws.codegen.model.ReservedNames;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.Waiter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Checks that Java and the classes above the generated ones take a resource's names, and that no two are one. */
final class NameCheck {

    private final ResourceModel resource;
    private final boolean hasData;
    private final Map<String, Line> seen = new HashMap<>();

    NameCheck(ResourceModel resource, boolean hasData) {
        this.resource = resource;
        this.hasData = hasData;
    }

    static void packageName(Line line) {
        if (!SourceVersion.isName(line.text())) {
            throw line.wrong("\"" + line + "\" is no name of a package in Java; one is such as io.reactiveaws.sqs");
        }
    }

    void run() {
        resource.written().forEach(this::written);
        resource.identifiers().forEach(this::identifier);
        Stream.concat(resource.members(), resource.batch().stream())
                .filter(member -> !(member instanceof Waiter))
                .forEach(member -> member(member.name(), member.line()));
        resource.batch().forEach(this::batch);
        resource.waiters().forEach(this::waiter);
        sameNames();
    }

    private void written(Line line) {
        javaName(line.text(), line);
        if (seen.put(line.text(), line) != null) {
            throw line.wrong("written names %s twice; leave one out".formatted(line));
        }
    }

    private void identifier(IdentifierModel identifier) {
        if (ReservedNames.isVariable(identifier.name())) {
            throw variable(identifier.name(), identifier.member());
        }
        member(identifier.name(), identifier.member());
    }

    private void member(String name, Line line) {
        javaName(name, line);
        if (ReservedNames.isOfKernel(name, hasData)) {
            throw taken(name, line, "the classes that the generated ones extend");
        }
    }

    private void batch(BatchAction action) {
        if (ReservedNames.isOfCollections(action.name())) {
            throw taken(action.name(), action.line(), "collections");
        }
    }

    /** A state is a part of a method's name, so it may be a keyword. */
    private void waiter(Waiter waiter) {
        if (!SourceVersion.isIdentifier(waiter.state())) {
            throw noName(waiter.state(), waiter.line());
        }
        if (ReservedNames.isConstant(waiter.state())) {
            throw variable(waiter.state(), waiter.line());
        }
    }

    private void javaName(String name, Line line) {
        if (SourceVersion.isKeyword(name)) {
            throw line.wrong("%s.%s has the name of a keyword of Java; name it %s"
                    .formatted(resource.name(), name, otherName(name)));
        }
        if (!SourceVersion.isIdentifier(name)) {
            throw noName(name, line);
        }
    }

    private ModelException noName(String name, Line line) {
        return line.wrong("%s has a member \"%s\", which is no name in Java; write letters and digits, a letter first"
                .formatted(resource.name(), name));
    }

    private ModelException variable(String name, Line line) {
        return line.wrong("%s.%s has the name of a variable in the generated code; name it %s"
                .formatted(resource.name(), name, otherName(name)));
    }

    private ModelException taken(String name, Line line, String owner) {
        return line.wrong("%s.%s has the name of a method of %s; name it %s"
                .formatted(resource.name(), name, owner, otherName(name)));
    }

    private String otherName(String name) {
        return Names.lowercased(resource.name()) + Names.capitalized(name);
    }

    private void sameNames() {
        Map<String, Line> places = new HashMap<>();
        resource.identifiers().forEach(identifier -> places.put(identifier.name(), identifier.member()));
        resource.members().forEach(member -> place(places, member.name(), member.line()));
        resource.written().forEach(line -> place(places, line.text(), line));
    }

    private void place(Map<String, Line> places, String name, Line line) {
        Line other = places.put(name, line);
        if (other != null) {
            throw line.wrong(
                    "%s has two members %s; the other one is at %s".formatted(resource.name(), name, other.place()));
        }
    }
}
