package io.reactiveaws.spring;

import static io.reactiveaws.spring.Contexts.accessKey;
import static io.reactiveaws.spring.Contexts.bare;
import static io.reactiveaws.spring.Contexts.endpointOf;
import static io.reactiveaws.spring.Contexts.runAlone;
import static io.reactiveaws.spring.Contexts.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.s3.S3;
import io.reactiveaws.sqs.Sqs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Where AWS is and who calls it: details, our properties, those of Spring Cloud AWS. */
class ConnectionTest {

    private static final String[] OF_SPRING_CLOUD_AWS = {
        "spring.cloud.aws.region.static=us-west-2",
        "spring.cloud.aws.credentials.access-key=AKIDTHEIRS",
        "spring.cloud.aws.credentials.secret-key=secret",
        "spring.cloud.aws.endpoint=http://theirs:1",
        "spring.cloud.aws.sqs.endpoint=http://theirs-sqs:1"
    };

    @Test
    void propertiesOfSpringCloudAwsAreReadWhereOursAreAbsent() {
        bare().withPropertyValues(OF_SPRING_CLOUD_AWS).run(context -> {
            assertThat(context.getBean(Session.class).region()).isEqualTo(Region.US_WEST_2);
            assertThat(accessKey(context.getBean(Sqs.class))).isEqualTo("AKIDTHEIRS");
            assertThat(endpointOf(context.getBean(S3.class))).isEqualTo("http://theirs:1");
            assertThat(endpointOf(context.getBean(Sqs.class))).isEqualTo("http://theirs-sqs:1");
        });
    }

    @Test
    void oursGoBeforeThem() {
        usual().withPropertyValues(OF_SPRING_CLOUD_AWS)
                .withPropertyValues("reactiveaws.endpoint=http://ours:1", "reactiveaws.s3.endpoint=http://ours-s3:1")
                .run(context -> {
                    assertThat(context.getBean(Session.class).region()).isEqualTo(Region.EU_WEST_1);
                    assertThat(accessKey(context.getBean(Sqs.class))).isEqualTo("AKIDOURS");
                    assertThat(endpointOf(context.getBean(S3.class))).isEqualTo("http://ours-s3:1");
                    assertThat(endpointOf(context.getBean(Sqs.class))).isEqualTo("http://ours:1");
                    assertThat(endpointOf(context.getBean(Ec2.class))).isEqualTo("http://ours:1");
                });
    }

    /** As with {@code reactiveaws.region=${SOME_REGION:}}. */
    @Test
    void whatIsBlankIsAbsent() {
        usual().withPropertyValues("reactiveaws.region=", "spring.cloud.aws.region.static=us-west-2")
                .run(context ->
                        assertThat(context.getBean(Session.class).region()).isEqualTo(Region.US_WEST_2));
    }

    @Test
    void eachServiceHasAnEndpointOfItsOwn() {
        usual().withPropertyValues(
                        "reactiveaws.s3.endpoint=http://s3:1",
                        "reactiveaws.sqs.endpoint=http://sqs:1",
                        "reactiveaws.ec2.endpoint=http://ec2:1")
                .run(context -> {
                    assertThat(endpointOf(context.getBean(S3.class))).isEqualTo("http://s3:1");
                    assertThat(endpointOf(context.getBean(Sqs.class))).isEqualTo("http://sqs:1");
                    assertThat(endpointOf(context.getBean(Ec2.class))).isEqualTo("http://ec2:1");
                });
    }

    @Test
    void tokenMakesSessionCredentials() {
        usual().withPropertyValues("reactiveaws.credentials.session-token=token")
                .run(context -> assertThat(context.getBean(Sqs.class)
                                .client()
                                .serviceClientConfiguration()
                                .credentialsProvider()
                                .resolveIdentity()
                                .join())
                        .isInstanceOf(AwsSessionCredentials.class));
    }

    @Test
    void profileHasRegionAndCredentials(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("config"), """
                [profile reader]
                region = ap-south-1
                aws_access_key_id = AKIDPROFILE
                aws_secret_access_key = secret
                """);
        ApplicationContextRunner reader = bare().withPropertyValues(
                        "reactiveaws.profile=reader",
                        "spring.cloud.aws.credentials.access-key=AKIDTHEIRS",
                        "spring.cloud.aws.credentials.secret-key=secret");

        runAlone(reader, folder, context -> {
            assertThat(context.getBean(Session.class).region()).isEqualTo(Region.AP_SOUTH_1);
            assertThat(accessKey(context.getBean(Sqs.class))).isEqualTo("AKIDPROFILE");
        });
    }

    @Test
    void detailsGoBeforeAllProperties() {
        usual().withPropertyValues("reactiveaws.endpoint=http://ours:1", "reactiveaws.s3.endpoint=http://ours-s3:1")
                .withBean(ReactiveAwsConnectionDetails.class, Elsewhere::new)
                .run(context -> {
                    assertThat(context.getBean(Session.class).region()).isEqualTo(Region.of("mars-1"));
                    assertThat(accessKey(context.getBean(Sqs.class))).isEqualTo("AKIDDETAILS");
                    assertThat(endpointOf(context.getBean(S3.class))).isEqualTo("http://details:1");
                    assertThat(endpointOf(context.getBean(Sqs.class))).isEqualTo("http://details:1");
                });
    }

    private static final class Elsewhere implements ReactiveAwsConnectionDetails {

        @Override
        public @Nullable URI endpoint() {
            return URI.create("http://details:1");
        }

        @Override
        public @Nullable Region region() {
            return Region.of("mars-1");
        }

        @Override
        public @Nullable AwsCredentialsProvider credentials() {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDDETAILS", "secret"));
        }
    }

    @Test
    void whatDetailsLeaveOutThePropertiesSay() {
        usual().withPropertyValues("reactiveaws.endpoint=http://ours:1")
                .withBean(ReactiveAwsConnectionDetails.class, () -> new ReactiveAwsConnectionDetails() {})
                .run(context -> {
                    assertThat(context.getBean(Session.class).region()).isEqualTo(Region.EU_WEST_1);
                    assertThat(accessKey(context.getBean(Sqs.class))).isEqualTo("AKIDOURS");
                    assertThat(endpointOf(context.getBean(S3.class))).isEqualTo("http://ours:1");
                });
    }

    @Test
    void localAwsThatIsABeanGoesBeforeTheProperties() {
        LocalAws aws = LocalAws.shared();
        usual().withPropertyValues("reactiveaws.endpoint=http://ours:1")
                .withBean(LocalAws.class, () -> aws)
                .run(context -> {
                    assertThat(context.getBean(Session.class).region()).isEqualTo(aws.region());
                    assertThat(endpointOf(context.getBean(S3.class)))
                            .isEqualTo(aws.endpoint().toString());
                });
    }

    @Test
    void detailsOfTheApplicationGoBeforeALocalAws() {
        usual().withBean(LocalAws.class, LocalAws::shared)
                .withBean(ReactiveAwsConnectionDetails.class, Elsewhere::new)
                .run(context ->
                        assertThat(endpointOf(context.getBean(S3.class))).isEqualTo("http://details:1"));
    }
}
