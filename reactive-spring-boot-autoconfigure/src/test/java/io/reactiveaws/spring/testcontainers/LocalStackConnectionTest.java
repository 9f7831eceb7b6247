package io.reactiveaws.spring.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.spring.ReactiveAwsAutoConfiguration;
import io.reactiveaws.spring.ReactiveAwsConnectionDetails;
import io.reactiveaws.sqs.Sqs;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.objenesis.SpringObjenesis;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.regions.Region;

/** A container that is never started says where it would be. */
class LocalStackConnectionTest {

    @Test
    void containerIsTheAwsOfTheApplication() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ReactiveAwsAutoConfiguration.class, ServiceConnectionAutoConfiguration.class))
                .withUserConfiguration(Containers.class)
                .withPropertyValues("reactiveaws.region=eu-west-1", "reactiveaws.endpoint=http://ours:1")
                .run(context -> {
                    assertThat(context).hasSingleBean(ReactiveAwsConnectionDetails.class);
                    assertThat(context.getBean(Session.class).region()).isEqualTo(Region.of("mars-1"));
                    assertThat(context.getBean(Sqs.class).client().serviceClientConfiguration())
                            .satisfies(client -> assertThat(client.endpointOverride())
                                    .hasToString("Optional[http://127.0.0.1:4711]"))
                            .satisfies(client -> assertThat(client.credentialsProvider()
                                            .resolveIdentity()
                                            .join()
                                            .accessKeyId())
                                    .isEqualTo("AKIDCONTAINER"));
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class Containers {

        @Bean
        @ServiceConnection
        LocalStackContainer localStack() {
            return new SpringObjenesis().newInstance(Unstarted.class); // the constructor asks for Docker
        }
    }

    private static final class Unstarted extends LocalStackContainer {

        Unstarted() {
            super(DockerImageName.parse("localstack/localstack:4"));
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public String getHost() {
            return "127.0.0.1";
        }

        @Override
        public Integer getMappedPort(int originalPort) {
            return 4711;
        }

        @Override
        public String getRegion() {
            return "mars-1";
        }

        @Override
        public String getAccessKey() {
            return "AKIDCONTAINER";
        }

        @Override
        public String getSecretKey() {
            return "secret";
        }
    }
}
