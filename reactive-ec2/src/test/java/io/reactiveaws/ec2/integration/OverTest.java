package io.reactiveaws.ec2.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.Ec2;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.InstanceState;

/**
 * EC2 over a client that somebody else has built: one of the SDK's own, which has more methods than some JDKs make a
 * proxy of.
 */
class OverTest {

    @Test
    void aClientOfTheSdksOwnIsCalled() {
        try (CannedEc2 server = CannedEc2.start();
                Ec2AsyncClient client = Ec2AsyncClient.builder()
                        .region(Region.US_EAST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
                        .endpointOverride(server.endpoint())
                        .build()) {
            Ec2 ec2 = Ec2.over(client);

            assertThat(ec2.instance("i-1")
                            .state()
                            .map(InstanceState::nameAsString)
                            .block())
                    .isEqualTo("pending");
            assertThat(ec2.client()).isSameAs(client);
        }
    }
}
