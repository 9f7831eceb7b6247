package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.core.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** What a resource is known by. */
record IdentifierContract(ResourceUnderTest tested) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        Stream<DynamicTest> each = tested.model().identifiers().stream().flatMap(this::tests);
        return Stream.concat(each, Stream.of(tested.test("toString", "says what it is", this::printsItself)));
    }

    private Stream<DynamicTest> tests(IdentifierModel identifier) {
        String name = identifier.name();
        return Stream.of(
                tested.test(
                        name,
                        "is given and costs no call",
                        () -> isGiven(name, identifier.member().text())),
                tested.test(name, "is " + identifier.rule().words(), () -> isRequired(name)));
    }

    /** The method that gives an identifier under the service's name for it; null if it has no other name. */
    @Nullable
    String alias(String identifier, String member) {
        if (member.isEmpty()) {
            return null;
        }
        String getter =
                SdkFields.getter(Objects.requireNonNull(tested.shape()), member).getName();
        return getter.equals(identifier) ? null : getter;
    }

    private void isGiven(String identifier, String member) {
        TestBench<?> bench = tested.bench();
        assertThat(get(bench, identifier)).hasToString(tested.identifier(identifier));
        String alias = alias(identifier, member);
        if (alias != null) {
            assertThat(get(bench, alias)).as("the alias " + alias).isEqualTo(tested.identifier(identifier));
        }
        assertThat(((Resource<?>) bench.resource()).identifiers())
                .containsEntry(identifier, tested.identifier(identifier));
        assertThat(bench.sent()).isEmpty();
    }

    private @Nullable Object get(TestBench<?> bench, String name) {
        return Reflection.invoke(Reflection.plain(tested.type(), name, 0), bench.resource(), List.of());
    }

    private void isRequired(String identifier) {
        assertRefused(identifier, null);
        assertRefused(identifier, tested.wrongText(identifier));
        String least = tested.leastText(identifier);
        if (least != null) {
            Resource<?> made = (Resource<?>) make(identifier, least);
            assertThat(made.identifiers()).containsEntry(identifier, least);
        }
    }

    private void assertRefused(String identifier, @Nullable String value) {
        assertThatThrownBy(() -> make(identifier, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(tested.refusal(identifier, value));
    }

    private Object make(String identifier, @Nullable String value) {
        List<@Nullable String> values = new ArrayList<>(tested.identifiers());
        values.set(tested.model().identifierNames().indexOf(identifier), value);
        return tested.make(tested.bench().recording().client(), values, null);
    }

    private void printsItself() {
        Object one = tested.bench().resource();
        Object other = tested.bench().resource();
        assertThat(one).hasToString(tested.printed()).isEqualTo(other).hasSameHashCodeAs(other);
    }
}
