package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import io.reactiveaws.codegen.check.Operation;
import io.reactiveaws.codegen.model.Action;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.Parameter;
import io.reactiveaws.codegen.model.Source;
import java.util.List;
import java.util.stream.Collectors;

/** What the documentation of an action says. */
final class ActionJavadoc {

    private static final String COALESCED = """


            <p>Where the data of %s is known, it takes part in a call for many instead: at once if none is in \
            flight, else
            with those that come meanwhile. Cancel takes it out if it has not been sent; when all callers of a call
            have cancelled, so is the call, unless a receiver or consumer has one of them in hand.""";

    private final ResourceSpec resource;
    private final Action action;
    private final RequestCode request;

    ActionJavadoc(ResourceSpec resource, Action action, RequestCode request) {
        this.resource = resource;
        this.action = action;
        this.request = request;
    }

    CodeBlock withArguments() {
        CodeBlock.Builder text = CodeBlock.builder().add(what(".", coalesced()));
        action.call().arguments().forEach(argument -> text.add(parameter(argument)));
        return text.add(end()).build();
    }

    CodeBlock withConsumer() {
        return CodeBlock.builder()
                .add(what("; this wins over what {@code request} says.", ""))
                .add("@param request completes the request\n")
                .add(end())
                .build();
    }

    private String coalesced() {
        return action.coalesced() == null ? "" : COALESCED.formatted(resource.inWords());
    }

    private CodeBlock what(String endOfFilled, String more) {
        return CodeBlock.builder()
                .add("Calls {@code $L}", request.operation().name())
                .add(" for $L.\n", resource.inWords())
                .add(filled(endOfFilled))
                .add("\n<p>Nothing is sent before subscription; each subscription sends one request.")
                .add(cache())
                .add(more)
                .add("\n\n")
                .build();
    }

    private CodeBlock filled(String end) {
        List<Parameter> filled = action.call().filled();
        if (filled.isEmpty()) {
            return CodeBlock.of("");
        }
        String words = filled.stream().map(this::inWords).collect(Collectors.joining(", "));
        return CodeBlock.of("\n<p>$L$L\n", "The request's " + words, end);
    }

    private String inWords(Parameter parameter) {
        String member = "{@code " + request.setterName(parameter) + "} is ";
        if (parameter.source() instanceof Source.Identifier identifier) {
            return member + "{@link #" + identifier.name() + "()}";
        }
        return member
                + (parameter.source() instanceof Source.Literal literal ? "{@code \"" + literal.text() + "\"}" : "");
    }

    private String cache() {
        return action.effect().changes() && resource.isLoadable()
                ? " When the call ends, what was loaded\nbefore is forgotten."
                : "";
    }

    private CodeBlock parameter(Parameter argument) {
        return CodeBlock.of(
                "@param $L the request's {@code $L}\n", request.getterName(argument), request.setterName(argument));
    }

    private CodeBlock end() {
        Operation operation = request.operation();
        return CodeBlock.of(
                "@return $L\n@see $T#$L($T)", returns(), resource.client(), operation.method(), operation.request());
    }

    private String returns() {
        MadeResource made = action.made();
        if (made == null) {
            return "the SDK's response";
        }
        String name = "{@code " + made.resource() + "}";
        String given = made.isList() ? "each " + name + "; empty if the service gave none" : "the " + name;
        return made.identifierPaths().isEmpty()
                ? given
                : given + "; an error if the answer lacks what " + (made.isList() ? "one" : "it") + " is known by";
    }
}
