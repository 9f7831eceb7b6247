package io.reactiveaws.ec2;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import javax.crypto.Cipher;

/** The key pair of an instance, and what EC2 does with it. */
final class RsaKeys {

    private final KeyPair pair;

    RsaKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.pair = generator.generateKeyPair();
    }

    PrivateKey key() {
        return pair.getPrivate();
    }

    byte[] encrypted(String password) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
        return cipher.doFinal(password.getBytes(StandardCharsets.UTF_8));
    }
}
