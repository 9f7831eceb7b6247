package io.reactiveaws.s3.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * By what an object is known again that was written, without its ETag having been heard.
 *
 * @param size its bytes
 * @param eTag the ETag that S3 makes of the content, without quotes; null if it can't be computed
 * @param crc32 the checksum as S3 tells it, where it has one; null if it can't be computed
 */
record Written(long size, @Nullable String eTag, @Nullable String crc32) {

    private static final int PIECE = 64 * 1024;
    private static final int MD5_DIGITS = 32;

    /** What was put in one call. */
    static Written of(List<ByteBuffer> content) {
        Sums sums = new Sums();
        content.forEach(sums::update);
        return sums.written();
    }

    /** The content of a file that was put in one call. Reads it. */
    static Written of(Path file) throws IOException {
        Sums sums = new Sums();
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                sums.update(ByteBuffer.wrap(piece, 0, read));
            }
        }
        return sums.written();
    }

    /** What was made of parts: S3 makes the ETag of the whole from theirs, and so the checksum. */
    static Written of(List<CompletedPart> parts, long size) {
        String suffix = "-" + parts.size();
        Sums eTags = new Sums();
        Sums checksums = new Sums();
        boolean haveMd5 = true;
        boolean haveCrc32 = true;
        for (CompletedPart part : parts) {
            haveMd5 &= isMd5(unquoted(part.eTag()));
            haveCrc32 &= part.checksumCRC32() != null;
            if (haveMd5) {
                eTags.update(ByteBuffer.wrap(HexFormat.of().parseHex(unquoted(part.eTag()))));
            }
            if (haveCrc32) {
                checksums.update(ByteBuffer.wrap(Base64.getDecoder().decode(part.checksumCRC32())));
            }
        }
        return new Written(size, haveMd5 ? eTags.md5() + suffix : null, haveCrc32 ? checksums.crc32() + suffix : null);
    }

    /** A copy of what HEAD tells of. */
    static Written like(HeadObjectResponse source) {
        String eTag = unquoted(source.eTag());
        return new Written(
                Objects.requireNonNullElse(source.contentLength(), 0L),
                eTag.isEmpty() ? null : eTag,
                source.checksumCRC32());
    }

    /**
     * Whether it is what HEAD tells of.
     *
     * @param request may have the checksum of the whole
     */
    boolean is(HeadObjectResponse head, SdkPojo request) {
        boolean sameSize = head.contentLength() != null && head.contentLength() == size;
        boolean sameETag = eTag != null && eTag.equalsIgnoreCase(unquoted(head.eTag()));
        boolean sameChecksum = crc32 != null && crc32.equals(head.checksumCRC32());
        return sameSize && (sameETag || sameChecksum || Checksums.isTold(request, head));
    }

    private static boolean isMd5(String eTag) {
        return eTag.length() == MD5_DIGITS && eTag.chars().allMatch(HexFormat::isHexDigit);
    }

    private static String unquoted(@Nullable String eTag) {
        return Objects.requireNonNullElse(eTag, "").replace("\"", "");
    }

    /** The sums of bytes. */
    private static final class Sums {

        private final MessageDigest digest = digest();
        private final CRC32 crc = new CRC32();
        private long size;

        private static MessageDigest digest() {
            try {
                return MessageDigest.getInstance("MD5");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("each Java has MD5", e);
            }
        }

        void update(ByteBuffer bytes) {
            size += bytes.remaining();
            digest.update(bytes.duplicate());
            crc.update(bytes.duplicate());
        }

        String md5() {
            return HexFormat.of().formatHex(digest.digest());
        }

        String crc32() {
            return Checksums.encode(crc);
        }

        Written written() {
            return new Written(size, md5(), crc32());
        }
    }
}
