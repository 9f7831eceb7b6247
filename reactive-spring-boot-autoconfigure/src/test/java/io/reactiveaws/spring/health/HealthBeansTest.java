package io.reactiveaws.spring.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.spring.ReactiveAwsAutoConfiguration;
import io.reactiveaws.spring.consumer.FakeQueue;
import io.reactiveaws.spring.consumer.QueueConsumer;
import io.reactiveaws.spring.consumer.QueueConsumerAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.core.publisher.Mono;

/** Which parts of health there are. */
class HealthBeansTest {

    private static final String CONSUMERS = "queueConsumersHealthContributor";
    private static final String QUEUES = "sqsQueuesHealthContributor";
    private static final String BUCKETS = "s3BucketsHealthContributor";

    private final FakeQueue queue = new FakeQueue();

    private ApplicationContextRunner bare() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ReactiveAwsAutoConfiguration.class,
                        QueueConsumerAutoConfiguration.class,
                        ReactiveAwsHealthAutoConfiguration.class,
                        HealthContributorAutoConfiguration.class,
                        HealthContributorRegistryAutoConfiguration.class,
                        HealthEndpointAutoConfiguration.class))
                .withPropertyValues(
                        "reactiveaws.region=eu-west-1",
                        "reactiveaws.sqs.consumer.auto-startup=false",
                        "management.endpoint.health.show-details=always");
    }

    private ApplicationContextRunner full() {
        return bare().withPropertyValues(
                        "reactiveaws.health.s3.buckets=photos,receipts", "reactiveaws.health.sqs.queues=orders")
                .withBean("orders", QueueConsumer.class, this::consumer);
    }

    private QueueConsumer consumer() {
        return QueueConsumer.of(queue.queue(), message -> Mono.empty());
    }

    private static void hasOnly(AssertableApplicationContext context, String... parts) {
        assertThat(context).hasNotFailed();
        assertThat(context.getBeanNamesForType(
                        org.springframework.boot.health.contributor.ReactiveHealthContributor.class))
                .containsExactlyInAnyOrder(parts);
    }

    @Test
    void nothingIsShownOfWhatIsNotUsed() {
        bare().run(HealthBeansTest::hasOnly);
    }

    @Test
    void whatIsUsedIsShown() {
        full().run(context -> hasOnly(context, CONSUMERS, QUEUES, BUCKETS));
    }

    @Test
    void componentsHaveTheBeansNames() {
        bare().withBean("orders", QueueConsumer.class, this::consumer)
                .withBean("invoices", QueueConsumer.class, this::consumer)
                .run(context -> {
                    HealthDescriptor all = context.getBean(HealthEndpoint.class).healthForPath("queueConsumers");
                    assertThat(all.getStatus()).isEqualTo(Status.UP);
                    assertThat(((CompositeHealthDescriptor) all).getComponents())
                            .containsOnlyKeys("orders", "invoices");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "queue-consumers, queueConsumersHealthContributor",
        "queueConsumers, queueConsumersHealthContributor",
        "queueconsumers, queueConsumersHealthContributor",
        "sqs-queues, sqsQueuesHealthContributor",
        "sqsQueues, sqsQueuesHealthContributor",
        "s3-buckets, s3BucketsHealthContributor",
        "s3Buckets, s3BucketsHealthContributor"
    })
    void eachPartCanBeTurnedOff(String name, String bean) {
        full().withPropertyValues("management.health." + name + ".enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(bean));
    }

    @Test
    void allCanBeTurnedOff() {
        full().withPropertyValues("management.health.defaults.enabled=false").run(HealthBeansTest::hasOnly);
    }

    @Test
    void ownPartTakesThePlace() {
        full().withBean(
                        "queueConsumersHealthIndicator",
                        ReactiveHealthIndicator.class,
                        () -> () -> Mono.just(Health.up().build()))
                .run(context -> hasOnly(context, "queueConsumersHealthIndicator", QUEUES, BUCKETS));
    }

    @Test
    void withoutHealth() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ReactiveAwsAutoConfiguration.class,
                        QueueConsumerAutoConfiguration.class,
                        ReactiveAwsHealthAutoConfiguration.class))
                .withPropertyValues(
                        "reactiveaws.region=eu-west-1",
                        "reactiveaws.sqs.consumer.auto-startup=false",
                        "reactiveaws.health.s3.buckets=photos")
                .withBean("orders", QueueConsumer.class, this::consumer)
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.health"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(QueueConsumer.class)
                        .doesNotHaveBean(BUCKETS));
    }

    @Test
    void withoutSqs() {
        bare().withPropertyValues("reactiveaws.health.s3.buckets=photos", "reactiveaws.health.sqs.queues=orders")
                .withClassLoader(new FilteredClassLoader("io.reactiveaws.sqs", "software.amazon.awssdk.services.sqs"))
                .run(context -> hasOnly(context, BUCKETS));
    }

    @Test
    void withoutS3() {
        full().withClassLoader(new FilteredClassLoader("io.reactiveaws.s3", "software.amazon.awssdk.services.s3"))
                .run(context -> hasOnly(context, CONSUMERS, QUEUES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reactiveaws.health.timeout=0s",
                "reactiveaws.health.sqs.queues=https://sqs.eu-west-1.amazonaws.com/1/orders",
                "reactiveaws.health.s3.buckets=a/b"
            })
    void badValueIsNamedAsTheProperty(String property) {
        full().withPropertyValues(property)
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .rootCause()
                        .hasMessageContaining(property.substring(0, property.indexOf('='))));
    }
}
