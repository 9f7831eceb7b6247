package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.Line;
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
record SurfaceContract(Subject subject) implements Contract {

    private static final String KERNEL = Resource.class.getPackageName();

    @Override
    public Stream<DynamicTest> tests() {
        return Stream.of(
                subject.test("class", "has the model's members and no others", this::hasTheModelsMembers),
                subject.test("class", "is public and final, and made only by the module", this::isFinal),
                subject.test("class", "has its hand-written members in its base", this::hasWrittenMembers));
    }

    private void hasTheModelsMembers() {
        List<String> written = written();
        Map<String, Long> found = count(Reflection.methods(subject.type())
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
        var model = subject.model();
        IdentifierContract identifiers = new IdentifierContract(subject);
        Stream<String> aliases = model.identifiers().entrySet().stream()
                .map(identifier -> identifiers.alias(
                        identifier.getKey(), identifier.getValue().text()))
                .filter(Objects::nonNull);
        Stream<String> oneForm = Stream.of(
                        model.identifiers().keySet().stream(),
                        aliases,
                        new AttributeContract(subject).names(),
                        model.references().keySet().stream(),
                        model.subresources().keySet().stream(),
                        model.collections().keySet().stream(),
                        subject.isLoadable() ? Stream.of("reload") : Stream.<String>empty(),
                        subject.isService() ? Stream.of("over") : Stream.<String>empty())
                .flatMap(names -> names);
        Stream<String> twoForms = Stream.of(
                        model.actions().keySet().stream(),
                        model.reads().keySet().stream(),
                        model.waiters().keySet().stream().map(Subject::waiter))
                .flatMap(names -> names)
                .flatMap(name -> Stream.of(name, name));
        List<String> written = written();
        return count(Stream.concat(oneForm, twoForms).filter(name -> !written.contains(name)));
    }

    private List<String> written() {
        return subject.model().written().stream().map(Line::text).toList();
    }

    private void isFinal() {
        assertThat(Modifier.toString(subject.type().getModifiers())).isEqualTo("public final");
        assertThat(subject.type().getConstructors()).as("public constructors").isEmpty();
    }

    private void hasWrittenMembers() {
        Class<?> base = subject.base();
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
