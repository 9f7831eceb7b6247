package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.WaiterException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusResponse;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;

/** Waiting until the checks of instances are passed. */
class StatusCheckTest {

    private static final Duration DELAY = Duration.ofSeconds(15);

    private final VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
    private final List<Instance> passed = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();
    private String instanceStatus = "initializing";
    private String systemStatus = "initializing";
    private Set<String> unknown = Set.of();

    private final FakeEc2 client = new FakeEc2().on(DescribeInstanceStatusRequest.class, this::answer);
    private final Ec2 ec2 = client.ec2();

    @AfterEach
    void resetTime() {
        VirtualTimeScheduler.reset();
    }

    private DescribeInstanceStatusResponse answer(DescribeInstanceStatusRequest request) {
        if (request.instanceIds().stream().anyMatch(unknown::contains)) {
            throw FakeEc2.error("InvalidInstanceID.NotFound");
        }
        return DescribeInstanceStatusResponse.builder()
                .instanceStatuses(
                        request.instanceIds().stream().map(this::status).toList())
                .build();
    }

    private InstanceStatus status(String id) {
        return InstanceStatus.builder()
                .instanceId(id)
                .instanceStatus(check -> check.status(instanceStatus))
                .systemStatus(check -> check.status(systemStatus))
                .build();
    }

    private List<DescribeInstanceStatusRequest> requests() {
        return client.sent(DescribeInstanceStatusRequest.class);
    }

    private Disposable await(Mono<Instance> waiter) {
        return waiter.subscribe(passed::add, errors::add);
    }

    private static Stream<Arguments> waiters() {
        Function<Instance, Mono<Instance>> instance = Instance::waitUntilInstanceStatusOk;
        Function<Instance, Mono<Instance>> system = Instance::waitUntilSystemStatusOk;
        return Stream.of(Arguments.of("instance", instance), Arguments.of("system", system));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waiters")
    void isPolledEachFifteenSecondsFortyTimesAtMost(String name, Function<Instance, Mono<Instance>> waiter) {
        Mono<Instance> wait = waiter.apply(ec2.instance("i-1"));
        assertThat(requests()).isEmpty();

        await(wait);
        assertThat(requests()).hasSize(1);
        assertThat(requests().get(0).instanceIds()).containsExactly("i-1");
        time.advanceTimeBy(DELAY.multipliedBy(100));

        assertThat(requests()).hasSize(40);
        assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .isInstanceOf(WaiterException.class)
                        .hasMessageContaining("[DescribeInstanceStatus]: %s status ok was not reached", name)
                        .hasMessageContaining("initializing"));
    }

    @Test
    void eachWaitsForItsOwnCheck() {
        Instance instance = ec2.instance("i-1");
        await(instance.waitUntilInstanceStatusOk());
        await(instance.waitUntilSystemStatusOk());

        systemStatus = "ok";
        time.advanceTimeBy(DELAY);
        assertThat(passed).hasSize(1);

        instanceStatus = "ok";
        time.advanceTimeBy(DELAY);
        assertThat(passed).containsExactly(instance, instance);
    }

    @Test
    void oneWithoutAStatusIsWaitedFor() {
        client.on(
                DescribeInstanceStatusRequest.class,
                request -> DescribeInstanceStatusResponse.builder().build());
        await(ec2.instance("i-1").waitUntilSystemStatusOk());
        time.advanceTimeBy(DELAY);

        assertThat(errors).isEmpty();
        assertThat(requests()).hasSize(2);
    }

    @Test
    void whatWasSeenBeforeIsNotToldLater() {
        unknown = Set.of("i-1");
        await(ec2.instance("i-1").waitUntilInstanceStatusOk());
        client.on(
                DescribeInstanceStatusRequest.class,
                request -> DescribeInstanceStatusResponse.builder().build());
        time.advanceTimeBy(DELAY.multipliedBy(100));

        assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .hasMessageContaining("was not reached after 40 polls")
                        .hasMessageNotContaining("NotFound"));
    }

    @Test
    void aThousandShareTheirCalls() {
        Flux.range(0, 1_000)
                .map(i -> ec2.instance("i-" + i))
                .flatMap(Instance::waitUntilInstanceStatusOk, 1_000)
                .subscribe(passed::add);
        int before = requests().size();

        instanceStatus = "ok";
        time.advanceTimeBy(DELAY);

        assertThat(passed).hasSize(1_000);
        assertThat(requests().size() - before).isEqualTo(10);
    }

    @Test
    void oneThatIsNotKnownYetIsWaitedForAndDisturbsNoOthers() {
        instanceStatus = "ok";
        unknown = Set.of("i-3");
        Flux.range(0, 6)
                .map(i -> ec2.instance("i-" + i))
                .flatMap(Instance::waitUntilInstanceStatusOk, 6)
                .subscribe(passed::add);
        assertThat(passed).hasSize(5);

        unknown = Set.of();
        time.advanceTimeBy(DELAY);

        assertThat(passed).hasSize(6);
    }

    @Test
    void anUnknownOneEndsTheWaitForItsSystem() {
        unknown = Set.of("i-1");
        await(ec2.instance("i-1").waitUntilSystemStatusOk());

        assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getSuppressed())
                        .anySatisfy(place -> assertThat(place)
                                .hasMessageContaining(
                                        "ec2.Instance(id=i-1).waitUntilSystemStatusOk [DescribeInstanceStatus]")));
    }

    @Test
    void nothingIsSentAfterCancel() {
        Disposable waiting = await(ec2.instance("i-1").waitUntilInstanceStatusOk());
        waiting.dispose();
        time.advanceTimeBy(DELAY.multipliedBy(10));

        assertThat(requests()).hasSize(1);
    }

    @Test
    void theConfigurationSaysHowOften() {
        await(ec2.instance("i-1")
                .waitUntilSystemStatusOk(WaiterConfig.defaults().maxAttempts(1)));

        assertThat(errors).hasSize(1);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> ec2.instance("i-1").waitUntilInstanceStatusOk(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ec2.Instance(id=i-1).waitUntilInstanceStatusOk: 'config' must not be null");
    }
}
