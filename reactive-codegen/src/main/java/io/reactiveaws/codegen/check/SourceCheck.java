package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Parameter;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.Source;
import java.lang.reflect.Method;

/** Checks that what a member of a request is filled with is there, and of its type. */
final class SourceCheck {

    private final SdkTypes sdk;
    private final ResourceModel resource;

    SourceCheck(SdkTypes sdk, ResourceModel resource) {
        this.sdk = sdk;
        this.resource = resource;
    }

    void source(Call call, Parameter parameter, Method getter) {
        Source source = parameter.source();
        if (source instanceof Source.Identifier identifier) {
            identifier(call.line(), identifier.name(), parameter, getter);
        } else if (source instanceof Source.Literal literal) {
            constant(call.line(), literal.text(), parameter, getter);
        } else if (source instanceof Path path) {
            throw call.line().wrong("a request cannot be filled from " + path + "; write the member by hand");
        }
    }

    private void identifier(Line line, String name, Parameter parameter, Method getter) {
        IdentifierModel identifier = resource.identifier(line, name);
        Class<?> given = sdk.type(resource, identifier);
        Class<?> taken = type(parameter, getter);
        boolean isTextOfEnum = given == String.class && taken.isEnum() && parameter.selector() == null;
        if (given != taken && !isTextOfEnum) {
            throw line.wrong("%s.%s is of type %s, but %s is of type %s; write the member by hand"
                    .formatted(
                            resource.name(),
                            name,
                            given.getSimpleName(),
                            where(parameter, getter),
                            taken.getSimpleName()));
        }
    }

    private static void constant(Line line, String text, Parameter parameter, Method getter) {
        Class<?> taken = type(parameter, getter);
        if (!ValueCheck.isText(taken)) {
            throw line.wrong("a constant is a text, but %s is of type %s; write the member by hand"
                    .formatted(where(parameter, getter), taken.getSimpleName()));
        }
        ValueCheck.known(line, taken, text);
    }

    /** The type of one value: the member's own, or of what its list has; filters have texts. */
    private static Class<?> type(Parameter parameter, Method getter) {
        if (parameter.isFilter()) {
            return String.class;
        }
        return SdkGetters.isList(getter) ? SdkGetters.elementType(getter) : getter.getReturnType();
    }

    private static String where(Parameter parameter, Method getter) {
        String filter = parameter.isFilter() ? "[" + parameter.selector() + "]" : "";
        return getter.getDeclaringClass().getSimpleName() + "." + parameter.member() + filter;
    }
}
