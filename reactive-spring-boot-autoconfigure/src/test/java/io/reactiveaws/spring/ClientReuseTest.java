package io.reactiveaws.spring;

import static io.reactiveaws.spring.Contexts.bare;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.s3.S3;
import io.reactiveaws.sqs.Sqs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.Ec2AsyncClientBuilder;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** When a service works over a client that the application has. */
class ClientReuseTest {

    /** An application whose session finds a region without a word of ours. */
    private static ApplicationContextRunner withClients() {
        return bare().withSystemProperties("aws.region=eu-west-2").withUserConfiguration(Clients.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Clients {

        @Bean
        S3AsyncClient s3Client() {
            return new S3AsyncClient() {
                @Override
                public String serviceName() {
                    return "fake";
                }

                @Override
                public void close() {}
            };
        }

        @Bean
        SqsAsyncClient sqsClient() {
            return new SqsAsyncClient() {
                @Override
                public String serviceName() {
                    return "fake";
                }

                @Override
                public void close() {}
            };
        }

        @Bean
        Ec2AsyncClient ec2Client() {
            return new Ec2AsyncClient() {
                @Override
                public String serviceName() {
                    return "fake";
                }

                @Override
                public void close() {}
            };
        }
    }

    @Test
    void clientsOfTheApplicationAreUsed() {
        withClients().run(context -> {
            assertThat(context.getBean(S3.class).client()).isSameAs(context.getBean("s3Client"));
            assertThat(context.getBean(Sqs.class).client()).isSameAs(context.getBean("sqsClient"));
            assertThat(context.getBean(Ec2.class).client()).isSameAs(context.getBean("ec2Client"));
        });
    }

    @Test
    void settingsOfCallsDoNotSayHowAClientIs() {
        withClients()
                .withPropertyValues(
                        "reactiveaws.call-timeout=3s",
                        "reactiveaws.max-waiting=7",
                        "reactiveaws.eventual-consistency=0s",
                        "reactiveaws.coalesce-loads=false",
                        "reactiveaws.close-timeout=3s")
                .run(context -> assertThat(context.getBean(S3.class).client()).isSameAs(context.getBean("s3Client")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reactiveaws.reuse-clients=false",
                "reactiveaws.region=eu-west-1",
                "reactiveaws.endpoint=http://ours:1",
                "reactiveaws.credentials.access-key=AKIDOURS",
                "reactiveaws.dualstack=true",
                "reactiveaws.fips=false",
                "reactiveaws.connections=9",
                "reactiveaws.retry-mode=standard",
                "reactiveaws.complete-on-event-loop=true",
                "reactiveaws.http.read-timeout=31s",
                "reactiveaws.http.connection-timeout=3s"
            })
    void whatAPropertySaysOfClientsIsNotLost(String property) {
        withClients()
                .withPropertyValues(property)
                .withPropertyValues(property.contains("access-key") ? "reactiveaws.credentials.secret-key=s" : "a=b")
                .withPropertyValues("reactiveaws.ec2.enabled=false") // its client takes long to make
                .run(context -> {
                    assertThat(context.getBean(S3.class).client()).isNotSameAs(context.getBean("s3Client"));
                    assertThat(context.getBean(Sqs.class).client()).isNotSameAs(context.getBean("sqsClient"));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reactiveaws.s3.endpoint=http://ours:1",
                "reactiveaws.s3.region=eu-west-1",
                "reactiveaws.s3.path-style=true",
                "reactiveaws.s3.cross-region=true",
                "reactiveaws.s3.accelerate=false"
            })
    void whatAPropertySaysOfOneServiceIsForThatService(String property) {
        withClients().withPropertyValues(property).run(context -> {
            assertThat(context.getBean(S3.class).client()).isNotSameAs(context.getBean("s3Client"));
            assertThat(context.getBean(Sqs.class).client()).isSameAs(context.getBean("sqsClient"));
        });
    }

    @Test
    void whatACustomizerSaysOfAClientIsNotLost() {
        withClients().withUserConfiguration(OfS3.class).run(context -> {
            assertThat(context.getBean(S3.class).client()).isNotSameAs(context.getBean("s3Client"));
            assertThat(context.getBean(Sqs.class).client()).isSameAs(context.getBean("sqsClient"));
            assertThat(context.getBean(Ec2.class).client()).isSameAs(context.getBean("ec2Client"));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OfS3 {

        @Bean
        ClientCustomizer<S3AsyncClientBuilder> pathStyle() {
            return client -> client.forcePathStyle(true);
        }
    }

    @Test
    void whatACustomizerSaysOfTheSessionIsNotLost() {
        withClients()
                .withBean(SessionCustomizer.class, () -> session -> session.region("eu-west-3"))
                .run(context ->
                        assertThat(context.getBean(Sqs.class).client()).isNotSameAs(context.getBean("sqsClient")));
    }

    @Test
    void connectionDetailsGoBeforeAClient() {
        withClients()
                .withBean(ReactiveAwsConnectionDetails.class, () -> new ReactiveAwsConnectionDetails() {})
                .run(context ->
                        assertThat(context.getBean(Sqs.class).client()).isNotSameAs(context.getBean("sqsClient")));
    }

    @Test
    void sessionOfTheApplicationGoesBeforeAClient() {
        withClients()
                .withBean(
                        "own",
                        Session.class,
                        () -> Session.builder().region("us-west-1").build())
                .run(context -> assertThat(context.getBean(Sqs.class))
                        .isSameAs(context.getBean(Session.class).resource(Sqs.class)));
    }

    @Test
    void whichOfTwoClientsIsNotGuessed() {
        withClients()
                .withBean(
                        "other",
                        Ec2AsyncClient.class,
                        () -> Ec2AsyncClient.builder().region(Region.US_EAST_2).build())
                .run(context -> assertThat(context.getBean(Ec2.class))
                        .isSameAs(context.getBean(Session.class).resource(Ec2.class)));
    }

    @Test
    void thePrimaryOneOfTwoClientsIsUsed() {
        withClients()
                .withUserConfiguration(Other.class)
                .run(context -> assertThat(context.getBean(Ec2.class).client()).isSameAs(context.getBean("other")));
    }

    @Configuration(proxyBeanMethods = false)
    static class Other {

        @Bean
        @Primary
        Ec2AsyncClient other() {
            return Ec2AsyncClient.builder().region(Region.US_EAST_2).build();
        }
    }

    /** Who wants the session's own client as a bean. */
    @Test
    void clientOfTheSessionMayBeABean() {
        bare().withPropertyValues("reactiveaws.region=eu-west-1")
                .withUserConfiguration(OfSession.class)
                .run(context -> assertThat(context.getBean(Ec2.class).client())
                        .isSameAs(context.getBean(Ec2AsyncClient.class)));
        bare().withSystemProperties("aws.region=eu-west-2")
                .withUserConfiguration(OfSession.class)
                .run(context -> assertThat(context.getBean(Ec2.class).client())
                        .isSameAs(context.getBean(Ec2AsyncClient.class)));
    }

    @Configuration(proxyBeanMethods = false)
    static class OfSession {

        @Bean
        Ec2AsyncClient client(Session session) {
            return session.resource(Ec2.class).client();
        }

        @Bean
        ClientCustomizer<Ec2AsyncClientBuilder> none() {
            return client -> {};
        }
    }
}
