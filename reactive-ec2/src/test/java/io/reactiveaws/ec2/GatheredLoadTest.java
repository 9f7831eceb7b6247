package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.testkit.RecordingClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.Reservation;

/** Loads and polls of instances that come together, counted. */
class GatheredLoadTest {

    private final RecordingClient<Ec2AsyncClient> recording = RecordingClient.of(Ec2AsyncClient.class);
    private final Queue<Runnable> unanswered = new ArrayDeque<>();
    private final Ec2 ec2 = Ec2.over(recording.client());

    GatheredLoadTest() {
        recording.answer((operation, request, type) -> {
            CompletableFuture<DescribeInstancesResponse> answer = new CompletableFuture<>();
            unanswered.add(() -> answer.complete(response((DescribeInstancesRequest) request)));
            return answer;
        });
    }

    /** All that are asked for are running, but for those whose id says that there is none. */
    private static DescribeInstancesResponse response(DescribeInstancesRequest request) {
        List<String> ids = new ArrayList<>(request.instanceIds());
        request.filters().forEach(filter -> ids.addAll(filter.values()));
        return DescribeInstancesResponse.builder()
                .reservations(Reservation.builder()
                        .instances(ids.stream()
                                .filter(id -> !id.endsWith("gone"))
                                .map(id -> software.amazon.awssdk.services.ec2.model.Instance.builder()
                                        .instanceId(id)
                                        .state(state -> state.name(InstanceStateName.RUNNING))
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
        VirtualTimeScheduler.getOrSet();
        try {
            List<Instance> running = new ArrayList<>();
            Flux.range(0, 5_000)
                    .map(i -> ec2.instance("i-" + i))
                    .flatMap(Instance::waitUntilRunning, 5_000)
                    .subscribe(running::add);
            answerAll();

            assertThat(running).hasSize(5_000);
            assertThat(calls()).isLessThanOrEqualTo(60);
            assertThat(running.get(0).snapshot()).isPresent();
        } finally {
            VirtualTimeScheduler.reset();
        }
    }
}
