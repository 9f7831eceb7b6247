package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.Call.Result;
import io.reactiveaws.codegen.Line;
import io.reactiveaws.codegen.Notation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import software.amazon.awssdk.core.SdkPojo;

/** Resources that a resource's data names. */
record ReferenceContract(Subject subject) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        return subject.model().references().entrySet().stream()
                .flatMap(member -> new Reference(subject, member.getKey(), member.getValue()).tests());
    }

    /** One reference. */
    private record Reference(Subject subject, String name, Line line) {

        Stream<DynamicTest> tests() {
            Stream<DynamicTest> known = Stream.of(
                    subject.test(name, "is known without a call", this::isKnown),
                    subject.test(name, "is empty where the data names none", this::isEmpty));
            return subject.isLoadable()
                    ? Stream.concat(
                            known, Stream.of(subject.test(name, "is loaded where it is not known", this::isLoaded)))
                    : known;
        }

        private Results results() {
            Result result = Objects.requireNonNull(Notation.resource(line).result());
            return new Results(subject, result);
        }

        private @Nullable Object invoke(Stage<?> stage) {
            return Reflection.invoke(Reflection.plain(subject.type(), name, 0), stage.resource(), List.of());
        }

        private void isKnown() {
            Stage<?> stage = subject.bornStage();
            results().check(Emissions.of(invoke(stage)), Objects.requireNonNull(stage.data()));
            assertThat(stage.sent()).isEmpty();
        }

        private void isEmpty() {
            Stage<?> stage = subject.emptyStage();
            assertThat(Emissions.of(invoke(stage))).isEmpty();
            assertThat(stage.sent()).isEmpty();
        }

        private void isLoaded() {
            LoadContract load = new LoadContract(subject);
            SdkPojo answer = load.answer();
            Stage<?> stage = subject.stage();
            stage.recording().answer(answer);
            Object reference = invoke(stage);
            assertThat(stage.sent()).as("nothing is sent before subscription").isEmpty();
            results().check(Emissions.of(reference), (SdkPojo) load.data(answer));
            load.assertLoadedOnce(stage);
        }
    }
}
