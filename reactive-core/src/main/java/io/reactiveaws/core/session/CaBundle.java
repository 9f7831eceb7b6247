package io.reactiveaws.core.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.reactiveaws.core.spi.ProfileSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import software.amazon.awssdk.utils.SystemSetting;

/** The authorities that a configuration trusts in place of the JDK's, which the SDK doesn't read. */
final class CaBundle {

    /** Read as the SDK reads its own. */
    private enum Setting implements SystemSetting {
        AWS_CA_BUNDLE;

        @Override
        public String property() {
            return "aws.caBundle";
        }

        @Override
        public String environmentVariable() {
            return name();
        }

        @Override
        public String defaultValue() {
            return "";
        }
    }

    private CaBundle() {}

    /**
     * Reads the file that the environment names, else the profile.
     *
     * @return what checks certificates; empty if no file is named
     * @throws IllegalArgumentException if the file has no certificates
     */
    static Optional<TrustManager[]> trusted(ProfileSettings profile) {
        Optional<String> environment = Setting.AWS_CA_BUNDLE.getStringValue().filter(file -> !file.isBlank());
        return environment.isPresent()
                ? environment.map(file -> read("'AWS_CA_BUNDLE'", file))
                : profile.text("ca_bundle")
                        .map(file -> read("'ca_bundle' of the profile \"%s\"".formatted(profile.name()), file));
    }

    private static TrustManager[] read(String setting, String file) {
        try {
            // as text without the byte-order mark that some editors write
            String pem = Files.readString(Path.of(file), ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", "");
            Collection<? extends Certificate> authorities = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(ISO_8859_1)));
            if (authorities.isEmpty()) {
                throw new IOException("it has none");
            }
            return managers(authorities);
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            throw new IllegalArgumentException(
                    "%s must be a file with certificates in PEM, was \"%s\": %s".formatted(setting, file, e), e);
        }
    }

    private static TrustManager[] managers(Collection<? extends Certificate> authorities)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int alias = 0;
        for (Certificate authority : authorities) {
            store.setCertificateEntry(String.valueOf(alias++), authority);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
