package io.reactiveaws.spring;

import static io.reactiveaws.spring.Contexts.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.s3.S3;
import io.reactiveaws.sqs.Sqs;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.regions.Region;

/** Which beans there are, with and without each library. */
class ServiceBeansTest {

    @Test
    void eachServiceIsABeanOfTheSession() {
        usual().run(context -> {
            Session session = context.getBean(Session.class);
            assertThat(session.region()).isEqualTo(Region.EU_WEST_1);
            assertThat(context.getBean(S3.class)).isSameAs(session.resource(S3.class));
            assertThat(context.getBean(Sqs.class)).isSameAs(session.resource(Sqs.class));
            assertThat(context.getBean(Ec2.class)).isSameAs(session.resource(Ec2.class));
        });
    }

    @Test
    void withoutS3() {
        usual().withClassLoader(new FilteredClassLoader("io.reactiveaws.s3", "software.amazon.awssdk.services.s3"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Sqs.class)
                        .hasSingleBean(Ec2.class)
                        .doesNotHaveBean("reactiveAwsS3"));
    }

    @Test
    void withoutSqs() {
        usual().withClassLoader(new FilteredClassLoader("io.reactiveaws.sqs", "software.amazon.awssdk.services.sqs"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(S3.class)
                        .hasSingleBean(Ec2.class)
                        .doesNotHaveBean("reactiveAwsSqs"));
    }

    @Test
    void withoutEc2() {
        usual().withClassLoader(new FilteredClassLoader("io.reactiveaws.ec2", "software.amazon.awssdk.services.ec2"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(S3.class)
                        .hasSingleBean(Sqs.class)
                        .doesNotHaveBean("reactiveAwsEc2"));
    }

    @Test
    void withoutMicrometer() {
        usual().withClassLoader(new FilteredClassLoader("io.micrometer"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(S3.class)
                        .doesNotHaveBean("reactiveAwsObservations")
                        .doesNotHaveBean("reactiveAwsMeters"));
    }

    @Test
    void withoutMetersButWithObservations() {
        usual().withBean(ObservationRegistry.class, ObservationRegistry::create)
                .withClassLoader(new FilteredClassLoader(MeterRegistry.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasBean("reactiveAwsObservations")
                        .doesNotHaveBean("reactiveAwsMeters"));
    }

    @Test
    void withoutLocalAws() {
        usual().withClassLoader(new FilteredClassLoader(LocalAws.class))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(S3.class));
    }

    @Test
    void ownServiceStaysAlone() {
        usual().withUserConfiguration(OwnSqs.class)
                .run(context -> assertThat(context)
                        .hasSingleBean(Sqs.class)
                        .hasBean("mine")
                        .hasSingleBean(S3.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnSqs {

        @Bean
        Sqs mine(Session session) {
            return session.resource(Sqs.class);
        }
    }

    @Test
    void ownSessionStaysAloneAndHasTheServices() {
        usual().withUserConfiguration(OwnSession.class).run(context -> {
            assertThat(context).hasSingleBean(Session.class);
            Session own = context.getBean("own", Session.class);
            assertThat(context.getBean(S3.class)).isSameAs(own.resource(S3.class));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnSession {

        @Bean
        Session own() {
            return Session.builder().region("us-west-2").build();
        }
    }

    @Test
    void whichOfTwoSessionsIsNotGuessed() {
        usual().withUserConfiguration(OwnSession.class, OtherSession.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean("reactiveAwsSession")
                        .doesNotHaveBean(S3.class)
                        .doesNotHaveBean(Sqs.class)
                        .doesNotHaveBean(Ec2.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class OtherSession {

        @Bean
        Session other() {
            return Session.builder().region("us-east-2").build();
        }
    }

    @Test
    void thePrimaryOneOfTwoSessionsHasTheServices() {
        usual().withUserConfiguration(OwnSession.class, PrimarySession.class).run(context -> {
            Session primary = context.getBean("primary", Session.class);
            assertThat(context.getBean(S3.class)).isSameAs(primary.resource(S3.class));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class PrimarySession {

        @Bean
        @Primary
        Session primary() {
            return Session.builder().region("us-east-2").build();
        }
    }
}
