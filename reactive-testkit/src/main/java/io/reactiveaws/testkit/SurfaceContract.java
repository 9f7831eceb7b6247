package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Member;
import io.reactiveaws.core.Resource;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The model is the whole table of contents of a class. */
record SurfaceContract(ResourceUnderTest tested) implements Contract {

    private static final String KERNEL = Resource.class.getPackageName();

    @Override
    public Stream<DynamicTest> tests() {
        return Stream.of(
                tested.test("class", "has the model's members and no others", this::hasTheModelsMembers),
                tested.test("class", "is public and final, and made only by the module", this::isFinal),
                tested.test("class", "has its hand-written members in its base", this::hasWrittenMembers));
    }

    private void hasTheModelsMembers() {
        List<String> written = written();
        Map<String, Long> found = count(Reflection.methods(tested.type())
                .filter(method -> !isKernel(method.getDeclaringClass()))
                .map(Method::getName)
                .filter(name -> !written.contains(name)));
        assertThat(found).as("the public methods and how many forms each has").isEqualTo(wanted());
    }

    private static boolean isKernel(Class<?> type) {
        return type == Object.class || type.getPackageName().equals(KERNEL);
    }

    private static Map<String, Long> count(Stream<String> names) {
        return new TreeMap<>(names.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    private Map<String, Long> wanted() {
        var model = tested.model();
        IdentifierContract identifiers = new IdentifierContract(tested);
        Stream<String> aliases = model.identifiers().stream()
                .map(identifier ->
                        identifiers.alias(identifier.name(), identifier.member().text()))
                .filter(Objects::nonNull);
        Stream<String> byName = Stream.of(
                        model.identifierNames().stream(),
                        aliases,
                        new AttributeContract(tested).names(),
                        model.references().stream().map(Member::name),
                        model.subresources().stream().map(Member::name),
                        model.collections().stream().map(Member::name),
                        tested.isLoadable() ? Stream.of("reload") : Stream.<String>empty(),
                        tested.isService() ? Stream.of("over", "over", "over") : Stream.<String>empty())
                .flatMap(names -> names);
        Stream<String> twoForms = Stream.of(
                        model.actions().stream().map(Member::name),
                        model.waiters().stream().map(Member::name))
                .flatMap(names -> names)
                .flatMap(name -> Stream.of(name, name));
        List<String> written = written();
        return count(Stream.concat(byName, twoForms).filter(name -> !written.contains(name)));
    }

    private List<String> written() {
        return tested.model().written().stream().map(Line::text).toList();
    }

    private void isFinal() {
        assertThat(Modifier.toString(tested.type().getModifiers())).isEqualTo("public final");
        assertThat(tested.type().getConstructors()).as("public constructors").isEmpty();
    }

    private void hasWrittenMembers() {
        Class<?> base = tested.base();
        if (base == null) {
            assertThat(written()).as("hand-written members without a base").isEmpty();
            return;
        }
        List<String> inBase = Arrays.stream(base.getMethods())
                .filter(method ->
                        Modifier.isPublic(method.getModifiers()) && !Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName)
                .toList();
        assertThat(inBase).as("the public methods of " + base.getSimpleName()).containsAll(written());
        assertThat(Modifier.isPublic(base.getModifiers()))
                .as("the base is no part of the API")
                .isFalse();
    }
}
