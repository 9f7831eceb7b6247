package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.GetPasswordDataRequest;
import software.amazon.awssdk.services.ec2.model.GetPasswordDataResponse;

/** Keys in the files that users have. */
class PemPasswordTest {

    private static final String PASSWORD = "S3cret";

    /** What stands before the PKCS #1 key in a PKCS #8 key of RSA whose lengths take two octets. */
    private static final int ENVELOPE = 26;

    private static RsaKeys keys;

    private final FakeEc2 client = new FakeEc2();
    private final Instance instance = client.ec2().instance("i-1");

    @BeforeAll
    static void generateKeys() throws GeneralSecurityException {
        keys = new RsaKeys();
    }

    private static byte[] pkcs8() {
        return keys.key().getEncoded();
    }

    private static byte[] pkcs1() {
        return Arrays.copyOfRange(pkcs8(), ENVELOPE, pkcs8().length);
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN %s-----\n%s\n-----END %1$s-----\n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(key));
    }

    private void answer() throws GeneralSecurityException {
        String encrypted = Base64.getEncoder().encodeToString(keys.encrypted(PASSWORD));
        client.on(
                GetPasswordDataRequest.class,
                request -> GetPasswordDataResponse.builder()
                        .passwordData(encrypted)
                        .build());
    }

    private void decrypts(String pem) throws GeneralSecurityException {
        answer();
        StepVerifier.create(instance.password(pem).subscribeOn(Schedulers.parallel()))
                .expectNext(PASSWORD)
                .verifyComplete();
        assertThat(client.sent).hasSize(1);
    }

    @Test
    void ec2sOwnFileIsPkcs1() throws GeneralSecurityException {
        decrypts(pem("RSA PRIVATE KEY", pkcs1()));
    }

    @Test
    void openSslWritesPkcs8() throws GeneralSecurityException {
        decrypts(pem("PRIVATE KEY", pkcs8()));
    }

    @Test
    void textBeforeTheKeyAndWindowsLinesDoNotMatter() throws GeneralSecurityException {
        decrypts("Bag Attributes\r\n" + pem("RSA PRIVATE KEY", pkcs1()).replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENCRYPTED PRIVATE KEY | encrypted with a passphrase",
                "OPENSSH PRIVATE KEY | ssh-keygen -p -m PEM -f FILE",
                "EC PRIVATE KEY | \"EC PRIVATE KEY\" where the private key of an RSA key pair is needed",
                "PUBLIC KEY | holds no private key"
            })
    void anotherKindIsRefusedAtOnceWithAWayOut(String kind, String wayOut) {
        String pem = pem(kind, pkcs8());
        assertThatThrownBy(() -> instance.password(pem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ec2.Instance(id=i-1).password: 'pem' ")
                .hasMessageContaining(wayOut);
    }

    @Test
    void openSslsOldWayToEncryptIsRefusedToo() {
        String pem = """
                -----BEGIN RSA PRIVATE KEY-----
                Proc-Type: 4,ENCRYPTED
                DEK-Info: AES-128-CBC,00

                AAAA
                -----END RSA PRIVATE KEY-----
                """;
        assertThatThrownBy(() -> instance.password(pem)).hasMessageContaining("encrypted with a passphrase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key.pem", "-----BEGIN RSA PRIVATE KEY-----\nAAAA"})
    void whatHoldsNoKeyIsRefusedAtOnce(String pem) {
        assertThatThrownBy(() -> instance.password(pem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ec2.Instance(id=i-1).password: 'pem' ");
    }

    @Test
    void aKeyThatIsCutIsRefusedWithoutACallAndNotRepeated() {
        String pem = pem("RSA PRIVATE KEY", Arrays.copyOf(pkcs1(), 300));
        StepVerifier.create(instance.password(pem))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(
                                "ec2.Instance(id=i-1).password: 'pem' cannot be read as an RSA private key; is the file"
                                        + " complete?"));
        assertThat(client.sent).isEmpty();
    }
}
