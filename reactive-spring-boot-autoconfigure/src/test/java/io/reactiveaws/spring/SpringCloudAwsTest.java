package io.reactiveaws.spring;

import static io.reactiveaws.spring.Contexts.accessKey;
import static io.reactiveaws.spring.Contexts.bare;
import static io.reactiveaws.spring.Contexts.endpointOf;
import static io.reactiveaws.spring.Contexts.runAlone;
import static org.assertj.core.api.Assertions.assertThat;

import io.awspring.cloud.autoconfigure.core.AwsAutoConfiguration;
import io.awspring.cloud.autoconfigure.core.AwsConnectionDetails;
import io.awspring.cloud.autoconfigure.core.CredentialsProviderAutoConfiguration;
import io.awspring.cloud.autoconfigure.core.RegionProviderAutoConfiguration;
import io.awspring.cloud.autoconfigure.sqs.SqsAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationTextPublisher;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.s3.S3;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** An application that has Spring Cloud AWS as well: its own auto-configurations, its own properties. */
class SpringCloudAwsTest {

    private static ApplicationContextRunner beside() {
        return bare().withConfiguration(AutoConfigurations.of(
                RegionProviderAutoConfiguration.class,
                CredentialsProviderAutoConfiguration.class,
                AwsAutoConfiguration.class,
                SqsAutoConfiguration.class));
    }

    private static ApplicationContextRunner usual() {
        return beside().withPropertyValues(
                        "spring.cloud.aws.region.static=us-west-2",
                        "spring.cloud.aws.credentials.access-key=AKIDTHEIRS",
                        "spring.cloud.aws.credentials.secret-key=secret");
    }

    @Test
    void itsClientIsOurs() {
        usual().run(context -> {
            assertThat(context.getBean(Sqs.class).client()).isSameAs(context.getBean(SqsAsyncClient.class));
            assertThat(context.getBean(Session.class).region()).isEqualTo(Region.US_WEST_2);
        });
    }

    @Test
    void itsClientMayBeRefused() {
        usual().withPropertyValues("reactiveaws.reuse-clients=false").run(context -> {
            assertThat(context.getBean(Sqs.class))
                    .isSameAs(context.getBean(Session.class).resource(Sqs.class));
            assertThat(accessKey(context.getBean(Sqs.class))).isEqualTo("AKIDTHEIRS");
        });
    }

    /** What we would not find by its properties. */
    @Test
    void itsRegionAndCredentialsAreThoseOfItsBeans(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("config"), """
                [profile theirs]
                region = ap-south-1
                """);
        Files.writeString(folder.resolve("credentials"), """
                [theirs]
                aws_access_key_id = AKIDPROFILE
                aws_secret_access_key = secret
                """);
        ApplicationContextRunner byProfile = beside().withPropertyValues(
                        "spring.cloud.aws.region.profile.name=theirs",
                        "spring.cloud.aws.region.profile.path=" + folder.resolve("config"),
                        "spring.cloud.aws.credentials.profile.name=theirs",
                        "spring.cloud.aws.credentials.profile.path=" + folder.resolve("credentials"),
                        "reactiveaws.reuse-clients=false");

