package io.reactiveaws.spring.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reactiveaws.spring.ReactiveAwsAutoConfiguration;
import io.reactiveaws.sqs.Sqs;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Consumers as beans, over a client that calls nobody. */
class QueueConsumerBeansTest {

    private final FakeQueue queue = new FakeQueue();

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(ReactiveAwsAutoConfiguration.class, QueueConsumerAutoConfiguration.class))
                .withPropertyValues("reactiveaws.region=eu-west-1")
                .withBean("orders", QueueConsumer.class, this::consumer);
    }

    private QueueConsumer consumer() {
        return QueueConsumer.of(queue.queue(), message -> Mono.empty())
                .options(options -> options.visibility(Duration.ofMinutes(1)));
    }

    @Test
    void consumerStartsAndStopsWithTheApplication() {
        application().run(context -> {
            QueueConsumer orders = context.getBean(QueueConsumer.class);
            assertThat(orders).hasToString("QueueConsumer(orders)");
            assertThat(orders.isRunning()).isTrue();
            assertThat(queue.polls).hasSize(1);
            queue.refuses(new IllegalStateException("no more polls"));
            queue.give();
            context.close();
            assertThat(orders.isRunning()).isFalse();
            assertThat(orders.restarts()).isZero();
        });
    }

    @Test
    void applicationStartsWithoutTheQueue() {
        queue.goes();
        application().run(context -> {
            assertThat(context).hasNotFailed();
            QueueConsumer orders = context.getBean(QueueConsumer.class);
            assertThat(orders.isRunning()).isTrue();
            assertThat(orders.isRestarting()).isTrue();
            context.close();
            assertThat(orders.isRunning()).isFalse();
        });
    }

    @Test
    void propertySaysThatNoneStarts() {
        application()
                .withPropertyValues("reactiveaws.sqs.consumer.auto-startup=false")
                .run(context -> {
                    assertThat(context.getBean(QueueConsumer.class).isRunning()).isFalse();
                    assertThat(queue.lookups).isZero();
                });
    }

    @Test
    void consumerItselfGoesBeforeTheProperty() {
        application()
                .withPropertyValues("reactiveaws.sqs.consumer.auto-startup=false")
                .withBean("eager", QueueConsumer.class, () -> consumer().autoStartup(true))
                .run(context -> {
                    assertThat(context.getBean("orders", QueueConsumer.class).isRunning())
                            .isFalse();
                    QueueConsumer eager = context.getBean("eager", QueueConsumer.class);
                    assertThat(eager.isRunning()).isTrue();
                    eager.stop();
                    queue.give();
                });
    }

    @ParameterizedTest
    @CsvSource({"PT30S, PT20S", "PT9S, PT6S", "PT1.5S, PT1S"})
    void shutdownTimeoutIsTwoThirdsOfThePhases(Duration phase, Duration expected) {
        QueueConsumerDefaults defaults = new QueueConsumerProperties(true, null, null).within(phase);
        assertThat(defaults.shutdownTimeout()).isEqualTo(expected);
    }

    @Test
    void shutdownTimeoutMustFitIntoThePhase() {
        application()
                .withPropertyValues("reactiveaws.sqs.consumer.shutdown-timeout=30s")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .rootCause()
                        .hasMessageContaining("reactiveaws.sqs.consumer.shutdown-timeout")
                        .hasMessageContaining("PT30S")
                        .hasMessageContaining("'spring.lifecycle.timeout-per-shutdown-phase'"));
        application()
                .withPropertyValues(
                        "reactiveaws.sqs.consumer.shutdown-timeout=30s",
                        "spring.lifecycle.timeout-per-shutdown-phase=31s",
                        "reactiveaws.sqs.consumer.auto-startup=false")
                .run(context -> assertThat(context).hasNotFailed());
        application()
                .withPropertyValues("reactiveaws.sqs.consumer.shutdown-timeout=-1s")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("must not be negative"));
    }

    @Test
    void propertySaysHowLongPollsWait() {
        application()
                .withPropertyValues("reactiveaws.sqs.consumer.poll-timeout=3s")
                .withBean(
                        "patient",
                        QueueConsumer.class,
                        () -> consumer()
                                .options(options ->
                                        options.receive(receive -> receive.pollTimeout(Duration.ofSeconds(7)))))
                .run(context -> {
                    assertThat(queue.waits).containsExactlyInAnyOrder(3, 7);
                    queue.refuses(new IllegalStateException("no more polls"));
                    queue.give();
                    queue.give();
                });
        application()
                .withPropertyValues("reactiveaws.sqs.consumer.poll-timeout=21s")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .rootCause()
                        .hasMessageContaining("reactiveaws.sqs.consumer.poll-timeout"));
    }

    @Test
    void ownShutdownTimeoutMustFitIntoThePhase() {
        application()
                .withPropertyValues("spring.lifecycle.timeout-per-shutdown-phase=10s")
                .withBean("slow", QueueConsumer.class, () -> consumer().shutdownTimeout(Duration.ofSeconds(12)))
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage("the consumer 'slow' has a 'shutdownTimeout' of PT12S: it must be shorter than"
                                + " 'spring.lifecycle.timeout-per-shutdown-phase', which is PT10S: the application goes"
                                + " on closing by then, and the consumer has messages to give back after its deadline;"
                                + " make one shorter or the other longer"));
    }

    @Test
    void restartsAndPausesAreMeasured() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        application()
                .withPropertyValues("reactiveaws.sqs.consumer.auto-startup=false")
                .run(context -> {
                    context.getBean(QueueConsumerMeters.class).bindTo(meters);
                    context.getBean(QueueConsumer.class).pause();
                    assertThat(meters.get("aws.sqs.consumer.restarts")
                                    .tag("consumer", "orders")
                                    .functionCounter()
                                    .count())
                            .isZero();
                    assertThat(meters.get("aws.sqs.consumer.paused")
                                    .tag("consumer", "orders")
                                    .gauge()
                                    .value())
                            .isEqualTo(1);
                });
    }

    @Test
    void metersCanBeTurnedOff() {
        application()
                .withPropertyValues("reactiveaws.metrics.enabled=false", "reactiveaws.sqs.consumer.auto-startup=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(QueueConsumerMeters.class));
    }

    @Test
    void withoutMicrometer() {
        application()
                .withPropertyValues("reactiveaws.sqs.consumer.auto-startup=false")
                .withClassLoader(new FilteredClassLoader("io.micrometer"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("reactiveAwsQueueConsumerMeters"));
    }

    @Test
    void withoutSqs() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(ReactiveAwsAutoConfiguration.class, QueueConsumerAutoConfiguration.class))
                .withPropertyValues("reactiveaws.region=eu-west-1")
                .withClassLoader(new FilteredClassLoader("io.reactiveaws.sqs", "software.amazon.awssdk.services.sqs"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("reactiveAwsQueueConsumerSettings"));
    }

    /** The guide's form: the consumer depends on the service, and by that ends before the session. */
    @Test
    void consumerOfABeanMethod() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(ReactiveAwsAutoConfiguration.class, QueueConsumerAutoConfiguration.class))
                .withPropertyValues(
                        "reactiveaws.region=eu-west-1",
                        "reactiveaws.sqs.consumer.auto-startup=false",
                        "spring.main.lazy-initialization=true")
                .withUserConfiguration(OfMethod.class)
                .run(context -> assertThat(context.getBean("invoices")).hasToString("QueueConsumer(invoices)"));
    }

    @Configuration(proxyBeanMethods = false)
    static class OfMethod {

        @Bean
        QueueConsumer invoices(Sqs sqs) {
            return QueueConsumer.of(sqs.queue("https://sqs/1/invoices"), message -> Mono.empty());
        }
    }
}
