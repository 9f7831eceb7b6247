package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
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
        assertThat(TestServers.wanted(null, null)).isEmpty();
        assertThat(TestServers.wanted(" ", "http://127.0.0.1:4566")).contains("http://127.0.0.1:4566");
        assertThat(TestServers.wanted("Versitygw", "http://127.0.0.1:4566")).contains("versitygw");
    }

    @Test
    void nameOfNoServerIsAnErrorAndSkipsNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestServers.wanted("motto", null))
                .withMessage("The system property reactiveaws.test.server names no server of the tests: motto. Set it"
                        + " to one of [elasticmq, localstack, moto, versitygw], or unset it to run them on each.");
    }

    @Test
    void anotherServerThanTheNamedOneIsSkippedWithoutAnAttempt() {
        String before = System.getProperty("reactiveaws.test.server");
        System.setProperty("reactiveaws.test.server", "moto");
        try {
            assertThat(TestServers.startOrSkip("MOTO", () -> "running")).isEqualTo("running");
            assertThatThrownBy(() -> TestServers.startOrSkip("LOCALSTACK", () -> "running"))
                    .isInstanceOf(TestAbortedException.class)
                    .hasMessageContaining("These tests run on moto alone");
            assertThatThrownBy(() -> TestServers.startOrSkip("MOTO", () -> {
                        throw new IllegalStateException("It is not there.");
                    }))
                    .hasMessageContaining("Not tested on moto: It is not there.");
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            System.clearProperty("reactiveaws.test.server");
        } else {
            System.setProperty("reactiveaws.test.server", before);
        }
    }
}
