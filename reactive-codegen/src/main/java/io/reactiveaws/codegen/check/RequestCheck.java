package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.Parameter;
import io.reactiveaws.codegen.model.ResourceModel;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what requests are filled with. */
final class RequestCheck {

    private final SdkTypes sdk;
    private final SourceCheck sources;

    RequestCheck(SdkTypes sdk, ResourceModel resource) {
        this.sdk = sdk;
        this.sources = new SourceCheck(sdk, resource);
    }

    /** Checks the call of a member whose method takes arguments. */
    Operation withArguments(Call call) {
        Operation operation = sdk.operation(call);
        call.arguments().forEach(parameter -> argument(call, operation, parameter));
        call.filled().forEach(parameter -> filled(call, operation, parameter));
        once(call, operation);
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

    /** Only values of one list stand beside each other. */
    private static void once(Call call, Operation operation) {
        Map<String, Parameter> seen = new HashMap<>();
        for (Parameter parameter : call.parameters()) {
            Parameter other = seen.put(getter(call, operation, parameter).getName(), parameter);
            if (other != null && !(other.isOneOfAList() && parameter.isOneOfAList())) {
                throw call.line()
                        .wrong("%s.%s is filled twice; leave one out"
                                .formatted(operation.request().getSimpleName(), parameter.member()));
            }
        }
    }

    private static void argument(Call call, Operation operation, Parameter parameter) {
        String name = getter(call, operation, parameter).getName();
        ArgumentCheck.ofACall(call.line(), name, call.identifiers());
    }

    private void filled(Call call, Operation operation, Parameter parameter) {
        Method getter = getter(call, operation, parameter);
        if (parameter.isListOfAll() && !call.isForMany()) {
            throw call.line().wrong("%s[] is for batch actions; write %1$s[0]=".formatted(parameter.member()));
        }
        brackets(call, operation, parameter, getter);
        filter(call, operation, parameter, getter);
        sources.source(call, parameter, getter);
    }

    /** Brackets stand behind lists and nowhere else. */
    private static void brackets(Call call, Operation operation, Parameter parameter, Method getter) {
        boolean list = SdkGetters.isList(getter);
        if (list != (parameter.selector() != null)) {
            throw call.line()
                    .wrong((list ? "%s.%s is a list; write %2$s[0]=" : "%s.%s is no list; write %2$s=")
                            .formatted(operation.request().getSimpleName(), parameter.member()));
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
}
