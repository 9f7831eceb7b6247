package io.reactiveaws.spring.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.spring.ReactiveAwsAutoConfiguration;
import io.reactiveaws.spring.ReactiveAwsConnectionDetails;
import io.reactiveaws.sqs.Sqs;
import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.test.StepVerifier;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;

/** A test, a test that inherits it, and a configuration. */
class LocalAwsConnectionTest {

    private static ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ReactiveAwsAutoConfiguration.class));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(ReactiveAwsAutoConfiguration.class)
    static class Application {}

    @LocalAwsConnection
    @SpringBootTest(classes = Application.class)
    abstract static class OnLocalAws {}

    @Nested
    class Inherited extends OnLocalAws {

        @Test
        void applicationIsOnTheSharedOne(@Autowired Session session, @Autowired Sqs sqs, @Autowired LocalAws aws) {
            assertThat(session.region()).isEqualTo(aws.region());
            assertThat(aws.endpoint()).isEqualTo(LocalAws.shared().endpoint());
            StepVerifier.create(sqs.createQueue("on-local-aws"))
                    .expectNextCount(1)
                    .verifyComplete();
        }
    }

    @LocalAwsConnection(shared = false)
    @Configuration(proxyBeanMethods = false)
    static class Own {}

    @Test
    void oneOfItsOwnEndsWithTheContext() {
        application().withUserConfiguration(Own.class).run(context -> {
            LocalAws own = context.getBean(LocalAws.class);
            assertThat(own.endpoint()).isNotEqualTo(LocalAws.shared().endpoint());

            context.close();

            assertThatIllegalStateException().isThrownBy(own::newSession).withMessageContaining("closed");
        });
    }

    @LocalAwsConnection
    @Configuration(proxyBeanMethods = false)
    static class Shared {}

    @Configuration(proxyBeanMethods = false)
    static class Another {

        @Bean
        LocalAws another() {
            return LocalAws.shared();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Production {

        @Bean
        ReactiveAwsConnectionDetails store() {
            return new ReactiveAwsConnectionDetails() {
                @Override
                public URI endpoint() {
                    return URI.create("http://production:1");
                }

                @Override
                public Region region() {
                    return Region.EU_WEST_1;
                }
            };
        }
    }

    @Test
    void goesBeforeDetailsOfTheApplication() {
        application().withUserConfiguration(Production.class, Shared.class).run(context -> {
            assertThat(context.getBean(Session.class).region())
                    .isEqualTo(LocalAws.shared().region());
            assertThat(context.getBean(Sqs.class)
                            .client()
                            .serviceClientConfiguration()
                            .endpointOverride())
                    .contains(LocalAws.shared().endpoint());
        });
    }

    /** As on another machine than the application's. */
    @Test
    void profileOfTheApplicationMayBeMissing() {
        application()
                .withUserConfiguration(Shared.class)
                .withPropertyValues("reactiveaws.profile=not-on-this-machine")
                .run(context -> assertThat(context).hasNotFailed());
    }

    /** It may ask the instance's metadata, and would wait where there are none. */
    @Test
    void regionOfTheApplicationIsNotAskedFor() {
        application()
                .withUserConfiguration(Shared.class)
                .withBean(AwsRegionProvider.class, () -> () -> {
                    throw new AssertionError("it is asked");
                })
                .run(context -> assertThat(context).hasNotFailed());
    }

    /** An application that took none of the two would be on the real AWS. */
    @Test
    void ofTwoNoneIsPassedOver() {
        application()
                .withUserConfiguration(Shared.class, Another.class)
                .run(context ->
                        assertThat(context).getFailure().hasRootCauseInstanceOf(NoUniqueBeanDefinitionException.class));
    }
}
