package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.testkit.RecordingClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.Reservation;

/** Loads and polls of instances that come together, counted. */
class CoalescedLoadTest {

    private final RecordingClient<Ec2AsyncClient> recording = RecordingClient.of(Ec2AsyncClient.class);
    private final Queue<Runnable> unanswered = new ArrayDeque<>();
    private InstanceStateName state = InstanceStateName.RUNNING;
    private boolean eachSecondIsThrottled;
    private final Ec2 ec2 = Ec2.over(recording.client());

    CoalescedLoadTest() {
        recording.answer((operation, request, type) -> {
            CompletableFuture<DescribeInstancesResponse> answer = new CompletableFuture<>();
            boolean throttled = eachSecondIsThrottled && recording.sent().size() % 2 == 1;
            unanswered.add(() -> {
                if (throttled) {
                    answer.completeExceptionally(FakeEc2.throttled());
                } else {
                    answer.complete(response((DescribeInstancesRequest) request));
                }
            });
            return answer;
        });
    }

    /** All that are asked for have one state, but for those whose id says that there is none. */
    private DescribeInstancesResponse response(DescribeInstancesRequest request) {
        List<String> ids = new ArrayList<>(request.instanceIds());
        request.filters().forEach(filter -> ids.addAll(filter.values()));
        return DescribeInstancesResponse.builder()
                .reservations(Reservation.builder()
                        .instances(ids.stream()
                                .filter(id -> !id.endsWith("gone"))
                                .map(id -> software.amazon.awssdk.services.ec2.model.Instance.builder()
                                        .instanceId(id)
                                        .state(now -> now.name(state))
                                        .build())
                                .toList())
                        .build())
                .build();
    }

    private void answerAll() {
        while (!unanswered.isEmpty()) {
            unanswered.remove().run();
        }
    }

    private int calls() {
        return recording.sent().size();
    }

    @Test
    void aThousandStatesCostAHandfulOfCalls() {
        List<String> states = new ArrayList<>();
        Flux.range(0, 1_000)
                .map(i -> ec2.instance("i-" + i))
                .flatMap(Instance::state, 1_000)
                .subscribe(state -> states.add(state.nameAsString()));
        answerAll();

        assertThat(states).hasSize(1_000).containsOnly("running");
        assertThat(calls()).isLessThanOrEqualTo(12);
    }

    @Test
    void oneAloneIsOneCallAtOnceByItsId() {
        ec2.instance("i-1").state().subscribe();

        assertThat(recording.sent())
                .extracting(sent -> (DescribeInstancesRequest) sent.request())
                .singleElement()
                .satisfies(request -> assertThat(request.instanceIds()).containsExactly("i-1"));
    }

    @Test
    void whoIsNotThereIsToldSoAlone() {
        Stream.of("i-first", "i-here", "i-gone")
                .forEach(id -> ec2.instance(id).load().subscribe(ok -> {}, error -> {}));
        answerAll();
        Instance gone = ec2.instance("i-also-gone");
        Instance here = ec2.instance("i-here");
        ec2.instance("i-busy").load().subscribe();

        StepVerifier.create(Flux.mergeDelayError(2, here.load(), gone.load()))
                .then(this::answerAll)
                .expectNext(here)
                .verifyError(ResourceNotFoundException.class);
    }

    @Test
    void fiveThousandWaitersPollInCallsForMany() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            state = InstanceStateName.PENDING;
            List<Instance> running = new ArrayList<>();
            waitForAll(5_000).subscribe(running::add);
            answerAll();
            for (int tick = 1; tick <= 3; tick++) {
                assertThat(running).isEmpty();
                assertCallsOfTick(time);
            }
            state = InstanceStateName.RUNNING;
            assertCallsOfTick(time);

            assertThat(calls()).as("calls of five polls").isLessThanOrEqualTo(5 * 5_000 / 80);
            assertThat(running).hasSize(5_000);
            assertThat(running.get(0).snapshot()).isPresent();
            assertThat(running.get(0).snapshot().orElseThrow().state().name()).isEqualTo(InstanceStateName.RUNNING);
            int calls = calls();
            time.advanceTimeBy(Duration.ofHours(1));
            assertThat(calls()).as("calls after the last one runs").isEqualTo(calls);
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    private void assertCallsOfTick(VirtualTimeScheduler time) {
        int before = calls();
        time.advanceTimeBy(Duration.ofSeconds(15));
        answerAll();
        assertThat(calls() - before).isBetween(1, 60);
    }

    @Test
    void nothingIsSentWhenAllWaitersHaveCancelled() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            state = InstanceStateName.PENDING;
            Disposable waiting = waitForAll(5_000).subscribe();
            answerAll();
            assertCallsOfTick(time);

            waiting.dispose();
            int calls = calls();
            time.advanceTimeBy(Duration.ofHours(1));

            assertThat(calls()).isEqualTo(calls);
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void waitersOfAThrottledServiceWaitLonger() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            eachSecondIsThrottled = true;
            List<Instance> running = new ArrayList<>();
            List<Throwable> errors = new ArrayList<>();
            waitForAll(1_000).subscribe(running::add, errors::add);
            for (int tick = 0; tick < 10; tick++) {
                answerAll();
                time.advanceTimeBy(Duration.ofSeconds(15));
            }

            assertThat(errors).isEmpty();
            assertThat(running).hasSize(1_000);
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    private Flux<Instance> waitForAll(int count) {
        return Flux.range(0, count).map(i -> ec2.instance("i-" + i)).flatMap(Instance::waitUntilRunning, count);
    }
}
