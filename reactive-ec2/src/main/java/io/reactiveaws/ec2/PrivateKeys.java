package io.reactiveaws.ec2;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads RSA keys as EC2 and OpenSSL write them; the JDK reads PKCS #8 only, EC2's key files are PKCS #1. */
final class PrivateKeys {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    /** Version 0, and the algorithm: rsaEncryption without parameters. */
    private static final byte[] RSA_HEADER = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int LONG_LENGTH = 0x80;

    private PrivateKeys() {}

    /**
     * Finds the first private key of a PEM text; it may be none of RSA.
     *
     * @return the key as PKCS #8
     * @throws IllegalArgumentException if there is none, or none of its kind can decrypt; never repeats the key
     */
    static byte[] pkcs8(String pem) {
        Matcher found = PEM.matcher(pem);
        if (!found.find()) {
            throw new IllegalArgumentException(
                    "'pem' holds no private key: it has no line -----BEGIN RSA PRIVATE KEY----- with its end");
        }
        return read(found.group(1), found.group(2));
    }

    /** Makes the key of its PKCS #8; reads files when it is first called. */
    static PrivateKey rsa(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    private static byte[] read(String kind, String text) {
        if (text.contains("ENCRYPTED")) {
            throw encrypted();
        }
        return switch (kind) {
            case "RSA PRIVATE KEY" -> enveloped(bytes(text));
            case "PRIVATE KEY" -> bytes(text);
            case "ENCRYPTED PRIVATE KEY" -> throw encrypted();
            case "OPENSSH PRIVATE KEY" ->
                throw new IllegalArgumentException("'pem' holds a key in OpenSSH's own format; if it is an RSA key,"
                        + " ssh-keygen -p -m PEM -f FILE rewrites it, and EC2 encrypts passwords for RSA keys only");
            default ->
                throw new IllegalArgumentException(
                        "'pem' holds \"%s\" where the private key of an RSA key pair is needed".formatted(kind));
        };
    }

    private static IllegalArgumentException encrypted() {
        return new IllegalArgumentException("'pem' holds a private key that is encrypted with a passphrase;"
                + " openssl rsa -in FILE -out PLAIN decrypts it, or decrypt it yourself and call password(PrivateKey)");
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static IllegalArgumentException unreadable(Exception cause) {
        return new IllegalArgumentException("'pem' cannot be read as an RSA private key; is the file complete?", cause);
    }

    /** Puts a PKCS #1 key into PKCS #8's envelope. */
    private static byte[] enveloped(byte[] pkcs1) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(RSA_HEADER);
        content.writeBytes(der(OCTETS, pkcs1));
        return der(SEQUENCE, content.toByteArray());
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.write(tag);
        writeLength(der, content.length);
        der.writeBytes(content);
        return der.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream der, int length) {
        if (length < LONG_LENGTH) {
            der.write(length);
            return;
        }
        int octets = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + Byte.SIZE - 1) / Byte.SIZE;
        der.write(LONG_LENGTH | octets);
        for (int i = octets - 1; i >= 0; i--) {
            der.write(length >>> (i * Byte.SIZE));
        }
    }
}
