package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.Call;
import io.reactiveaws.codegen.Line;
import io.reactiveaws.codegen.Notation;
import io.reactiveaws.core.ModelResource;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.core.SdkPojo;

/** Actions and reads, in both forms. */
record ActionContract(Subject subject) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        return Stream.concat(
                tests(subject.model().actions(), true), tests(subject.model().reads(), false));
    }

    private Stream<DynamicTest> tests(Map<String, Line> members, boolean changes) {
        return members.entrySet().stream()
                .flatMap(member ->
                        new Action(subject, member.getKey(), Notation.call(member.getValue()), changes).tests());
    }

    /** One action. */
    private record Action(Subject subject, String name, Call call, boolean changes) {

        Stream<DynamicTest> tests() {
            Stream<DynamicTest> both = Stream.of(
                    test("sends its arguments and the identifiers", () -> sends(plain())),
                    test("sends what the consumer says, and the identifiers win", () -> sends(completed())),
                    test("cancel reaches the future", () -> {
                        plain().cancelReachesTheFuture();
                        completed().cancelReachesTheFuture();
                    }),
                    test("errors arrive as they are", () -> {
                        plain().errorsArriveAsTheyAre();
                        completed().errorsArriveAsTheyAre();
                    }),
                    test("refuses null", this::refusesNull));
            return Stream.concat(both, cacheTests());
        }

        private Stream<DynamicTest> cacheTests() {
            if (!subject.isLoadable()) {
                return Stream.empty();
            }
            return Stream.of(
                    changes
                            ? test("the next read loads again, also after error and cancel", this::forgets)
                            : test("the next read does not load", this::keeps));
        }

        private DynamicTest test(String promise, Executable test) {
            return subject.test(name, promise, test);
        }

        private Requests requests() {
            return new Requests(subject, call);
        }

        private Service.Operation operation() {
            return subject.service().operation(call.operation());
        }

        private Method plainMethod() {
            return Reflection.plain(subject.type(), name, requests().arguments().size());
        }

        private Method consumerMethod() {
            return Reflection.withConsumer(subject.type(), name);
        }

        private @Nullable Object invokePlain(Object resource) {
            return Reflection.invoke(plainMethod(), resource, requests().argumentValues());
        }

        private @Nullable Object invokeWithConsumer(Object resource) {
            return Reflection.invoke(
                    consumerMethod(), resource, List.of(requests().consumer()));
        }

        private CallCheck plain() {
            return new CallCheck(
                    subject::stage,
                    this::invokePlain,
                    operation().method(),
                    requests().plain());
        }

        private CallCheck completed() {
            return new CallCheck(
                    subject::stage,
                    this::invokeWithConsumer,
                    operation().method(),
                    requests().completed());
        }

        private void sends(CallCheck check) {
            SdkPojo answer = Samples.marked("answer").of(operation().response());
            List<Object> emitted = check.sendsOneRequestPerSubscription(answer);
            Call.Result result = call.result();
            if (result == null) {
                assertThat(emitted).as("the SDK's response").containsExactly(answer);
                return;
            }
            Results results = new Results(subject, result);
            results.check(emitted, answer);
            if (results.isList()) {
                assertThat(check.sendsOneRequestPerSubscription(null))
                        .as("what an empty answer gives")
                        .isEmpty();
            }
        }

        private void refusesNull() {
            Object resource = subject.stage().resource();
            Arguments.refusesNull(
                    subject.printed(), plainMethod(), resource, requests().argumentValues());
            Arguments.refusesNull(
                    subject.printed(),
                    consumerMethod(),
                    resource,
                    List.of(requests().consumer()));
        }

        private void forgets() {
            Stage<?> done = answering();
            Emissions.of(invokePlain(done.resource()));
            assertLoads(done, true);
            Stage<?> withConsumer = answering();
            Emissions.of(invokeWithConsumer(withConsumer.resource()));
            assertLoads(withConsumer, true);
            Stage<?> cancelled = subject.bornStage();
            cancelled.recording().answerNothing();
            Flux.from(Emissions.publisher(invokePlain(cancelled.resource())))
                    .subscribe()
                    .dispose();
            assertLoads(cancelled, true);
        }

        private void keeps() {
            Stage<?> done = answering();
            Emissions.of(invokePlain(done.resource()));
            assertLoads(done, false);
            Stage<?> withConsumer = answering();
            Emissions.of(invokeWithConsumer(withConsumer.resource()));
            assertLoads(withConsumer, false);
        }

        private Stage<?> answering() {
            Stage<?> stage = subject.bornStage();
            stage.recording().answer(Samples.marked("answer").of(operation().response()));
            return stage;
        }

        private void assertLoads(Stage<?> stage, boolean loads) {
            int before = stage.calls();
            stage.recording().answer(new LoadContract(subject).answer());
            Emissions.of(((ModelResource<?, ?>) stage.resource()).data());
            assertThat(stage.calls() - before).as("requests of the next read").isEqualTo(loads ? 1 : 0);
        }
    }
}
