package io.reactiveaws.codegen.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.Resource;
import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.ServiceResource;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedNamesTest {

    @Test
    void attributeHasItsNameUnlessAnotherMemberHasIt() {
        assertThat(ReservedNames.attribute("state", Set.of("stop"))).isEqualTo("state");
        assertThat(ReservedNames.attribute("monitoring", Set.of("monitoring"))).isEqualTo("monitoringAttribute");
        assertThat(ReservedNames.attribute("type", Set.of())).isEqualTo("typeAttribute");
        assertThat(ReservedNames.attribute("data", Set.of())).isEqualTo("dataAttribute");
    }

    @ParameterizedTest
    @ValueSource(classes = {Resource.class, ModelResource.class, LoadableResource.class, ServiceResource.class})
    void methodsAboveTheGeneratedClassesAreKnown(Class<?> above) {
        assertThat(inherited(above)).isNotEmpty().allSatisfy(method -> {
            assertThat(ReservedNames.isOfKernel(method.getName(), true)).isTrue();
            if (method.getParameterCount() == 0) {
                assertThat(ReservedNames.attribute(method.getName(), Set.of()))
                        .isEqualTo(method.getName() + "Attribute");
            }
        });
    }

    @Test
    void methodsOfCollectionsAreKnown() {
        assertThat(inherited(ResourceCollection.class))
                .isNotEmpty()
                .extracting(Method::getName)
                .allMatch(name -> ReservedNames.isOfCollections(name) || ReservedNames.isOfKernel(name, true));
    }

    private static Stream<Method> inherited(Class<?> above) {
        return Arrays.stream(above.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .filter(method ->
                        Modifier.isPublic(method.getModifiers()) || Modifier.isProtected(method.getModifiers()));
    }

    @Test
    void methodsOfDataAreFreeWhereThereIsNone() {
        assertThat(ReservedNames.isOfKernel("snapshot", true)).isTrue();
        assertThat(ReservedNames.isOfKernel("snapshot", false)).isFalse();
        assertThat(ReservedNames.isOfKernel("toString", false)).isTrue();
    }

    @Test
    void namesAreWrittenInSeveralWays() {
        assertThat(Names.waiter("running")).isEqualTo("waitUntilRunning");
        assertThat(Names.capitalized("queue")).isEqualTo("Queue");
        assertThat(Names.lowercased("Queue")).isEqualTo("queue");
        assertThat(Names.withoutArguments("TaggedResource<>")).isEqualTo("TaggedResource");
        assertThat(Names.withoutArguments("AbstractQueue")).isEqualTo("AbstractQueue");
        assertThat(Names.isJava("Key Pair")).isFalse();
        assertThat(Names.isJava("class")).isFalse();
    }
}
