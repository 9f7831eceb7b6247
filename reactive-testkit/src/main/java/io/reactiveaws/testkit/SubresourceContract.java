package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.Source;
import io.reactiveaws.codegen.model.Source.Argument;
import io.reactiveaws.codegen.model.Source.Identifier;
import io.reactiveaws.codegen.model.Subresource;
import io.reactiveaws.core.Resource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** Resources that need no more than identifiers. */
record SubresourceContract(ResourceUnderTest tested) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        return tested.model().subresources().stream().flatMap(subresource -> new Below(tested, subresource).tests());
    }

    /** One sub-resource. */
    private record Below(ResourceUnderTest tested, Subresource subresource) {

        private String name() {
            return subresource.name();
        }

        Stream<DynamicTest> tests() {
            return Stream.of(
                    tested.test(name(), "has its identifiers and costs no call", this::hasIdentifiers),
                    tested.test(name(), "refuses null and blank", this::refusesBlank));
        }

        private MadeResource result() {
            return subresource.made();
        }

        private ResourceUnderTest made() {
            return tested.other(result().resource());
        }

        private List<String> argumentNames() {
            List<String> all = made().model().identifierNames();
            List<String> arguments = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if (result().identifiers().get(i) instanceof Argument) {
                    arguments.add(all.get(i));
                }
            }
            return arguments;
        }

        private @Nullable Object invoke(TestBench<?> bench, List<? extends @Nullable Object> arguments) {
            Method method = Reflection.plain(tested.type(), name(), arguments.size());
            return Reflection.invoke(method, bench.resource(), arguments);
        }

        private void hasIdentifiers() {
            TestBench<?> bench = tested.bench();
            List<String> arguments = argumentNames().stream()
                    .map(name -> made().text(name, "argument"))
                    .toList();
            Object resource = invoke(bench, values(arguments));
            assertThat(resource).isInstanceOf(made().type());
            assertThat(((Resource<?>) Objects.requireNonNull(resource))
                            .identifiers()
                            .values())
                    .as("the identifiers")
                    .containsExactlyElementsOf(wanted(arguments));
            assertThat(bench.sent()).isEmpty();
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
                wanted.add(source instanceof Identifier own ? tested.identifier(own.name()) : arguments.get(next++));
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
            assertThatThrownBy(() -> invoke(tested.bench(), values(arguments)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(made().refusal(names.get(index), value));
        }
    }
}
