package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.codegen.model.BatchAction;
import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.Resource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.core.SdkPojo;

/** Actions on many resources, driven through the first collection that lists them. */
record BatchContract(ResourceUnderTest tested) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        return tested.model().batch().stream().flatMap(action -> new Many(action, listed()).tests());
    }

    /** A collection of this resource. */
    private CollectionUnderTest listed() {
        return tested.service().model().resources().keySet().stream()
                .flatMap(owner -> tested.other(owner).collections())
                .filter(listed -> listed.listing().made().resource().equals(tested.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing lists " + tested.name()));
    }

    /** One batch action. */
    private record Many(BatchAction action, CollectionUnderTest listed) {

        Stream<DynamicTest> tests() {
            return Stream.of(
                    test("acts on all", this::plain),
                    test("sends what the consumer says, and the resources win", this::withConsumer),
                    test("refuses null", this::refusesNull));
        }

        private DynamicTest test(String promise, Executable test) {
            return listed.tested().test(listed.name() + "()." + name(), promise, test);
        }

        private String name() {
            return action.name();
        }

        private Call call() {
            return action.call();
        }

        void plain() {
            List<Object> values = requests().argumentValues();
            check(
                    collection -> Reflection.plain(collection, name(), values.size()),
                    values,
                    builder -> requests().fillArguments((SdkPojo) builder));
        }

        void withConsumer() {
            Consumer<Object> consumer = requests().consumer();
            check(collection -> Reflection.withConsumer(collection, name()), List.of(consumer), consumer);
        }

        void refusesNull() {
            Object collection = listed.collection(listed.tested().bench());
            List<Object> values = requests().argumentValues();
            NullArguments.refusesNull(
                    collection.toString(),
                    Reflection.plain(collection.getClass(), name(), values.size()),
                    collection,
                    values);
            Method form = Reflection.withConsumer(collection.getClass(), name());
            assertThatThrownBy(() -> Reflection.invoke(form, collection, Arrays.asList((Object) null)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("%s.%s: 'request' must not be null", collection, name());
        }

        private Requests requests() {
            return new Requests(made(), call());
        }

        private ResourceUnderTest made() {
            return listed.results().made();
        }

        private void check(Function<Class<?>, Method> form, List<Object> arguments, Consumer<Object> start) {
            TestBench<?> bench = listed.tested().bench();
            List<SdkPojo> pages = pages();
            List<SdkPojo> answers = new ArrayList<>(pages);
            bench.recording()
                    .answer((operation, request, response) -> CompletableFuture.completedFuture(
                            operation.equals(listed.operation().method())
                                    ? answers.remove(0)
                                    : Samples.marked("done").of(response)));
            Object collection = listed.collection(bench);
            Object outcomes = Reflection.invoke(form.apply(collection.getClass()), collection, arguments);
            assertThat(bench.sent()).as("nothing is sent before subscription").isEmpty();
            List<Resource<?>> done = new ArrayList<>();
            for (Object outcome : Emissions.of(outcomes)) {
                assertThat(outcome).isInstanceOf(BatchOutcome.Done.class);
                done.add((Resource<?>) ((BatchOutcome<?>) outcome).resource());
            }
            listed.results().checkAfterChange(done, pages);
            assertRequests(bench, done, start);
        }

        /** As many pages as it takes to fill one call and begin the next; one page if there are no more. */
        private List<SdkPojo> pages() {
            int items = listed.results().count(listed.pages(1).get(0));
            return listed.pages(call().size() / items + 1);
        }

        private void assertRequests(TestBench<?> bench, List<Resource<?>> done, Consumer<Object> start) {
            List<SdkPojo> wanted = new ArrayList<>();
            for (int from = 0; from < done.size(); from += call().size()) {
                wanted.add(request(done.subList(from, Math.min(done.size(), from + call().size())), start));
            }
            String method =
                    listed.tested().service().operation(call().operation()).method();
            assertThat(bench.sent().stream()
                            .filter(sent -> sent.operation().equals(method))
                            .map(sent -> (SdkPojo) sent.request()))
                    .as("a request for each %d resources", call().size())
                    .containsExactlyElementsOf(wanted);
        }

        private SdkPojo request(List<Resource<?>> chunk, Consumer<Object> start) {
            SdkPojo builder = SdkFields.builderOf(
                    listed.tested().service().operation(call().operation()).request());
            start.accept(builder);
            return requests()
                    .ofMany(builder, chunk.stream().map(Resource::identifiers).toList());
        }
    }
}
