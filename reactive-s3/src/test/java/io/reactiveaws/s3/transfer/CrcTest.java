package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrcTest {

    private static final byte[] CHECK = "123456789".getBytes(StandardCharsets.US_ASCII);

    /** The value that the catalogue of CRCs gives for CRC-64/NVME. */
    @Test
    void crc64NvmeIsThatOfTheCatalogue() {
        Checksum crc = new Crc64Nvme();
        crc.update(CHECK);
        assertThat(crc.getValue()).isEqualTo(0xAE8B14860A799888L);
        crc.reset();
        assertThat(crc.getValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 64, 1001})
    void crc64NvmeIsTheSameByByteAndByEight(int length) {
        byte[] bytes = random(length);
        Checksum atOnce = new Crc64Nvme();
        atOnce.update(bytes);
        Checksum byByte = new Crc64Nvme();
        for (byte value : bytes) {
            byByte.update(value);
        }
        assertThat(atOnce.getValue()).isEqualTo(byByte.getValue());
    }

    static Stream<Arguments> algorithms() {
        return Stream.of(
                Arguments.of(new CRC32(), 0xEDB88320L, 32),
                Arguments.of(new CRC32C(), 0x82F63B78L, 32),
                Arguments.of(new Crc64Nvme(), Crc64Nvme.POLYNOMIAL, 64));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void thatOfAWholeIsMadeOfThoseOfItsPieces(Checksum crc, long polynomial, int bits) {
        byte[] whole = random(1000);
        for (int cut : new int[] {0, 1, 3, 512, 999, 1000}) {
            long first = of(crc, whole, 0, cut);
            long second = of(crc, whole, cut, whole.length);
            assertThat(CrcCombination.combine(first, second, whole.length - cut, polynomial, bits))
                    .isEqualTo(of(crc, whole, 0, whole.length));
        }
    }

    private static long of(Checksum crc, byte[] bytes, int start, int end) {
        crc.reset();
        crc.update(ByteBuffer.wrap(bytes, start, end - start));
        return crc.getValue();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
