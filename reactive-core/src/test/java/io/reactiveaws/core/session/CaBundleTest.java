package io.reactiveaws.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.spi.ProfileSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.profiles.ProfileFile;

class CaBundleTest {

    private static final String PROPERTY = "aws.caBundle";

    private final Path folder;
    private String before;

    CaBundleTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void keepTheProperty() {
        before = System.getProperty(PROPERTY);
    }

    @AfterEach
    void putThePropertyBack() {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }

    private static TrustManager[] trusted(Path file) {
        System.setProperty(PROPERTY, file.toString()); // goes before the environment's
        return CaBundle.trusted(new ProfileSettings(ProfileFile.aggregator().build(), "default"))
                .orElseThrow();
    }

    private static X509Certificate anAuthority() throws Exception {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers()[0];
    }

    private static String pem(X509Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstCertificate() throws Exception {
        X509Certificate authority = anAuthority();
        Path file = Files.writeString(folder.resolve("ca.pem"), "\uFEFF" + pem(authority));

        assertThat(Arrays.stream(trusted(file)).map(X509TrustManager.class::cast))
                .singleElement()
                .satisfies(manager -> assertThat(manager.getAcceptedIssuers()).containsExactly(authority));
    }

    @Test
    void aFileWithoutCertificatesIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "nothing", StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> trusted(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "'AWS_CA_BUNDLE' must be a file with certificates in PEM, was \"" + file + "\"");
    }
}
