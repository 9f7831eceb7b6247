package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.SdkMembers;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * The checksum of a whole object, as S3 tells it.
 *
 * @param algorithm how it is computed
 * @param value in Base64
 */
record ObjectChecksum(Algorithm algorithm, String value) {

    /** What can be computed here, the cheapest first. */
    @SuppressWarnings("ImmutableEnumChecker") // its functions have no state
    enum Algorithm {
        CRC32C(4, 0x82F63B78L),
        CRC32(4, 0xEDB88320L),
        CRC64NVME(8, Crc64Nvme.POLYNOMIAL),
        SHA1(20, 0),
        SHA256(32, 0);

        private final int length;
        private final long polynomial;

        Algorithm(int length, long polynomial) {
            this.length = length;
            this.polynomial = polynomial;
        }

        RunningChecksum start() {
            return switch (this) {
                case CRC32C -> RunningChecksum.of(new CRC32C(), length);
                case CRC32 -> RunningChecksum.of(new CRC32(), length);
                case CRC64NVME -> RunningChecksum.of(new Crc64Nvme(), length);
                case SHA1 -> RunningChecksum.of("SHA-1");
                case SHA256 -> RunningChecksum.of("SHA-256");
            };
        }

        private @Nullable String in(GetObjectResponse answer) {
            return switch (this) {
                case CRC32C -> answer.checksumCRC32C();
                case CRC32 -> answer.checksumCRC32();
                case CRC64NVME -> answer.checksumCRC64NVME();
                case SHA1 -> answer.checksumSHA1();
                case SHA256 -> answer.checksumSHA256();
            };
        }

        /** Whether the checksum of a whole can be made of those of its pieces. */
        boolean combines() {
            return polynomial != 0;
        }

        /** Makes the checksum of two pieces of theirs; the length is that of the second one. */
        byte[] combine(byte[] first, byte[] second, long length) {
            long combined =
                    CrcCombination.combine(toLong(first), toLong(second), length, polynomial, this.length * Byte.SIZE);
            return RunningChecksum.toBytes(combined, this.length);
        }

        private static long toLong(byte[] value) {
            return new BigInteger(1, value).longValue();
        }

        private int textLength() {
            return (length + 2) / 3 * 4;
        }
    }

    private static final Algorithm[] ALGORITHMS = Algorithm.values();

    private static final Pattern OF_PARTS = Pattern.compile(".*-\\d+\"?");

    /**
     * Reads what an answer tells. An answer with a piece of an object may tell the checksum of that piece: what it
     * tells is that of the whole only if it says so.
     *
     * @return the checksum; null if the answer tells none, one of the parts' checksums, or one that can't be computed
     *     here
     */
    static @Nullable ObjectChecksum of(GetObjectResponse answer) {
        if (answer.checksumType() != ChecksumType.FULL_OBJECT
                && (answer.checksumType() != null || mayBeOfParts(answer))) {
            return null;
        }
        for (Algorithm algorithm : ALGORITHMS) {
            String value = algorithm.in(answer);
            if (value != null
                    && value.length() == algorithm.textLength()) { // that of parts has "-" and their number behind it
                return new ObjectChecksum(algorithm, value);
            }
        }
        return null;
    }

    /** Where the type isn't told: a piece of an object, or what was uploaded in parts, as its ETag has it. */
    private static boolean mayBeOfParts(GetObjectResponse answer) {
        return !ByteRange.isWhole(answer)
                || (answer.eTag() != null && OF_PARTS.matcher(answer.eTag()).matches());
    }

    /** Reads what HEAD tells. */
    static @Nullable ObjectChecksum of(HeadObjectResponse answer) {
        return of(SdkMembers.copyExcept(answer, GetObjectResponse.builder(), Set.of())
                .build());
    }

    /** Says what is wrong with bytes of that checksum; null if nothing is. */
    @Nullable
    String complaint(byte[] computed) {
        String came = Base64.getEncoder().encodeToString(computed);
        return came.equals(value)
                ? null
                : "the object's %s is %s, that of the bytes that came is %s".formatted(algorithm, value, came);
    }
}
