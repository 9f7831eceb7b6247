package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchFlux;
import io.reactiveaws.core.ResourceCollection;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructList;

/**
 * A list that says nothing narrows to nothing, and is refused: each list of each collection, of those too that the
 * model doesn't know.
 */
record SaidListContract(ResourceUnderTest tested) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        return Reflection.methods(tested.type())
                .filter(method -> ResourceCollection.class.isAssignableFrom(method.getReturnType()))
                .filter(method -> method.getParameterCount() == 0)
                .map(Listed::new)
                .flatMap(Listed::tests);
    }

    /** One collection, as users see it. */
    private final class Listed {

        private final Method method;
        private final Class<?> request;

        Listed(Method method) {
            this.method = method;
            AtomicReference<@Nullable SdkPojo> seen = new AtomicReference<>();
            Consumer<SdkPojo> look = builder -> {
                seen.set(SdkFields.build(builder));
                throw new IllegalStateException("has been seen");
            };
            Emissions.error(filtered(collection(tested.bench()), look).all());
            this.request = Objects.requireNonNull(seen.get()).getClass();
        }

        private ResourceCollection<?, ?> collection(TestBench<?> bench) {
            return (ResourceCollection<?, ?>)
                    Objects.requireNonNull(Reflection.invoke(method, bench.resource(), List.of()));
        }

        private ResourceCollection<?, ?> filtered(ResourceCollection<?, ?> collection, Consumer<SdkPojo> filter) {
            Method filters = Reflection.withConsumer(collection.getClass(), "filter");
            return (ResourceCollection<?, ?>)
                    Objects.requireNonNull(Reflection.invoke(filters, collection, List.of(filter)));
        }

        Stream<DynamicTest> tests() {
            return SdkFields.builderOf(request).sdkFields().stream()
                    .filter(SdkFields::isList)
                    .map(list -> tested.test(
                            method.getName(),
                            "refuses nothing in the list " + list.memberName(),
                            () -> refusesNothing(list)));
        }

        private void refusesNothing(SdkField<?> list) {
            List<?> said = (List<?>)
                    Objects.requireNonNull(SdkFields.get(Samples.marked("said").of(request), list.memberName()));
            Consumer<SdkPojo> something = builder -> list.set(builder, said);
            nothings(list, said).forEach((what, value) -> {
                Consumer<SdkPojo> nothing = builder -> list.set(builder, value);
                assertRefused(list, what, List.of(nothing));
                assertRefused(list, what, List.of(something, nothing));
                assertRefused(list, what, List.of(nothing, something));
            });
        }

        private void assertRefused(SdkField<?> list, String what, List<Consumer<SdkPojo>> filters) {
            TestBench<?> bench = tested.bench();
            ResourceCollection<?, ?> collection = collection(bench);
            for (Consumer<SdkPojo> filter : filters) {
                collection = filtered(collection, filter);
            }
            for (Object publisher : publishers(collection)) {
                assertThat(Emissions.error(publisher))
                        .as("%s in %s", what, list.memberName())
                        .isInstanceOf(IllegalArgumentException.class)
                        .satisfies(error -> assertThat(error.getMessage())
                                .as("the text names the member")
                                .startsWithIgnoringCase("'" + list.memberName()));
            }
            assertThat(bench.sent()).as("what is sent, %s", what).isEmpty();
        }

        /** All that lists: resources, pages, and what is done with all of them. */
        private List<@Nullable Object> publishers(ResourceCollection<?, ?> collection) {
            List<@Nullable Object> publishers = new ArrayList<>(List.of(collection.all(), collection.pages()));
            Consumer<Object> change = request -> {};
            Reflection.methods(collection.getClass())
                    .filter(action -> action.getReturnType() == BatchFlux.class)
                    .filter(action -> Arrays.equals(action.getParameterTypes(), new Class<?>[] {Consumer.class}))
                    .forEach(action -> publishers.add(Reflection.invoke(action, collection, List.of(change))));
            return publishers;
        }
    }

    private static Map<String, @Nullable List<?>> nothings(SdkField<?> list, List<?> said) {
        Map<String, @Nullable List<?>> nothings = new LinkedHashMap<>();
        nothings.put("an empty list", List.of());
        nothings.put("null", null);
        nothings.put("the list of an answer that has none", DefaultSdkAutoConstructList.getInstance());
        nothings.put("an item that is null", Arrays.asList(said.get(0), null));
        SdkField<?> items = SdkFields.items(list);
        if (items.marshallingType() == MarshallingType.STRING) {
            nothings.put("an item that is blank", List.of(said.get(0), " "));
            nothings.put("an item that is empty", List.of(""));
        }
        if (said.get(0) instanceof SdkPojo) {
            items.constructor().get().sdkFields().stream()
                    .filter(SdkFields::isList)
                    .forEach(inside -> nothings.putAll(nothingsInside(items, inside)));
        }
        return nothings;
    }

    private static Map<String, List<?>> nothingsInside(SdkField<?> items, SdkField<?> inside) {
        Map<String, List<?>> nothings = new LinkedHashMap<>();
        nothings.put("an item without " + inside.memberName(), List.of(item(items, inside, null)));
        nothings.put("an item with no " + inside.memberName(), List.of(item(items, inside, List.of())));
        nothings.put("null in " + inside.memberName(), List.of(item(items, inside, Arrays.asList((Object) null))));
        return nothings;
    }

    private static SdkPojo item(SdkField<?> items, SdkField<?> inside, @Nullable List<?> value) {
        SdkPojo item = items.constructor().get();
        inside.set(item, value);
        return SdkFields.build(item);
    }
}
