package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.model.ReservedNames;
import io.reactiveaws.core.ResourceException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** The members of the shape. */
record AttributeContract(ResourceUnderTest tested) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        return getters().flatMap(this::tests);
    }

    /** The methods' names. */
    Stream<String> names() {
        return getters().map(this::name);
    }

    /** The SDK's methods that the attributes read, for enums also those that give their texts. */
    private Stream<Method> getters() {
        Class<?> shape = tested.shape();
        if (shape == null) {
            return Stream.empty();
        }
        Set<String> identifiers = tested.model().identifiers().stream()
                .map(identifier -> identifier.member().text().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return SdkFields.builderOf(shape).sdkFields().stream()
                .map(SdkField::memberName)
                .filter(member -> !identifiers.contains(member.toLowerCase(Locale.ROOT)))
                .map(member -> SdkFields.getter(shape, member))
                .filter(this::isGenerated)
                .flatMap(getter -> Stream.concat(Stream.of(getter), SdkFields.textGetters(getter)))
                .filter(this::isGenerated);
    }

    private boolean isGenerated(Method getter) {
        return !tested.model().isWritten(getter.getName());
    }

    private String name(Method getter) {
        return ReservedNames.attribute(getter.getName(), tested.model().memberNames());
    }

    private Stream<DynamicTest> tests(Method getter) {
        String name = name(getter);
        DynamicTest known = tested.test(name, "is known without a call", () -> isKnown(getter));
        DynamicTest unknown = tested.isLoadable()
                ? tested.test(name, "is loaded where it is not known", () -> isLoaded(getter))
                : tested.test(name, "is an error where it is not known", () -> isAnError(getter));
        return Stream.of(known, unknown);
    }

    private @Nullable Object attribute(TestBench<?> bench, Method getter) {
        Method method = Reflection.plain(tested.type(), name(getter), 0);
        return Reflection.invoke(method, bench.resource(), List.of());
    }

    private void isKnown(Method getter) {
        TestBench<?> born = tested.benchWithData();
        Object value = Objects.requireNonNull(read(Objects.requireNonNull(born.data()), getter), getter.getName());
        assertThat(Emissions.of(attribute(born, getter))).as("the data's value").containsExactly(value);
        TestBench<?> empty = tested.benchWithEmptyData();
        Object absent = read(Objects.requireNonNull(empty.data()), getter);
        assertThat(Emissions.of(attribute(empty, getter)))
                .as("what data without it gives")
                .isEqualTo(absent == null ? List.of() : List.of(absent));
        assertThat(born.sent()).isEmpty();
        assertThat(empty.sent()).isEmpty();
    }

    private static @Nullable Object read(SdkPojo data, Method getter) {
        return Reflection.invoke(getter, data, List.of());
    }

    private void isLoaded(Method getter) {
        LoadContract load = new LoadContract(tested);
        SdkPojo answer = load.answer();
        TestBench<?> bench = tested.bench();
        bench.recording().answer(answer);
        Object attribute = attribute(bench, getter);
        assertThat(bench.sent()).as("nothing is sent before subscription").isEmpty();
        Object loaded = read((SdkPojo) load.data(answer), getter);
        List<Object> wanted = loaded == null ? List.of() : List.of(loaded);
        assertThat(Emissions.of(attribute)).isEqualTo(wanted);
        assertThat(Emissions.of(attribute)).isEqualTo(wanted);
        load.assertLoadedOnce(bench);
    }

    private void isAnError(Method getter) {
        TestBench<?> bench = tested.bench();
        assertThat(Emissions.error(attribute(bench, getter)))
                .isInstanceOf(ResourceException.class)
                .hasMessage(
                        "%s has no data: it was made from its identifiers, and AWS has no operation that reads it;"
                                + " only what a response brought has its attributes",
                        bench.resource());
        assertThat(bench.sent()).isEmpty();
    }
}
