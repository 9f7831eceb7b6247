package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** A server that is not there costs a line, and no red build. */
class TestServersTest {

    @Test
    void serverThatStartsIsGiven() {
        assertThat(TestServers.startOrSay("one", () -> "running")).isEqualTo("running");
    }

    @Test
    void serverThatIsNotThereSkipsTheTestsWithOneLine() {
        assertThatThrownBy(() -> TestServers.startOrSay("one", () -> {
                    throw new IllegalStateException("It is not there.\n  - Install it.\n");
                }))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("Not tested on one: It is not there. - Install it.");
    }

    @Test
    void errorOfTheProgramIsNoServerThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestServers.startOrSay("one", () -> {
                    throw new IllegalArgumentException("wrong");
                }));
    }

    @Test
    void firstSettingLimitsTheTests() {
        assertThat(TestServers.wanted(null, null, null)).isEmpty();
        assertThat(TestServers.wanted(null, " ", "http://127.0.0.1:4566")).contains("http://127.0.0.1:4566");
        assertThat(TestServers.wanted("moto", "localstack", null)).contains("moto");
    }
}
