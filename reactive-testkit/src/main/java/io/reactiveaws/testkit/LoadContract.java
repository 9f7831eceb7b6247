package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.Call;
import io.reactiveaws.codegen.Line;
import io.reactiveaws.codegen.Notation;
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
record LoadContract(Subject subject) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        if (!subject.isLoadable()) {
            return Stream.empty();
        }
        return Stream.of(
                subject.test("load", "asks once and keeps the answer", this::loadsOnce),
                subject.test("load", "knows what is not there", this::knowsWhatIsNotThere),
                subject.test("load", "cancel reaches the future", () -> plain().cancelReachesTheFuture()),
                subject.test("load", "errors arrive as they are", () -> plain().errorsArriveAsTheyAre()),
                subject.test("find", "is empty where the service says that there is none", this::findsNothing),
                subject.test("exists", "asks, and tells what the service says", this::exists),
                subject.test("reload", "asks at each subscription", this::reloadsAlways),
                subject.test(
                        "reload", "sends what the consumer says, and the identifiers win", this::reloadsByConsumer),
                subject.test("reload", "refuses null", this::refusesNull));
    }

    Call call() {
        return Notation.call(Objects.requireNonNull(subject.model().load()));
    }

    Service.Operation operation() {
        return subject.service().operation(call().operation());
    }

    /** A canned answer, about the resource on stage. */
    SdkPojo answer() {
        Samples samples = Samples.marked("load");
        subject.model().identifiers().forEach((identifier, member) -> {
            if (!subject.isNumber(identifier)) {
                samples.named(member.text(), subject.identifier(identifier));
            }
        });
        return samples.of(operation().response());
    }

    /** The data in an answer. */
    Object data(SdkPojo answer) {
        Call.Result result = Objects.requireNonNull(call().result());
        return subject.data(result, answer);
    }

    /** Checks a stage's only call. */
    void assertLoadedOnce(Stage<?> stage) {
        plain().assertSent(stage.sent(), 1);
    }

    private CallCheck plain() {
        return check(LoadableResource::load, new Requests(subject, call()).plain());
    }

    private CallCheck check(Function<LoadableResource<?, ?, ?>, @Nullable Object> member, SdkPojo request) {
        return new CallCheck(
                subject::stage,
                resource -> member.apply((LoadableResource<?, ?, ?>) resource),
                operation().method(),
                request);
    }

    private void loadsOnce() {
        Stage<?> stage = subject.stage();
        stage.recording().answer(answer());
        LoadableResource<?, ?, ?> resource = (LoadableResource<?, ?, ?>) stage.resource();
        Object load = resource.load();
        assertThat(stage.sent()).as("nothing is sent before subscription").isEmpty();
        assertThat(resource.snapshot()).as("what is known before").isEmpty();
        assertThat(Emissions.one(load)).isSameAs(resource);
        assertThat(Emissions.one(load)).isSameAs(resource);
        assertLoadedOnce(stage);
        assertThat(resource.snapshot().map(Object.class::cast)).contains(data(answer()));
        assertThat(Emissions.one(resource.data())).isEqualTo(data(answer()));
    }

    private void knowsWhatIsNotThere() {
        if (Objects.requireNonNull(Objects.requireNonNull(call().result()).data())
                .segments()
                .isEmpty()) {
            return; // the whole answer is the data, so there always is one
        }
        Object resource = subject.stage().resource();
        assertThat(Emissions.error(((LoadableResource<?, ?, ?>) resource).load()))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("%s does not exist: AWS was asked for it and gave nothing", resource);
    }

    private void findsNothing() {
        for (Line code : subject.model().notFound()) {
            Stage<?> stage = subject.stage();
            stage.recording().answer((operation, request, response) -> failure(code.text()));
            LoadableResource<?, ?, ?> resource = (LoadableResource<?, ?, ?>) stage.resource();
            assertThat(Emissions.of(resource.find())).isEmpty();
            assertThat(Emissions.error(resource.load())).isInstanceOf(AwsServiceException.class);
        }
        Stage<?> refused = subject.stage();
        refused.recording().answer((operation, request, response) -> failure("AnotherCode"));
        LoadableResource<?, ?, ?> resource = (LoadableResource<?, ?, ?>) refused.resource();
        assertThat(Emissions.error(resource.find())).isInstanceOf(AwsServiceException.class);
    }

    private void exists() {
        Stage<?> there = subject.stage();
        there.recording().answer(answer());
        assertThat(Emissions.one(((LoadableResource<?, ?, ?>) there.resource()).exists()))
                .isEqualTo(true);
        assertLoadedOnce(there);
        for (Line code : subject.model().notFound()) {
            Stage<?> stage = subject.stage();
            stage.recording().answer((operation, request, response) -> failure(code.text()));
            assertThat(Emissions.one(((LoadableResource<?, ?, ?>) stage.resource()).exists()))
                    .isEqualTo(false);
        }
    }

    private static CompletableFuture<?> failure(String code) {
        return CompletableFuture.failedFuture(AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build());
    }

    private void reloadsAlways() {
        CallCheck check = check(LoadableResource::reload, new Requests(subject, call()).plain());
        check.sendsOneRequestPerSubscription(answer());
        check.cancelReachesTheFuture();
        check.errorsArriveAsTheyAre();
    }

    private Method reloadWithConsumer() {
        return Reflection.withConsumer(subject.type(), "reload");
    }

    private void reloadsByConsumer() {
        Requests requests = new Requests(subject, call());
        CallCheck check = check(
                resource -> Reflection.invoke(reloadWithConsumer(), resource, List.of(requests.consumer())),
                requests.completed());
        check.sendsOneRequestPerSubscription(answer());
        check.cancelReachesTheFuture();
    }

    private void refusesNull() {
        Arguments.refusesNull(
                subject.printed(),
                reloadWithConsumer(),
                subject.stage().resource(),
                List.of(new Requests(subject, call()).consumer()));
    }
}
