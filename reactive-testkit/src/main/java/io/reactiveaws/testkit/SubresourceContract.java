package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.codegen.Call.Argument;
import io.reactiveaws.codegen.Call.Identifier;
import io.reactiveaws.codegen.Call.Result;
import io.reactiveaws.codegen.Call.Source;
import io.reactiveaws.codegen.Line;
import io.reactiveaws.codegen.Notation;
import io.reactiveaws.core.Resource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** Resources that need no more than identifiers. */
record SubresourceContract(Subject subject) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        return subject.model().subresources().entrySet().stream()
                .flatMap(member -> new Below(subject, member.getKey(), member.getValue()).tests());
    }

    /** One sub-resource. */
    private record Below(Subject subject, String name, Line line) {

        Stream<DynamicTest> tests() {
            return Stream.of(
                    subject.test(name, "has its identifiers and costs no call", this::hasIdentifiers),
                    subject.test(name, "refuses null and blank", this::refusesBlank));
        }

        private Result result() {
            return Objects.requireNonNull(Notation.resource(line).result());
        }

        private Subject made() {
            return subject.other(result().resource());
        }

        private List<String> argumentNames() {
            List<String> all = List.copyOf(made().model().identifiers().keySet());
            List<String> arguments = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if (result().identifiers().get(i) instanceof Argument) {
                    arguments.add(all.get(i));
                }
            }
            return arguments;
        }

        private @Nullable Object invoke(Stage<?> stage, List<? extends @Nullable Object> arguments) {
            Method method = Reflection.plain(subject.type(), name, arguments.size());
            return Reflection.invoke(method, stage.resource(), arguments);
        }

        private void hasIdentifiers() {
            Stage<?> stage = subject.stage();
            List<String> arguments = argumentNames().stream()
                    .map(name -> made().text(name, "argument"))
                    .toList();
            Object resource = invoke(stage, values(arguments));
            assertThat(resource).isInstanceOf(made().type());
            assertThat(((Resource<?>) Objects.requireNonNull(resource))
                            .identifiers()
                            .values())
                    .as("the identifiers")
                    .containsExactlyElementsOf(wanted(arguments));
            assertThat(stage.sent()).isEmpty();
        }

        private List<@Nullable Object> values(List<? extends @Nullable String> texts) {
            List<String> names = argumentNames();
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                values.add(made().value(names.get(i), texts.get(i)));
            }
            return values;
        }

        private List<String> wanted(List<String> arguments) {
            List<String> wanted = new ArrayList<>();
            int next = 0;
            for (Source source : result().identifiers()) {
                wanted.add(source instanceof Identifier own ? subject.identifier(own.name()) : arguments.get(next++));
            }
            return wanted;
        }

        private void refusesBlank() {
            List<String> names = argumentNames();
            for (int i = 0; i < names.size(); i++) {
                if (!made().isNumber(names.get(i))) {
                    assertRefused(names, i, null);
                }
                assertRefused(names, i, made().wrongText(names.get(i)));
            }
        }

        private void assertRefused(List<String> names, int index, @Nullable String value) {
            List<@Nullable String> arguments = new ArrayList<>(
                    names.stream().map(name -> made().text(name, "argument")).toList());
            arguments.set(index, value);
            assertThatThrownBy(() -> invoke(subject.stage(), values(arguments)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(made().refusal(names.get(index), value));
        }
    }
}
