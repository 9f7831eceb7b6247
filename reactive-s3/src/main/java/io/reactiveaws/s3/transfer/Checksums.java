package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * The checksums that go with bytes.
 *
 * <p>Where all bytes are in memory their CRC32 is computed before they are sent, and goes along as a header. The SDK by
 * itself would send it behind the bytes, for which it allocates two buffers of 128 KiB a call.
 */
final class Checksums {

    private static final String PREFIX = "Checksum";
    private static final String ALGORITHM = "ChecksumAlgorithm";

    /** The members whose values are checksums, such as {@code ChecksumCRC32}. */
    private static final Set<String> VALUES = PutObjectRequest.builder().build().sdkFields().stream()
            .map(SdkField::memberName)
            .filter(name -> name.startsWith(PREFIX) && !name.equals(ALGORITHM))
            .collect(Collectors.toUnmodifiableSet());

    /** The algorithms of which S3 makes the checksum of a whole from those of its parts. */
    private static final Set<String> LINEAR = Set.of("CRC32", "CRC32C", "CRC64NVME");

    /** What says of the whole object something that is wrong for its parts. */
    private static final Set<String> WHOLE = Set.of("ContentLength", "ContentMD5");

    private Checksums() {}

    /** Whether the caller has said how the bytes are to be checked. */
    private static boolean isChosen(PutObjectRequest request) {
        return request.contentMD5() != null
                || request.checksumAlgorithmAsString() != null
                || algorithmOfValue(request) != null;
    }

    /** The algorithm of the checksum of the whole object that the caller has given; null if he has given none. */
    static @Nullable String algorithmOfValue(SdkPojo request) {
        return request.sdkFields().stream()
                .filter(field -> VALUES.contains(field.memberName()) && field.getValueOrDefault(request) != null)
                .map(field -> field.memberName().substring(PREFIX.length()))
                .findFirst()
                .orElse(null);
    }

    /** Whether an answer tells the checksum of the whole object that the caller has given. */
    static boolean isTold(SdkPojo request, SdkPojo answer) {
        Map<String, Object> told = valuesOf(answer);
        return valuesOf(request).entrySet().stream()
                .anyMatch(given -> given.getValue().equals(told.get(given.getKey())));
    }

    private static Map<String, Object> valuesOf(SdkPojo pojo) {
        return pojo.sdkFields().stream()
                .filter(field -> VALUES.contains(field.memberName()) && field.getValueOrDefault(pojo) != null)
                .collect(Collectors.toMap(SdkField::memberName, field -> field.getValueOrDefault(pojo)));
    }

    /**
     * The same, for an object that is sent in parts.
     *
     * @param where names the transfer in errors
     * @param request has the checksum
     * @param oneCall says in errors how the object would go in one call
     * @throws IllegalArgumentException if S3 would refuse it when all parts are there
     */
    static @Nullable String algorithmForParts(String where, SdkPojo request, String oneCall) {
        String algorithm = algorithmOfValue(request);
        if (algorithm != null && !LINEAR.contains(algorithm)) {
            throw new IllegalArgumentException(
                    ("%s: 'checksum%s' is the checksum of the whole object, and this one needs parts, for which S3"
                                    + " takes that only of CRC32, CRC32C and CRC64NVME; give one of those, or the"
                                    + " 'checksumAlgorithm' instead, which checks each part, or %s")
                            .formatted(where, algorithm, oneCall));
        }
        return algorithm;
    }

    /** Whether a member says something of the object as a whole. */
    static boolean isOfWhole(String member) {
        return VALUES.contains(member) || WHOLE.contains(member);
    }

    /** The request with the CRC32 of its bytes, unless the caller has chosen another check. */
    static PutObjectRequest withCrc32(PutObjectRequest request, List<ByteBuffer> bytes) {
        return isChosen(request)
                ? request
                : request.toBuilder().checksumCRC32(crc32(bytes)).build();
    }

    static String crc32(List<ByteBuffer> bytes) {
        CRC32 crc = new CRC32();
        bytes.forEach(piece -> crc.update(piece.duplicate()));
        return encode(crc);
    }

    /** The checksum as S3 writes it. */
    static String encode(CRC32 crc) {
        byte[] value =
                ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
        return Base64.getEncoder().encodeToString(value);
    }
}
