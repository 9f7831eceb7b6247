package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Load;
import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.ResourceNotFoundException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** How a resource is loaded. */
record LoadContract(ResourceUnderTest tested) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        if (!tested.isLoadable()) {
            return Stream.empty();
        }
        return Stream.of(
                tested.test("load", "asks once and keeps the answer", this::loadsOnce),
                tested.test("load", "knows what is not there", this::knowsWhatIsNotThere),
                tested.test("load", "cancel reaches the future", () -> plain().cancelReachesTheFuture()),
                tested.test("load", "errors arrive as they are", () -> plain().errorsArriveAsTheyAre()),
                tested.test("find", "is empty where the service says that there is none", this::findsNothing),
                tested.test("exists", "asks, and tells what the service says", this::exists),
                tested.test("reload", "asks at each subscription", this::reloadsAlways),
                tested.test("reload", "sends what the consumer says, and the identifiers win", this::reloadsByConsumer),
                tested.test("reload", "refuses null", this::refusesNull));
    }

    private Load load() {
        return Objects.requireNonNull(tested.model().load());
    }

    private Call call() {
        return load().call();
    }

    Service.Operation operation() {
        return tested.service().operation(call().operation());
    }

    /** A canned answer, about the resource on the bench. */
    SdkPojo answer() {
        Samples samples = Samples.marked("load");
        tested.model().identifiers().stream()
                .filter(identifier -> !tested.isNumber(identifier.name()))
                .forEach(identifier -> samples.named(identifier.member().text(), tested.identifier(identifier.name())));
        return samples.of(operation().response());
    }

    /** The data in an answer. */
    Object data(SdkPojo answer) {
        return tested.data(load().found(), answer);
    }

    /** Checks a bench's only call. */
    void assertLoadedOnce(TestBench<?> bench) {
        plain().assertSent(bench.sent(), 1);
    }

    private CallCheck plain() {
        return check(LoadableResource::load, new Requests(tested, call()).plain());
    }

    private CallCheck check(Function<LoadableResource<?, ?, ?>, @Nullable Object> member, SdkPojo request) {
        return new CallCheck(
                tested::bench,
                resource -> member.apply((LoadableResource<?, ?, ?>) resource),
                operation().method(),
                request);
    }

    private void loadsOnce() {
        TestBench<?> bench = tested.bench();
        bench.recording().answer(answer());
        LoadableResource<?, ?, ?> resource = (LoadableResource<?, ?, ?>) bench.resource();
        Object load = resource.load();
        assertThat(bench.sent()).as("nothing is sent before subscription").isEmpty();
        assertThat(resource.snapshot()).as("what is known before").isEmpty();
        assertThat(Emissions.one(load)).isSameAs(resource);
        assertThat(Emissions.one(load)).isSameAs(resource);
        assertLoadedOnce(bench);
        assertThat(resource.snapshot().map(Object.class::cast)).contains(data(answer()));
        assertThat(Emissions.one(resource.data())).isEqualTo(data(answer()));
    }

    private void knowsWhatIsNotThere() {
        if (load().found().path().isEmpty()) {
            return; // the whole answer is the data, so there always is one
        }
        Object resource = tested.bench().resource();
        assertThat(Emissions.error(((LoadableResource<?, ?, ?>) resource).load()))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("%s does not exist: AWS was asked for it and gave nothing", resource);
    }

    private void findsNothing() {
        for (Line code : tested.model().notFound()) {
            TestBench<?> bench = tested.bench();
            bench.recording().answer((operation, request, response) -> failure(code.text()));
            LoadableResource<?, ?, ?> resource = (LoadableResource<?, ?, ?>) bench.resource();
            assertThat(Emissions.of(resource.find())).isEmpty();
            assertThat(Emissions.error(resource.load())).isInstanceOf(AwsServiceException.class);
        }
        TestBench<?> refused = tested.bench();
        refused.recording().answer((operation, request, response) -> failure("AnotherCode"));
        LoadableResource<?, ?, ?> resource = (LoadableResource<?, ?, ?>) refused.resource();
        assertThat(Emissions.error(resource.find())).isInstanceOf(AwsServiceException.class);
    }

    private void exists() {
        TestBench<?> there = tested.bench();
        there.recording().answer(answer());
        assertThat(Emissions.one(((LoadableResource<?, ?, ?>) there.resource()).exists()))
                .isEqualTo(true);
        assertLoadedOnce(there);
        for (Line code : tested.model().notFound()) {
            TestBench<?> bench = tested.bench();
            bench.recording().answer((operation, request, response) -> failure(code.text()));
            assertThat(Emissions.one(((LoadableResource<?, ?, ?>) bench.resource()).exists()))
                    .isEqualTo(false);
        }
    }

    private static CompletableFuture<?> failure(String code) {
        return CompletableFuture.failedFuture(AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build());
    }

    private void reloadsAlways() {
        CallCheck check = check(LoadableResource::reload, new Requests(tested, call()).plain());
        check.sendsOneRequestPerSubscription(answer());
        check.cancelReachesTheFuture();
        check.errorsArriveAsTheyAre();
    }

    private Method reloadWithConsumer() {
        return Reflection.withConsumer(tested.type(), "reload");
    }

    private void reloadsByConsumer() {
        Requests requests = new Requests(tested, call());
        CallCheck check = check(
                resource -> Reflection.invoke(reloadWithConsumer(), resource, List.of(requests.consumer())),
                requests.completed());
        check.sendsOneRequestPerSubscription(answer());
        check.cancelReachesTheFuture();
    }

    private void refusesNull() {
        NullArguments.refusesNull(
                tested.printed(),
                reloadWithConsumer(),
                tested.bench().resource(),
                List.of(new Requests(tested, call()).consumer()));
    }
}
