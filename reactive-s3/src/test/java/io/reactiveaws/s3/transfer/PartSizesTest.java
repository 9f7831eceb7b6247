package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartSizesTest {

    private static final long MIB = 1024 * 1024;
    private static final long GIB = 1024 * MIB;

    @ParameterizedTest
    @ValueSource(longs = {5, 8, 100, 5 * 1024})
    void tenThousandGrowingPartsHoldTheLargestObject(long mebibytes) {
        PartSizes sizes = PartSizes.growing(mebibytes * MIB);
        long sent = 0;
        int parts = 0;
        while (sent < PartSizes.MOST_BYTES) {
            long size = sizes.after(sent);
            assertThat(size).isBetween(mebibytes * MIB, 5 * GIB);
            sent += size;
            parts++;
        }
        assertThat(parts).isLessThanOrEqualTo(PartSizes.MOST_PARTS);
    }

    @Test
    void partsOfUnknownLengthBeginToGrowAfter1250() {
        PartSizes sizes = PartSizes.growing(8 * MIB);
        assertThat(sizes.after(0)).isEqualTo(8 * MIB);
        assertThat(sizes.after(1_250 * 8 * MIB)).isEqualTo(8 * MIB);
        assertThat(sizes.after(1_250 * 8 * MIB + 1)).isEqualTo(8 * MIB + 1);
        assertThat(sizes.after(100 * GIB)).isEqualTo(85_899_346);
    }

    @Test
    void partsOfKnownLengthHaveTheConfiguredSizeOrWhatTenThousandNeed() {
        assertThat(PartSizes.fixed(8 * MIB, 10_000 * 8 * MIB)).isEqualTo(8 * MIB);
        assertThat(PartSizes.fixed(8 * MIB, 10_000 * 8 * MIB + 1)).isEqualTo(8 * MIB + 1);
        long largest = PartSizes.fixed(5 * MIB, PartSizes.MOST_BYTES);
        assertThat(PartSizes.count(largest, PartSizes.MOST_BYTES)).isEqualTo(10_000);
    }

    @Test
    void theLastPartMayBeShort() {
        assertThat(PartSizes.count(8, 0)).isZero();
        assertThat(PartSizes.count(8, 1)).isEqualTo(1);
        assertThat(PartSizes.count(8, 8)).isEqualTo(1);
        assertThat(PartSizes.count(8, 9)).isEqualTo(2);
    }
}
