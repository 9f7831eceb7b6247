package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartSizesTest {

    private static final long MIB = 1024 * 1024;
    private static final long GIB = 1024 * MIB;

    private static TransferConfig config(long mebibytes, long inFlight) {
        return TransferConfig.defaults().partSize(mebibytes * MIB).bytesInFlight(inFlight * MIB);
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "5, 100", "8, 80", "100, 1000", "5120, 5120", "5120, 20480"})
    void growingPartsAreNeverLargerThanWhatMayBeHeldAndEndWithThePartsThatS3Takes(long mebibytes, long inFlight) {
        PartSizes sizes = PartSizes.growing(config(mebibytes, inFlight));
        long sent = 0;
        int parts = 0;
        while (sent < sizes.most()) {
            long size = sizes.after(sent);
            assertThat(size).isBetween(mebibytes * MIB, Math.min(inFlight * MIB, 5 * GIB));
            sent += size;
            parts++;
        }
        assertThat(parts).isLessThanOrEqualTo(PartSizes.MOST_PARTS);
    }

    @Test
    void aStreamMayBeAsLongAsTheMemoryForItsPartsAllows() {
        assertThat(TransferConfig.defaults().longestStream() / GIB).isBetween(540L, 570L);
        assertThat(config(5, 5).longestStream()).isEqualTo(10_000 * 5 * MIB);
        assertThat(config(5 * 1024, 5 * 1024).longestStream()).isEqualTo(PartSizes.MOST_BYTES);
        assertThat(PartSizes.MOST_BYTES).isEqualTo(10_000 * 5 * GIB);
    }

    @Test
    void partsOfUnknownLengthBeginToGrowAfter1250() {
        PartSizes sizes = PartSizes.growing(config(8, 100));
        assertThat(sizes.after(0)).isEqualTo(8 * MIB);
        assertThat(sizes.after(1_250 * 8 * MIB)).isEqualTo(8 * MIB);
        assertThat(sizes.after(1_250 * 8 * MIB + 1)).isEqualTo(8 * MIB + 1);
        assertThat(sizes.after(100 * GIB)).isEqualTo(85_899_346);
        assertThat(sizes.after(1_000 * GIB)).isEqualTo(100 * MIB);
    }

    @Test
    void aStreamOfKnownLengthWhosePartsMayNotBeHeldIsRefusedAtOnce() {
        StreamLength longest = StreamLength.of("here", 10_000 * 80 * MIB, TransferConfig.defaults());
        assertThat(longest.parts().after(0)).isEqualTo(80 * MIB);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamLength.of("here", 10_000 * 80 * MIB + 1, TransferConfig.defaults()))
                .withMessage(
                        "here: 'contentLength' is 838860800001, for which 10,000 parts have 83886081 bytes each, and"
                                + " 'bytesInFlight', which a part must fit into, is 83886080; raise that");
    }

    @Test
    void aStreamThatIsTooLongSaysWhatLimitsIt() {
        StreamLength unknown = StreamLength.of("here", null, TransferConfig.defaults());
        long most = TransferConfig.defaults().longestStream();
        assertThat(unknown.errorAfter(most)).isNull();
        assertThat(unknown.errorAfter(most + 1))
                .hasMessage("here: the stream has more than " + most
                        + " bytes, the most that 10,000 parts hold which grow as far as 'bytesInFlight' allows; give"
                        + " its 'contentLength', or raise 'bytesInFlight' or 'partSize'");
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
