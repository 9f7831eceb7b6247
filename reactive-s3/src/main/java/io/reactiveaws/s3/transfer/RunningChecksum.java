package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.Checksum;

/** A checksum of bytes that come one after another. */
interface RunningChecksum {

    /** Adds what remains in a chunk, and leaves that as it is. */
    void update(ByteBuffer chunk);

    /** Ends with the checksum of all that was added. */
    byte[] value();

    /** One of the JDK's checksums, in so many bytes. */
    static RunningChecksum of(Checksum crc, int length) {
        return new RunningChecksum() {
            @Override
            public void update(ByteBuffer chunk) {
                crc.update(chunk.duplicate());
            }

            @Override
            public byte[] value() {
                byte[] all =
                        ByteBuffer.allocate(Long.BYTES).putLong(crc.getValue()).array();
                return Arrays.copyOfRange(all, Long.BYTES - length, Long.BYTES);
            }
        };
    }

    /** The lowest bytes of a number, the highest of them first. */
    static byte[] toBytes(long value, int length) {
        byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(value).array();
        return Arrays.copyOfRange(all, Long.BYTES - length, Long.BYTES);
    }

    /** One of the JDK's digests, which every JDK has. */
    static RunningChecksum of(String algorithm) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return new RunningChecksum() {
            @Override
            public void update(ByteBuffer chunk) {
                digest.update(chunk.duplicate());
            }

            @Override
            public byte[] value() {
                return digest.digest();
            }
        };
    }
}
