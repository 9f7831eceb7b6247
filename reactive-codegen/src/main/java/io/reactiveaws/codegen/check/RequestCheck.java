package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.Parameter;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.ReservedNames;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.Source;
import java.lang.reflect.Method;
import java.util.List;

/** Checks what requests are filled with. */
final class RequestCheck {

    private final SdkTypes sdk;
    private final ResourceModel resource;

    RequestCheck(SdkTypes sdk, ResourceModel resource) {
        this.sdk = sdk;
        this.resource = resource;
    }

    /** Checks the call of a member whose method takes arguments. */
    Operation withArguments(Call call) {
        Operation operation = sdk.operation(call);
        call.arguments().forEach(parameter -> argument(call, operation, parameter));
        call.filled().forEach(parameter -> filled(call, operation, parameter));
        return operation;
    }

    /** Checks the call of a member that takes none. */
    Operation withoutArguments(Call call) {
        call.arguments().forEach(parameter -> {
            throw call.line()
                    .wrong("%s=? is an argument, which only actions take; fill it, or write the member by hand"
                            .formatted(parameter.member()));
        });
        return withArguments(call);
    }

    private static Method getter(Call call, Operation operation, Parameter parameter) {
        return SdkGetters.getter(call.line(), operation.request(), parameter.member());
    }

    private static void argument(Call call, Operation operation, Parameter parameter) {
        String name = getter(call, operation, parameter).getName();
        if (ReservedNames.isLambdaVariable(name)) {
            throw call.line()
                    .wrong("the argument %s has the name of a variable in the generated code; write the member by hand"
                            .formatted(name));
        }
    }

    private void filled(Call call, Operation operation, Parameter parameter) {
        Method getter = getter(call, operation, parameter);
        if (parameter.isListOfAll() && !call.isForMany()) {
            throw call.line().wrong("%s[] is for batch actions; write %1$s[0]=".formatted(parameter.member()));
        }
        brackets(call, operation, parameter, getter);
        filter(call, operation, parameter, getter);
        source(call, parameter.source());
    }

    /** Brackets stand behind lists and nowhere else. */
    private static void brackets(Call call, Operation operation, Parameter parameter, Method getter) {
        boolean list = SdkGetters.isList(getter);
        if (list != (parameter.selector() != null)) {
            String text = list ? "%s.%s is a list; write %2$s[0]=" : "%s.%s is no list; write %2$s=";
            throw call.line().wrong(text.formatted(operation.request().getSimpleName(), parameter.member()));
        }
    }

    private static void filter(Call call, Operation operation, Parameter parameter, Method getter) {
        if (parameter.isFilter()
                && !SdkGetters.names(SdkGetters.elementType(getter)).containsAll(List.of("Name", "Values"))) {
            throw call.line()
                    .wrong("%s.%s is no list of filters; write %2$s[0]= or %2$s[]="
                            .formatted(operation.request().getSimpleName(), parameter.member()));
        }
    }

    private void source(Call call, Source source) {
        if (source instanceof Source.Identifier identifier) {
            resource.identifier(call.line(), identifier.name());
        } else if (source instanceof Path path) {
            throw call.line().wrong("a request cannot be filled from " + path + "; write the member by hand");
        }
    }
}
