package io.reactiveaws.ec2;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import javax.crypto.Cipher;

/** Decrypts what {@code GetPasswordData} gives: Base64 of RSA with PKCS #1 padding. */
final class PasswordData {

    private PasswordData() {}

    static String decrypt(String passwordData, PrivateKey key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.DECRYPT_MODE, key);
        // EC2 breaks lines
        byte[] encrypted = Base64.getMimeDecoder().decode(passwordData);
        return new String(cipher.doFinal(encrypted), StandardCharsets.UTF_8);
    }
}
