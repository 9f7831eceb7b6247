package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** What a resource is known by. */
record IdentifierContract(Subject subject) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        Stream<DynamicTest> each = subject.model().identifiers().entrySet().stream()
                .flatMap(identifier -> {
                    String name = identifier.getKey();
                    String member = identifier.getValue().text();
                    return Stream.of(
                            subject.test(name, "is given and costs no call", () -> isGiven(name, member)),
                            subject.test(name, promise(name), () -> isRequired(name)));
                });
        return Stream.concat(each, Stream.of(subject.test("toString", "says what it is", this::printsItself)));
    }

    /** The method that gives an identifier under the service's name for it; null if it has no other name. */
    @Nullable
    String alias(String identifier, String member) {
        if (member.isEmpty()) {
            return null;
        }
        String getter = SdkFields.getter(Objects.requireNonNull(subject.shape()), member)
                .getName();
        return getter.equals(identifier) ? null : getter;
    }

    private String promise(String identifier) {
        return "is " + subject.model().textRule(identifier).words();
    }

    private void isGiven(String identifier, String member) {
        Stage<?> stage = subject.stage();
        assertThat(get(stage, identifier)).hasToString(subject.identifier(identifier));
        String alias = alias(identifier, member);
        if (alias != null) {
            assertThat(get(stage, alias)).as("the alias " + alias).isEqualTo(subject.identifier(identifier));
        }
        assertThat(((Resource<?>) stage.resource()).identifiers())
                .containsEntry(identifier, subject.identifier(identifier));
        assertThat(stage.sent()).isEmpty();
    }

    private @Nullable Object get(Stage<?> stage, String name) {
        return Reflection.invoke(Reflection.plain(subject.type(), name, 0), stage.resource(), List.of());
    }

    private void isRequired(String identifier) {
        assertRefused(identifier, null);
        assertRefused(identifier, subject.wrongText(identifier));
        String least = subject.leastText(identifier);
        if (least != null) {
            Resource<?> made = (Resource<?>) make(identifier, least);
            assertThat(made.identifiers()).containsEntry(identifier, least);
        }
    }

    private void assertRefused(String identifier, @Nullable String value) {
        assertThatThrownBy(() -> make(identifier, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(subject.refusal(identifier, value));
    }

    private Object make(String identifier, @Nullable String value) {
        List<@Nullable String> values = new ArrayList<>(subject.identifiers());
        values.set(List.copyOf(subject.model().identifiers().keySet()).indexOf(identifier), value);
        return subject.make(subject.stage().recording().client(), values, null);
    }

    private void printsItself() {
        Object one = subject.stage().resource();
        Object other = subject.stage().resource();
        assertThat(one).hasToString(subject.printed()).isEqualTo(other).hasSameHashCodeAs(other);
    }
}
