package io.reactiveaws.core.session;

import static io.reactiveaws.core.session.SessionFixtures.CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;

/** What a session takes from the SDK's configuration, set here through system properties. */
class SessionDefaultsTest {

    private SdkConfiguration configuration;

    @BeforeEach
    void configure(@TempDir Path folder) throws IOException {
        configuration = new SdkConfiguration(folder, "[profile prod]\nregion = eu-west-1\n");
    }

    @AfterEach
    void restore() {
        configuration.close();
    }

    @Test
    void unknownProfileIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Session.builder().profile("prodd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no profile \"prodd\" in the AWS configuration files; there are [prod]");
    }

    @Test
    void blankProfileIsRefused() {
        assertThatThrownBy(() -> Session.builder().profile(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'profile' must not be null or blank, was \"\"");
    }

    @Test
    void knownProfileIsTaken() {
        try (Session session =
                Session.builder().profile("prod").region(Region.US_EAST_1).build()) {
            assertThat(session.region()).isEqualTo(Region.US_EAST_1);
        }
    }

    @Test
    void regionIsTheDefaultChainsUnlessSet() {
        configuration.set("aws.region", "ap-south-1");

        try (Session session = Session.builder().credentials(CREDENTIALS).build()) {
            assertThat(session.region()).isEqualTo(Region.AP_SOUTH_1);
        }
    }

    @Test
    void unknownRegionOfTheDefaultChainIsRefused() {
        configuration.set("aws.region", "ap-sooth-1");

        assertThatThrownBy(() -> Session.create())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(SessionFixtures.unknownRegion("ap-sooth-1"));
    }
}
