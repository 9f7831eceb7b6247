package io.reactiveaws.s3.transfer;

import io.reactiveaws.testkit.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import software.amazon.awssdk.utils.BinaryUtils;

/** A body that came over a socket. */
final class UploadBody {

    private static final String CRC32_HEADER = "x-amz-checksum-crc32";
    private static final Pattern TRAILER = Pattern.compile(CRC32_HEADER + ":(.*?)\r\n");

    private final byte[] bytes;
    private final String crc32;

    private UploadBody(byte[] bytes, String crc32) {
        this.bytes = bytes;
        this.crc32 = crc32;
    }

    /** What was put. */
    byte[] bytes() {
        return bytes;
    }

    /** The checksum that came with it; null if none did. */
    String crc32() {
        return crc32;
    }

    /** Where a checksum follows the bytes, the SDK wraps both in chunks; they are taken out. */
    static UploadBody of(HttpRequest request, byte[] raw) {
        return "aws-chunked".equals(request.header("Content-Encoding"))
                ? unwrapped(raw)
                : new UploadBody(raw, request.header(CRC32_HEADER));
    }

    private static UploadBody unwrapped(byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int position = 0;
        while (true) {
            int end = text.indexOf("\r\n", position);
            int signature = text.indexOf(';', position);
            int length = Integer.parseInt(text, position, signature < 0 || signature > end ? end : signature, 16);
            if (length == 0) {
                Matcher trailer = TRAILER.matcher(text).region(end, text.length());
                return new UploadBody(bytes.toByteArray(), trailer.find() ? trailer.group(1) : null);
            }
            bytes.write(raw, end + 2, length);
            position = end + 2 + length + 2;
        }
    }

    /** Whether the bytes have the checksum that came with them, if one did. */
    boolean isWhole() {
        return crc32 == null || crc32(bytes).equals(crc32);
    }

    static String crc32(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return BinaryUtils.toBase64(
                ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array());
    }
}
