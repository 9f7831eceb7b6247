package io.reactiveaws.testkit;

import io.reactiveaws.codegen.model.FoundData;
import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.codegen.model.Names;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.core.spi.ResourceContext;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;

/** One resource of the model, and how to get one. */
final class ResourceUnderTest {

    private final Service<?> service;
    private final String name;
    private final ResourceModel model;

    ResourceUnderTest(Service<?> service, String name) {
        this.service = service;
        this.name = name;
        this.model = Objects.requireNonNull(service.model().resources().get(name), name);
    }

    Service<?> service() {
        return service;
    }

    String name() {
        return name;
    }

    ResourceModel model() {
        return model;
    }

    boolean isService() {
        return service.model().isService(name);
    }

    boolean isLoadable() {
        return model.load() != null;
    }

    Stream<CollectionUnderTest> collections() {
        return model.collections().stream().map(listing -> new CollectionUnderTest(this, listing));
    }

    ResourceUnderTest other(String resource) {
        return new ResourceUnderTest(service, resource);
    }

    Class<?> type() {
        return classOf(service.model().packageName() + "." + name);
    }

    /** The hand-written class above it. */
    @Nullable
    Class<?> base() {
        return model.base() == null
                ? null
                : classOf(service.model().packageName() + "."
                        + Names.withoutArguments(model.base().text()));
    }

    /** The SDK's class of the data. */
    @Nullable
    Class<?> shape() {
        return model.shape() == null ? null : classOf(service.client().getPackageName() + ".model." + model.shape());
    }

    private Class<?> classOf(String className) {
        try {
            return Class.forName(
                    className, true, service.bench().resource().getClass().getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("there is no class " + className, e);
        }
    }

    /** A test of one member. */
    DynamicTest test(String member, String promise, Executable test) {
        return DynamicTest.dynamicTest("%s.%s.%s: %s".formatted(service.model().name(), name, member, promise), test);
    }

    /** The identifiers' values of the resources on the bench. */
    List<String> identifiers() {
        return model.identifierNames().stream().map(this::identifier).toList();
    }

    /** The value of one identifier of the resources on the bench. */
    String identifier(String identifier) {
        return text(identifier, "own");
    }

    /** The data that the model makes of an answer, by a hand-written method of the base where it names one. */
    Object data(FoundData data, Object answer) {
        Object found = Paths.values(answer, data.path().segments()).get(0);
        String mapper = data.mapper();
        if (mapper == null) {
            return found;
        }
        Method method = Arrays.stream(Objects.requireNonNull(base()).getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(mapper))
                .findFirst()
                .orElseThrow(() -> new AssertionError(base() + " has no method " + mapper));
        return Objects.requireNonNull(Reflection.invoke(method, bench().resource(), List.of(found)));
    }

    /** Whether an identifier is a number in the data. */
    boolean isNumber(String identifier) {
        IdentifierModel known = known(identifier);
        Class<?> shape = shape();
        return shape != null
                && known.isMember()
                && SdkFields.getter(shape, known.member().text()).getReturnType() == Integer.class;
    }

    private IdentifierModel known(String identifier) {
        return model.identifier(service.model().name(), identifier);
    }

    /** A value of an identifier, as methods take it. */
    @Nullable
    Object value(String identifier, @Nullable String text) {
        return text != null && isNumber(identifier) ? (Object) Integer.valueOf(text) : text;
    }

    /** A text for an identifier that differs from those with another mark. */
    String text(String identifier, String mark) {
        return isNumber(identifier) ? String.valueOf(mark.length()) : identifier + "-" + mark;
    }

    /** A value that an identifier does not take. */
    @Nullable
    String wrongText(String identifier) {
        if (isNumber(identifier)) {
            return "0";
        }
        return switch (known(identifier).rule()) {
            case NOT_BLANK -> " ";
            case NOT_EMPTY -> "";
            case NOT_NULL -> null;
        };
    }

    /** The emptiest value that an identifier takes; null if it takes none that says nothing. */
    @Nullable
    String leastText(String identifier) {
        if (isNumber(identifier)) {
            return null;
        }
        return switch (known(identifier).rule()) {
            case NOT_BLANK -> null;
            case NOT_EMPTY -> " ";
            case NOT_NULL -> "";
        };
    }

    /** What is said of a value that an identifier doesn't take. */
    String refusal(String identifier, @Nullable String text) {
        String quoted = text == null ? "null" : "\"" + text + "\"";
        String rule = isNumber(identifier)
                ? "be 1 or more, was " + text
                : switch (known(identifier).rule()) {
                    case NOT_BLANK -> "not be null or blank, was " + quoted;
                    case NOT_EMPTY -> "not be null or empty, was " + quoted;
                    case NOT_NULL -> "not be null";
                };
        return "%s.%s: the identifier '%s' must %s"
                .formatted(service.model().name(), service.model().printedName(name), identifier, rule);
    }

    /** How the resources on the bench print themselves. */
    String printed() {
        List<String> pairs = model.identifierNames().stream()
                .map(id -> id + "=" + identifier(id))
                .toList();
        return "%s.%s(%s)"
                .formatted(service.model().name(), service.model().printedName(name), String.join(", ", pairs));
    }

    /** A resource that knows its identifiers only. */
    TestBench<?> bench() {
        return isService() ? service.bench() : bench(service.client(), null);
    }

    /** A resource that was born with data. */
    TestBench<?> benchWithData() {
        Class<?> shape = Objects.requireNonNull(shape());
        return bench(service.client(), Samples.marked("born").of(shape));
    }

    /** A resource that was born with data that has nothing. */
    TestBench<?> benchWithEmptyData() {
        Class<?> shape = Objects.requireNonNull(shape());
        return bench(service.client(), SdkFields.build(SdkFields.builderOf(shape)));
    }

    private <C extends SdkClient> TestBench<C> bench(Class<C> client, @Nullable SdkPojo data) {
        RecordingClient<C> recording = RecordingClient.of(client);
        return new TestBench<>(recording, make(recording.client(), identifiers(), data), data);
    }

    /** A resource of this kind. */
    Object make(SdkClient client, List<? extends @Nullable String> identifiers, @Nullable SdkPojo data) {
        return make(ResourceContext.over(client), identifiers, data);
    }

    /** A resource of this kind that shares a context with others. */
    Object make(ResourceContext<?> context, List<? extends @Nullable String> identifiers, @Nullable SdkPojo data) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(context);
        List<String> names = model.identifierNames();
        for (int i = 0; i < names.size(); i++) {
            arguments.add(value(names.get(i), identifiers.get(i)));
        }
        if (data != null) {
            arguments.add(data);
        }
        return Reflection.make(type(), arguments);
    }
}
