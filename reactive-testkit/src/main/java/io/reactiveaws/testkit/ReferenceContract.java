package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.model.Reference;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import software.amazon.awssdk.core.SdkPojo;

/** Resources that a resource's data names. */
record ReferenceContract(ResourceUnderTest tested) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        return tested.model().references().stream().flatMap(reference -> new Named(tested, reference).tests());
    }

    /** One reference. */
    private record Named(ResourceUnderTest tested, Reference reference) {

        Stream<DynamicTest> tests() {
            Stream<DynamicTest> known = Stream.of(
                    tested.test(reference.name(), "is known without a call", this::isKnown),
                    tested.test(reference.name(), "is empty where the data names none", this::isEmpty));
            return tested.isLoadable()
                    ? Stream.concat(
                            known,
                            Stream.of(tested.test(reference.name(), "is loaded where it is not known", this::isLoaded)))
                    : known;
        }

        private Results results() {
            return new Results(tested, reference.made());
        }

        private @Nullable Object invoke(TestBench<?> bench) {
            return Reflection.invoke(Reflection.plain(tested.type(), reference.name(), 0), bench.resource(), List.of());
        }

        private void isKnown() {
            TestBench<?> bench = tested.benchWithData();
            results().check(Emissions.of(invoke(bench)), Objects.requireNonNull(bench.data()));
            assertThat(bench.sent()).isEmpty();
        }

        private void isEmpty() {
            TestBench<?> bench = tested.benchWithEmptyData();
            assertThat(Emissions.of(invoke(bench))).isEmpty();
            assertThat(bench.sent()).isEmpty();
        }

        private void isLoaded() {
            LoadContract load = new LoadContract(tested);
            SdkPojo answer = load.answer();
            TestBench<?> bench = tested.bench();
            bench.recording().answer(answer);
            Object reference = invoke(bench);
            assertThat(bench.sent()).as("nothing is sent before subscription").isEmpty();
            results().check(Emissions.of(reference), (SdkPojo) load.data(answer));
            load.assertLoadedOnce(bench);
        }
    }
}
