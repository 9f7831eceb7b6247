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
        return members().flatMap(this::tests);
    }

    /** The methods' names. */
    Stream<String> names() {
        return members().map(this::name);
    }

    private Stream<String> members() {
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
                .filter(member -> !tested.model()
                        .isWritten(SdkFields.getter(shape, member).getName()));
    }

    private String name(String member) {
        Class<?> shape = Objects.requireNonNull(tested.shape());
        return ReservedNames.attribute(
                SdkFields.getter(shape, member).getName(), tested.model().memberNames());
    }

    private Stream<DynamicTest> tests(String member) {
        String name = name(member);
        DynamicTest known = tested.test(name, "is known without a call", () -> isKnown(member));
        DynamicTest unknown = tested.isLoadable()
                ? tested.test(name, "is loaded where it is not known", () -> isLoaded(member))
                : tested.test(name, "is an error where it is not known", () -> isAnError(member));
        return Stream.of(known, unknown);
    }

    private @Nullable Object attribute(TestBench<?> bench, String member) {
        Method method = Reflection.plain(tested.type(), name(member), 0);
        return Reflection.invoke(method, bench.resource(), List.of());
    }

    private void isKnown(String member) {
        TestBench<?> born = tested.benchWithData();
        assertThat(Emissions.of(attribute(born, member)))
                .as("the data's value")
                .containsExactly(value(Objects.requireNonNull(born.data()), member));
        TestBench<?> empty = tested.benchWithEmptyData();
        Object absent = SdkFields.read(Objects.requireNonNull(empty.data()), member);
        assertThat(Emissions.of(attribute(empty, member)))
                .as("what data without it gives")
                .isEqualTo(absent == null ? List.of() : List.of(absent));
        assertThat(born.sent()).isEmpty();
        assertThat(empty.sent()).isEmpty();
    }

    private static Object value(SdkPojo data, String member) {
        return Objects.requireNonNull(SdkFields.read(data, member), member);
    }

    private void isLoaded(String member) {
        LoadContract load = new LoadContract(tested);
        SdkPojo answer = load.answer();
        TestBench<?> bench = tested.bench();
        bench.recording().answer(answer);
        Object attribute = attribute(bench, member);
        assertThat(bench.sent()).as("nothing is sent before subscription").isEmpty();
        Object loaded = SdkFields.read((SdkPojo) load.data(answer), member);
        List<Object> wanted = loaded == null ? List.of() : List.of(loaded);
        assertThat(Emissions.of(attribute)).isEqualTo(wanted);
        assertThat(Emissions.of(attribute)).isEqualTo(wanted);
        load.assertLoadedOnce(bench);
    }

    private void isAnError(String member) {
        TestBench<?> bench = tested.bench();
        assertThat(Emissions.error(attribute(bench, member)))
                .isInstanceOf(ResourceException.class)
                .hasMessage(
                        "%s has no data: it was made from its identifiers, and AWS has no operation that reads it;"
                                + " only what a response brought has its attributes",
                        bench.resource());
        assertThat(bench.sent()).isEmpty();
    }
}
