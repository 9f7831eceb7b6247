package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.model.Action;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.core.ModelResource;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.core.SdkPojo;

/** Actions and reads, in both forms, and hand-written members that a cancel does not cut. */
record ActionContract(ResourceUnderTest tested) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        return Stream.concat(
                tested.model().actions().stream().flatMap(action -> new Form(tested, action, false).tests()),
                tested.model().uncut().stream().flatMap(action -> new Form(tested, action, true).tests()));
    }

    /** One action. */
    private record Form(ResourceUnderTest tested, Action action, boolean uncut) {

        Stream<DynamicTest> tests() {
            Stream<DynamicTest> both = Stream.of(
                    test("sends its arguments and the identifiers", () -> sends(plain())),
                    test("sends what the consumer says, and the identifiers win", () -> sends(completed())),
                    cancelTest(),
                    test("errors arrive as they are", () -> {
                        plain().errorsArriveAsTheyAre();
                        completed().errorsArriveAsTheyAre();
                    }),
                    test("refuses null", this::refusesNull));
            return Stream.of(both, coalescedTests(), cacheTests()).flatMap(tests -> tests);
        }

        private DynamicTest cancelTest() {
            return uncut
                    ? test("cancel lets a call that is sent end", () -> {
                        plain().cancelLeavesTheFuture();
                        completed().cancelLeavesTheFuture();
                    })
                    : test("cancel reaches the future", () -> {
                        plain().cancelReachesTheFuture();
                        completed().cancelReachesTheFuture();
                    });
        }

        private Stream<DynamicTest> coalescedTests() {
            return action.coalesced() == null
                    ? Stream.empty()
                    : Stream.of(
                            test("takes part in a call for many if its data is known", this::sharesACall),
                            test("is a call of its own with a consumer, also if its data is known", this::sendsAlone));
        }

        private Stream<DynamicTest> cacheTests() {
            if (!tested.isLoadable()) {
                return Stream.empty();
            }
            return Stream.of(
                    action.effect().changes()
                            ? test("the next read loads again, also after error and cancel", this::forgets)
                            : test("the next read does not load", this::keeps));
        }

        private DynamicTest test(String promise, Executable test) {
            return tested.test(action.name(), promise, test);
        }

        private Requests requests() {
            return new Requests(tested, action.call());
        }

        private Service.Operation operation() {
            return tested.service().operation(action.call().operation());
        }

        private Method plainMethod() {
            return Reflection.plain(
                    tested.type(), action.name(), requests().arguments().size());
        }

        private Method consumerMethod() {
            return Reflection.withConsumer(tested.type(), action.name());
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
                    tested::bench,
                    this::invokePlain,
                    operation().method(),
                    requests().plain());
        }

        private CallCheck completed() {
            return new CallCheck(
                    tested::bench,
                    this::invokeWithConsumer,
                    operation().method(),
                    requests().completed());
        }

        private void sends(CallCheck check) {
            SdkPojo answer = Samples.marked("answer").of(operation().response());
            List<Object> emitted = check.sendsOneRequestPerSubscription(answer);
            MadeResource made = action.made();
            if (made == null) {
                assertThat(emitted).as("the SDK's response").containsExactly(answer);
                return;
            }
            Results results = new Results(tested, made);
            results.check(emitted, answer);
            if (results.isList()) {
                assertThat(check.sendsOneRequestPerSubscription(null))
                        .as("what an empty answer gives")
                        .isEmpty();
            }
        }

        private void sharesACall() {
            TestBench<?> bench = tested.benchWithData();
            bench.recording().answerNothing();
            Disposable first = subscribe(invokePlain(bench.resource()));
            assertThat(bench.calls()).as("requests in flight").isEqualTo(1);
            assertThat(bench.sent().get(0).operation())
                    .as("the operation")
                    .isNotEqualTo(operation().method());
            Disposable second = subscribe(invokePlain(bench.resource()));
            assertThat(bench.calls()).as("requests while one is in flight").isEqualTo(1);
            first.dispose();
            assertThat(bench.sent().get(0).answer())
                    .as("the SDK's future when all who wait for it have cancelled")
                    .isCancelled();
            assertThat(bench.calls()).as("requests behind it").isEqualTo(2);
            second.dispose();
            assertThat(bench.sent().get(1).answer()).isCancelled();
        }

        private void sendsAlone() {
            TestBench<?> bench = answering();
            Emissions.of(invokeWithConsumer(bench.resource()));
            assertThat(bench.sent())
                    .extracting(RecordedCall::operation)
                    .containsExactly(operation().method());
        }

        private static Disposable subscribe(@Nullable Object publisher) {
            return Flux.from(Emissions.publisher(publisher)).subscribe();
        }

        private void refusesNull() {
            Object resource = tested.bench().resource();
            NullArguments.refusesNull(
                    tested.printed(), plainMethod(), resource, requests().argumentValues());
            NullArguments.refusesNull(
                    tested.printed(),
                    consumerMethod(),
                    resource,
                    List.of(requests().consumer()));
        }

        private void forgets() {
            TestBench<?> done = answering();
            Emissions.of(invokePlain(done.resource()));
            assertLoads(done, true);
            TestBench<?> withConsumer = answering();
            Emissions.of(invokeWithConsumer(withConsumer.resource()));
            assertLoads(withConsumer, true);
            TestBench<?> cancelled = tested.benchWithData();
            cancelled.recording().answerNothing();
            Flux.from(Emissions.publisher(invokePlain(cancelled.resource())))
                    .subscribe()
                    .dispose();
            assertLoads(cancelled, true);
        }

        private void keeps() {
            TestBench<?> done = answering();
            Emissions.of(invokePlain(done.resource()));
            assertLoads(done, false);
            TestBench<?> withConsumer = answering();
            Emissions.of(invokeWithConsumer(withConsumer.resource()));
            assertLoads(withConsumer, false);
        }

        private TestBench<?> answering() {
            TestBench<?> bench = tested.benchWithData();
            bench.recording().answer(Samples.marked("answer").of(operation().response()));
            return bench;
        }

        private void assertLoads(TestBench<?> bench, boolean loads) {
            int before = bench.calls();
            bench.recording().answer(new LoadContract(tested).answer());
            Emissions.of(((ModelResource<?, ?>) bench.resource()).data());
            assertThat(bench.calls() - before).as("requests of the next read").isEqualTo(loads ? 1 : 0);
        }
    }
}
