package io.reactiveaws.testkit;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.Parameter;
import io.reactiveaws.codegen.model.Source.Argument;
import io.reactiveaws.codegen.model.Source.Identifier;
import io.reactiveaws.codegen.model.Source.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** The requests that the model wants. */
final class Requests {

    private static final String BY_ARGUMENT = "argument";
    private static final String BY_CONSUMER = "consumer";

    /** EC2 takes nothing but Base64. */
    private static final String USER_DATA = "Y29uc3VtZXI=";

    private final ResourceUnderTest tested;
    private final Call call;
    private final Class<?> type;

    Requests(ResourceUnderTest tested, Call call) {
        this.tested = tested;
        this.call = call;
        this.type = tested.service().operation(call.operation()).request();
    }

    /** The members that the method takes as arguments. */
    List<Parameter> arguments() {
        return call.parameters().stream()
                .filter(parameter -> parameter.source() instanceof Argument)
                .toList();
    }

    /** The values of the arguments. */
    List<Object> argumentValues() {
        SdkPojo sample = Samples.marked(BY_ARGUMENT).of(type);
        List<Object> values = new ArrayList<>();
        arguments()
                .forEach(argument -> values.add(
                        Objects.requireNonNull(SdkFields.read(sample, argument.member()), argument.member())));
        return values;
    }

    /** A consumer that sets every member of the request, those too that the resource sets. */
    Consumer<Object> consumer() {
        return builder ->
                Samples.marked(BY_CONSUMER).named("UserData", USER_DATA).fill((SdkPojo) builder, type);
    }

    /** What the form with arguments sends. */
    SdkPojo plain() {
        SdkPojo builder = SdkFields.builderOf(type);
        fillArguments(builder);
        return SdkFields.build(fill(builder, own(), false));
    }

    /** Sets the arguments. */
    void fillArguments(SdkPojo builder) {
        SdkPojo sample = Samples.marked(BY_ARGUMENT).of(type);
        arguments()
                .forEach(argument ->
                        SdkFields.set(builder, argument.member(), SdkFields.get(sample, argument.member())));
    }

    /** What the form with a consumer sends: the resource's own values win. */
    SdkPojo completed() {
        return SdkFields.build(fill(consumed(), own(), false));
    }

    /** What a filtered collection asks for: as with a consumer, but lists grow. */
    SdkPojo merged() {
        return SdkFields.build(fill(consumed(), own(), true));
    }

    /** What is sent for many resources, on top of what a builder has. */
    SdkPojo ofMany(SdkPojo builder, List<Map<String, String>> resources) {
        return SdkFields.build(fill(builder, resources, false));
    }

    private List<Map<String, String>> own() {
        Map<String, String> identifiers = new LinkedHashMap<>();
        tested.model().identifierNames().forEach(id -> identifiers.put(id, tested.identifier(id)));
        return List.of(identifiers);
    }

    private SdkPojo consumed() {
        SdkPojo builder = SdkFields.builderOf(type);
        consumer().accept(builder);
        return builder;
    }

    private SdkPojo fill(SdkPojo builder, List<Map<String, String>> resources, boolean growing) {
        List<String> filled = new ArrayList<>();
        for (Parameter parameter : call.parameters()) {
            if (parameter.source() instanceof Argument) {
                continue;
            }
            SdkField<?> field = SdkFields.field(builder, parameter.member());
            Object value = value(field, parameter, resources);
            boolean before = growing || filled.contains(parameter.member());
            Object old = field.getValueOrDefault(SdkFields.build(builder));
            field.set(builder, before && value instanceof List<?> list ? joined(old, list) : value);
            filled.add(parameter.member());
        }
        return builder;
    }

    private static List<Object> joined(@Nullable Object before, List<?> more) {
        List<Object> both = new ArrayList<>(before instanceof List<?> list ? list : List.of());
        both.addAll(more);
        return both;
    }

    private static Object value(SdkField<?> field, Parameter parameter, List<Map<String, String>> resources) {
        String selector = parameter.selector();
        List<Object> all = resources.stream()
                .map(identifiers -> typed(field, value(parameter, identifiers)))
                .toList();
        if (selector == null) {
            return SdkFields.isList(field) ? all.subList(0, 1) : all.get(0);
        }
        if (selector.isEmpty() || selector.equals("0")) {
            return all;
        }
        SdkPojo filter = SdkFields.items(field).constructor().get();
        SdkFields.set(filter, "Name", selector);
        SdkFields.set(filter, "Values", all);
        return List.of(SdkFields.build(filter));
    }

    private static Object typed(SdkField<?> field, String text) {
        return field.marshallingType() == MarshallingType.INTEGER ? (Object) Integer.valueOf(text) : text;
    }

    private static String value(Parameter parameter, Map<String, String> identifiers) {
        if (parameter.source() instanceof Literal literal) {
            return literal.text();
        }
        if (parameter.source() instanceof Identifier identifier) {
            return Objects.requireNonNull(identifiers.get(identifier.name()), identifier.name());
        }
        throw new AssertionError("the contract test cannot fill " + parameter);
    }
}
