package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.codegen.Call;
import io.reactiveaws.codegen.Line;
import io.reactiveaws.codegen.Notation;
import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.Resource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import software.amazon.awssdk.core.SdkPojo;

/** Actions on many resources, driven through the first collection that lists them. */
record BatchContract(Subject subject) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        return subject.model().batch().entrySet().stream().flatMap(member -> {
            String name = member.getKey();
            Many many = new Many(name, Notation.call(member.getValue()), listed());
            return Stream.of(
                    many.listed().subject().test(many.listed().name() + "()." + name, "acts on all", many::plain),
                    many.listed()
                            .subject()
                            .test(
                                    many.listed().name() + "()." + name,
                                    "sends what the consumer says, and the resources win",
                                    many::withConsumer),
                    many.listed()
                            .subject()
                            .test(many.listed().name() + "()." + name, "refuses null", many::refusesNull));
        });
    }

    /** A collection of this resource. */
    private Listed listed() {
        for (String owner : subject.service().model().resources().keySet()) {
            Subject parent = subject.other(owner);
            for (Map.Entry<String, Line> member : parent.model().collections().entrySet()) {
                Call call = Notation.call(member.getValue());
                if (Objects.requireNonNull(call.result()).resource().equals(subject.name())) {
                    return new Listed(parent, member.getKey(), call);
                }
            }
        }
        throw new AssertionError("nothing lists " + subject.name());
    }

    /** One batch action. */
    private record Many(String name, Call call, Listed listed) {

        void plain() {
            List<Object> values = requests().argumentValues();
            check(
                    collection -> Reflection.plain(collection, name, values.size()),
                    values,
                    builder -> requests().fillArguments((SdkPojo) builder));
        }

        void withConsumer() {
            Consumer<Object> consumer = requests().consumer();
            check(collection -> Reflection.withConsumer(collection, name), List.of(consumer), consumer);
        }

        void refusesNull() {
            Object collection = listed.collection(listed.subject().stage());
            List<Object> values = requests().argumentValues();
            Arguments.refusesNull(
                    collection.toString(),
                    Reflection.plain(collection.getClass(), name, values.size()),
                    collection,
                    values);
            Method form = Reflection.withConsumer(collection.getClass(), name);
            assertThatThrownBy(() -> Reflection.invoke(form, collection, Arrays.asList((Object) null)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("%s.%s: 'request' must not be null", collection, name);
        }

        private Requests requests() {
            return new Requests(made(), call);
        }

        private Subject made() {
            return listed.results().made();
        }

        private void check(Function<Class<?>, Method> form, List<Object> arguments, Consumer<Object> start) {
            Stage<?> stage = listed.subject().stage();
            List<SdkPojo> pages = pages();
            List<SdkPojo> answers = new ArrayList<>(pages);
            stage.recording()
                    .answer((operation, request, response) -> CompletableFuture.completedFuture(
                            operation.equals(listed.operation().method())
                                    ? answers.remove(0)
                                    : Samples.marked("done").of(response)));
            Object collection = listed.collection(stage);
            Object outcomes = Reflection.invoke(form.apply(collection.getClass()), collection, arguments);
            assertThat(stage.sent()).as("nothing is sent before subscription").isEmpty();
            List<Resource<?>> done = new ArrayList<>();
            for (Object outcome : Emissions.of(outcomes)) {
                assertThat(outcome).isInstanceOf(BatchOutcome.Done.class);
                done.add((Resource<?>) ((BatchOutcome<?>) outcome).resource());
            }
            listed.results().checkAfterChange(done, pages);
            assertRequests(stage, done, start);
        }

        /** As many pages as it takes to fill one call and begin the next; one page if there are no more. */
        private List<SdkPojo> pages() {
            int items = listed.results().count(listed.pages(1).get(0));
            return listed.pages(call.size() / items + 1);
        }

        private void assertRequests(Stage<?> stage, List<Resource<?>> done, Consumer<Object> start) {
            List<SdkPojo> wanted = new ArrayList<>();
            for (int from = 0; from < done.size(); from += call.size()) {
                wanted.add(request(done.subList(from, Math.min(done.size(), from + call.size())), start));
            }
            String method =
                    listed.subject().service().operation(call.operation()).method();
            assertThat(stage.sent().stream()
                            .filter(sent -> sent.operation().equals(method))
                            .map(sent -> (SdkPojo) sent.request()))
                    .as("a request for each %d resources", call.size())
                    .containsExactlyElementsOf(wanted);
        }

        private SdkPojo request(List<Resource<?>> chunk, Consumer<Object> start) {
            SdkPojo builder = SdkFields.builderOf(
                    listed.subject().service().operation(call.operation()).request());
            start.accept(builder);
            return requests()
                    .ofMany(builder, chunk.stream().map(Resource::identifiers).toList());
        }
    }
}
