package io.reactiveaws.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class ReactorVersionTest {

    @Test
    void theReactorOfThisBuildIsNewEnough() {
        assertThatCode(ReactorVersion::requireSupported).doesNotThrowAnyException();
    }

    @Test
    void aFluxWithoutTheMethodsThatAreNeededIsRefusedWithTheWayOut() {
        assertThat(ReactorVersion.refusal(OldFlux.class))
                .hasValue("reactor-core of an unknown version is on the class path, and 3.5.20 or later is needed:"
                        + " another dependency brings the older one. Import io.projectreactor:reactor-bom, or"
                        + " declare io.projectreactor:reactor-core yourself");
    }

    @Test
    void theVersionThatIsThereIsNamed() {
        assertThat(ReactorVersion.refusal(Test.class))
                .hasValueSatisfying(refusal -> assertThat(refusal)
                        .startsWith("reactor-core " + Test.class.getPackage().getImplementationVersion() + " is on")
                        .doesNotContain("null"));
    }

    private static final class OldFlux {}
}
