package io.reactiveaws.spring;

import static io.reactiveaws.spring.Contexts.bare;
import static io.reactiveaws.spring.Contexts.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.s3.S3;
import io.reactiveaws.sqs.Sqs;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;

/** What the properties do to one service, as the addresses of its objects show it. */
class ServiceSettingsTest {

    private static final String[] OF_SPRING_CLOUD_AWS = {
        "spring.cloud.aws.region.static=eu-west-1",
        "spring.cloud.aws.credentials.access-key=AKIDTHEIRS",
        "spring.cloud.aws.credentials.secret-key=secret"
    };

    /** Where a request would go, which is not sent. */
    private static String address(ApplicationContextRunner application) {
        AtomicReference<String> address = new AtomicReference<>();
        application
                .withBean(
                        SessionCustomizer.class,
                        () -> session -> session.override(
                                configuration -> configuration.addExecutionInterceptor(new Caught(address))))
                .run(context -> StepVerifier.create(context.getBean(S3.class)
                                .bucket("orders")
                                .object("k")
                                .string())
                        .verifyError());
        return address.get();
    }

    private record Caught(AtomicReference<String> address) implements ExecutionInterceptor {

        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            address.set(context.httpRequest().getUri().toString());
            throw new IllegalStateException("not sent");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reactiveaws.s3.path-style=false, https://orders.s3.eu-west-1.amazonaws.com/k",
        "reactiveaws.s3.path-style=true, https://s3.eu-west-1.amazonaws.com/orders/k",
        "spring.cloud.aws.s3.path-style-access-enabled=true, https://s3.eu-west-1.amazonaws.com/orders/k",
        "reactiveaws.s3.accelerate=true, https://orders.s3-accelerate.amazonaws.com/k",
        "spring.cloud.aws.s3.accelerate-mode-enabled=true, https://orders.s3-accelerate.amazonaws.com/k",
        "reactiveaws.dualstack=true, https://orders.s3.dualstack.eu-west-1.amazonaws.com/k",
        "spring.cloud.aws.dualstack-enabled=true, https://orders.s3.dualstack.eu-west-1.amazonaws.com/k",
        "spring.cloud.aws.s3.dualstack-enabled=true, https://orders.s3.dualstack.eu-west-1.amazonaws.com/k",
        "reactiveaws.fips=true, https://orders.s3-fips.eu-west-1.amazonaws.com/k",
        "spring.cloud.aws.fips-enabled=true, https://orders.s3-fips.eu-west-1.amazonaws.com/k",
        "reactiveaws.s3.region=eu-west-3, https://orders.s3.eu-west-3.amazonaws.com/k"
    })
    void addressOfAnObject(String property, String address) {
        assertThat(address(bare().withPropertyValues(OF_SPRING_CLOUD_AWS).withPropertyValues(property)))
                .isEqualTo(address);
    }

    /** An application's own properties are no reason why its test on an emulator fails. */
    @Test
    void endpointGoesBeforeWhatChoosesAmongThoseOfAws() {
        assertThat(address(usual().withPropertyValues(
                                "reactiveaws.fips=true",
                                "reactiveaws.dualstack=true",
                                "reactiveaws.s3.accelerate=true",
                                "reactiveaws.endpoint=http://127.0.0.1:1")))
                .isEqualTo("http://127.0.0.1:1/orders/k");
    }

    @ParameterizedTest
    @CsvSource({
        "reactiveaws.s3.cross-region=true, true",
        "reactiveaws.s3.cross-region=false, false",
        "spring.cloud.aws.s3.cross-region-enabled=true, true",
        "a=b, false"
    })
    void bucketsOfOtherRegions(String property, boolean found) {
        usual().withPropertyValues(property)
                .run(context -> assertThat(context.getBean(S3.class)
                                .client()
                                .getClass()
                                .getSimpleName()
                                .contains("CrossRegion"))
                        .isEqualTo(found));
    }

    @Test
    void eachServiceMayHaveARegionOfItsOwn() {
        usual().withPropertyValues("reactiveaws.sqs.region=eu-west-3", "reactiveaws.ec2.region=eu-north-1")
                .run(context -> {
                    assertThat(context.getBean(Session.class).region()).isEqualTo(Region.EU_WEST_1);
                    assertThat(context.getBean(Sqs.class)
                                    .client()
                                    .serviceClientConfiguration()
                                    .region())
                            .isEqualTo(Region.EU_WEST_3);
                    assertThat(context.getBean(Ec2.class)
                                    .client()
                                    .serviceClientConfiguration()
                                    .region())
                            .isEqualTo(Region.EU_NORTH_1);
                });
    }

    @Test
    void eachServiceMayBeLeftOut() {
        ApplicationContextRunner application = usual();
        application
                .withPropertyValues("reactiveaws.s3.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(S3.class)
                        .hasSingleBean(Sqs.class)
                        .hasSingleBean(Ec2.class));
        application
                .withPropertyValues("reactiveaws.sqs.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(Sqs.class).hasSingleBean(S3.class));
        application
                .withPropertyValues("reactiveaws.ec2.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(Ec2.class).hasSingleBean(S3.class));
    }
}
