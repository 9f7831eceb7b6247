package io.reactiveaws.ec2.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ec2.Ec2AsyncClientBuilder;
import software.amazon.awssdk.services.ec2.model.InstanceState;

/** Thousands of instances through the SDK's Netty client, over real connections. */
class ManyInstancesTest {

    private static final Logger LOGGER = LoggerFactory.getLogger(ManyInstancesTest.class);

    /** Only so that a test that hangs ends; nothing is measured with it. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final WaiterConfig OFTEN =
            WaiterConfig.defaults().delay(Duration.ofMillis(200)).maxAttempts(10_000);

    private static Session session(CannedEc2 server) {
        return Backend.open(Emulator.CANNED, server.endpoint())
                .newSession()
                .customize(
                        Ec2AsyncClientBuilder.class,
                        client -> client.overrideConfiguration(override -> override.retryStrategy(
                                retry -> retry.throttlingBackoffStrategy(BackoffStrategy.retryImmediately()))))
                .build();
    }

    private static Flux<Instance> instances(Session session, int count) {
        Ec2 ec2 = session.resource(Ec2.class);
        return Flux.fromStream(() -> IntStream.range(0, count).mapToObj(i -> ec2.instance("i-" + i)));
    }

    @Test
    void fiveThousandWaitersAllSucceed() {
        int count = 5_000;
        try (CannedEc2 server = CannedEc2.start();
                Session session = session(server)) {
            StepVerifier.create(instances(session, count)
                            .flatMap(instance -> instance.waitUntilRunning(OFTEN), count)
                            .map(instance ->
                                    instance.snapshot().orElseThrow().state().nameAsString())
                            .distinct())
                    .expectNext("running")
                    .expectComplete()
                    .verify(LIMIT);

            LOGGER.info(
                    "{} waiters took {} calls, in which instances were described {} times",
                    count,
                    server.calls(),
                    server.described());
            assertThat(server.described()).as("polls of single instances").isGreaterThanOrEqualTo(2 * count);
        }
    }

    @Test
    void loadsOfAThrottledServiceAreSlowerAndAllSucceed() {
        int count = 1_000;
        try (CannedEc2 server = CannedEc2.startThrottled();
                Session session = session(server)) {
            StepVerifier.create(instances(session, count)
                            .flatMap(Instance::state, count)
                            .map(InstanceState::nameAsString))
                    .expectNextCount(count)
                    .expectComplete()
                    .verify(LIMIT);

            assertThat(server.throttled()).as("refused calls").isPositive();
        }
    }

    @Test
    void waitersOfAThrottledServiceAreSlowerAndAllSucceed() {
        int count = 1_000;
        try (CannedEc2 server = CannedEc2.startThrottled();
                Session session = session(server)) {
            StepVerifier.create(instances(session, count).flatMap(instance -> instance.waitUntilRunning(OFTEN), count))
                    .expectNextCount(count)
                    .expectComplete()
                    .verify(LIMIT);

            assertThat(server.throttled()).as("refused calls").isPositive();
        }
    }
}