        runAlone(byProfile, folder, context -> {
            assertThat(context.getBean(Session.class).region()).isEqualTo(Region.AP_SOUTH_1);
            assertThat(accessKey(context.getBean(Sqs.class))).isEqualTo("AKIDPROFILE");
        });
    }

    @Test
    void profileOfOursIsForRegionAndCredentials(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("config"), """
                [profile reader]
                region = ap-south-1
                aws_access_key_id = AKIDPROFILE
                aws_secret_access_key = secret
                [default]
                region = sa-east-1
                """);
        runAlone(beside().withPropertyValues("reactiveaws.profile=reader"), folder, context -> {
            assertThat(context.getBean(Session.class).region()).isEqualTo(Region.AP_SOUTH_1);
            assertThat(accessKey(context.getBean(Sqs.class))).isEqualTo("AKIDPROFILE");
        });
    }

    @Test
    void regionOfAServiceCountsUntilOursIsSet() {
        ApplicationContextRunner abroad =
                usual().withPropertyValues("spring.cloud.aws.s3.region=eu-north-1", "reactiveaws.reuse-clients=false");
        abroad.run(context -> assertThat(regionOf(context.getBean(S3.class))).isEqualTo(Region.EU_NORTH_1));
        abroad.withPropertyValues("reactiveaws.region=eu-west-1")
                .run(context -> assertThat(regionOf(context.getBean(S3.class))).isEqualTo(Region.EU_WEST_1));
        abroad.withPropertyValues("reactiveaws.region=eu-west-1", "reactiveaws.s3.region=eu-west-3")
                .run(context -> assertThat(regionOf(context.getBean(S3.class))).isEqualTo(Region.EU_WEST_3));
    }

    private static Region regionOf(S3 s3) {
        return s3.client().serviceClientConfiguration().region();
    }

    @Test
    void localAwsGoesBeforeAllOfIt() {
        LocalAws aws = LocalAws.shared();
        usual().withBean(LocalAws.class, () -> aws)
                .run(context -> assertThat(endpointOf(context.getBean(Sqs.class)))
                        .isEqualTo(aws.endpoint().toString()));
    }

    /** Its template and its listeners would be on the real AWS in a test whose services are not. */
    @Test
    void localAwsIsItsAwsToo() {
        LocalAws aws = LocalAws.shared();
        usual().withBean(LocalAws.class, () -> aws).run(context -> {
            SqsAsyncClient theirs = context.getBean(SqsAsyncClient.class);
            assertThat(theirs.serviceClientConfiguration().endpointOverride()).contains(aws.endpoint());
            assertThat(theirs.serviceClientConfiguration().region()).isEqualTo(aws.region());
            assertThat(context.getBean(Session.class).region()).isEqualTo(aws.region());
        });
        usual().withBean(LocalAws.class, () -> aws)
                .withBean(AwsConnectionDetails.class, Emulator::new)
                .run(context -> assertThat(context.getBean(SqsAsyncClient.class)
                                .serviceClientConfiguration()
                                .endpointOverride())
                        .contains(URI.create("http://emulator:1")));
    }

    @Test
    void itsConnectionDetailsGoBeforeAllProperties() {
        usual().withPropertyValues("reactiveaws.region=eu-west-1", "reactiveaws.endpoint=http://ours:1")
                .withBean(AwsConnectionDetails.class, Emulator::new)
                .run(context -> {
                    assertThat(context.getBean(Session.class).region()).isEqualTo(Region.of("mars-1"));
                    assertThat(accessKey(context.getBean(Sqs.class))).isEqualTo("AKIDDETAILS");
                    assertThat(endpointOf(context.getBean(Sqs.class))).isEqualTo("http://emulator:1");
                });
    }

    private static final class Emulator implements AwsConnectionDetails {

        @Override
        public URI getEndpoint() {
            return URI.create("http://emulator:1");
        }

        @Override
        public String getRegion() {
            return "mars-1";
        }

        @Override
        public String getAccessKey() {
            return "AKIDDETAILS";
        }

        @Override
        public String getSecretKey() {
            return "secret";
        }
    }

    @Test
    void whatItsConnectionDetailsLeaveOutThePropertiesSay() {
        usual().withBean(AwsConnectionDetails.class, () -> new AwsConnectionDetails() {})
                .run(context -> {
                    assertThat(context.getBean(Session.class).region()).isEqualTo(Region.US_WEST_2);
                    assertThat(accessKey(context.getBean(Sqs.class))).isEqualTo("AKIDTHEIRS");
                    assertThat(endpointOf(context.getBean(Sqs.class))).isEqualTo("null");
                });
    }

    @Test
    void detailsOfOursGoBeforeItsOwn() {
        usual().withBean(AwsConnectionDetails.class, Emulator::new)
                .withBean(ReactiveAwsConnectionDetails.class, () -> new ReactiveAwsConnectionDetails() {
                    @Override
                    public URI endpoint() {
                        return URI.create("http://details:1");
                    }
                })
                .run(context ->
                        assertThat(endpointOf(context.getBean(Sqs.class))).isEqualTo("http://details:1"));
    }

    /** Its own is made only where there is none. */
    @Test
    void itsCredentialsProviderStaysTheOnlyOne() {
        usual().run(context ->
                assertThat(context).hasSingleBean(AwsCredentialsProvider.class).hasBean("credentialsProvider"));
        Contexts.usual().run(context -> assertThat(context).doesNotHaveBean(AwsCredentialsProvider.class));
    }

    @Test
    void providerWithASessionTokenIsTaken() {
        usual().withBean(AwsCredentialsProvider.class, () -> () -> AwsSessionCredentials.create("AKIDBEAN", "s", "t"))
                .withPropertyValues("reactiveaws.reuse-clients=false")
                .run(context ->
                        assertThat(accessKey(context.getBean(Sqs.class))).isEqualTo("AKIDBEAN"));
    }

    @Test
    void withoutIt() {
        Contexts.usual()
                .withClassLoader(new FilteredClassLoader("io.awspring"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Sqs.class));
    }

    /** Its client and its properties, our resource, with the application's JSON, observations and meters. */
    @Test
    void messageGoesThroughItsClient() {
        LocalAws aws = LocalAws.shared();
        List<String> observed = new CopyOnWriteArrayList<>();
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new ObservationTextPublisher(observed::add));
        beside().withPropertyValues(
                        "spring.cloud.aws.region.static=" + aws.region(),
                        "spring.cloud.aws.endpoint=" + aws.endpoint(),
                        "spring.cloud.aws.credentials.access-key=AKIDBESIDE",
                        "spring.cloud.aws.credentials.secret-key=secret")
                .withBean(
                        JsonMapper.class,
                        () -> JsonMapper.builder()
                                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                                .build())
                .withBean(ObservationRegistry.class, () -> observations)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> {
                    Sqs sqs = context.getBean(Sqs.class);
                    assertThat(sqs.client()).isSameAs(context.getBean(SqsAsyncClient.class));

                    sqs.createQueue("beside-spring-cloud-aws")
                            .flatMap(queue -> queue.sendJson(Map.of("a", 1)).thenReturn(queue))
                            .flatMapMany(
                                    queue -> queue.sendJson(new Order("o-1")).thenMany(bodies(queue)))
                            .as(StepVerifier::create)
                            .expectNext("{\"a\":1}")
                            .expectNext("{\"order_id\":\"o-1\"}")
                            .verifyComplete();
                    assertThat(observed).anyMatch(text -> text.contains("SendMessage"));
                    assertThat(context.getBean(MeterRegistry.class).getMeters())
                            .anyMatch(meter -> meter.getId().getName().startsWith("aws.resource"));
                });
    }

    record Order(String orderId) {}

    private static Flux<String> bodies(Queue queue) {
        return queue.receiveMessages(request -> request.maxNumberOfMessages(1).waitTimeSeconds(5))
                .repeat(1)
                .concatMap(message -> message.body());
    }
}
