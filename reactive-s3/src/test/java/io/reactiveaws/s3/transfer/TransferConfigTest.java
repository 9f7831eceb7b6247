package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TransferConfigTest {

    private static final long MIB = 1024 * 1024;
    private static final long GIB = 1024 * MIB;

    private final TransferConfig defaults = TransferConfig.defaults();

    @Test
    void theDefaultsAreBoto3s() {
        assertThat(defaults.threshold()).isEqualTo(8 * MIB);
        assertThat(defaults.partSize()).isEqualTo(8 * MIB);
        assertThat(defaults.concurrency()).isEqualTo(10);
        assertThat(defaults.attempts()).isEqualTo(5);
        assertThat(defaults.bytesInFlight()).isEqualTo(80 * MIB);
    }

    @Test
    void eachSettingMakesAnotherConfiguration() {
        TransferConfig config = defaults.threshold(1)
                .partSize(5 * GIB)
                .concurrency(2)
                .attempts(1)
                .bytesInFlight(6 * GIB);
        assertThat(config)
                .hasToString("TransferConfig(threshold=1, partSize=%d, concurrency=2, attempts=1, bytesInFlight=%d)"
                        .formatted(5 * GIB, 6 * GIB));
        assertThat(defaults.partSize()).isEqualTo(8 * MIB);
    }

    @Test
    void bytesInFlightFollowTheOthersUnlessSet() {
        assertThat(defaults.partSize(16 * MIB).concurrency(3).bytesInFlight()).isEqualTo(48 * MIB);
        assertThat(defaults.bytesInFlight(20 * MIB).concurrency(3).bytesInFlight())
                .isEqualTo(20 * MIB);
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.threshold(0))
                .withMessage("'threshold' must be from 1 to 5368709120, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.partSize(5 * MIB - 1))
                .withMessage("'partSize' must be from 5242880 to 5368709120, was 5242879");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.partSize(5 * GIB + 1))
                .withMessage("'partSize' must be from 5242880 to 5368709120, was 5368709121");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.concurrency(0))
                .withMessage("'concurrency' must be from 1 to 10000, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.attempts(0))
                .withMessage("'attempts' must be from 1 to 2147483647, was 0");
    }

    @Test
    void aPartMustFitIntoTheBytesInFlight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.bytesInFlight(8 * MIB - 1))
                .withMessage("'bytesInFlight' must hold a part at least, and 'partSize' is 8388608, was 8388607");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.bytesInFlight(8 * MIB).partSize(9 * MIB))
                .withMessage("'bytesInFlight' must hold a part at least, and 'partSize' is 9437184, was 8388608");
    }
}
