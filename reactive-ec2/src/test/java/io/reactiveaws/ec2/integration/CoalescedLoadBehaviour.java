package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.ids;
import static io.reactiveaws.ec2.integration.Ec2Behaviour.missing;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.Volume;
import io.reactiveaws.testkit.SentRequests;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.Ec2AsyncClientBuilder;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/** Loads and waits of many resources that come together are sent together. */
interface CoalescedLoadBehaviour extends Ec2Behaviour {

    @Test
    default void statesOfHundredsOfInstancesCostAHandfulOfCalls() {
        List<Instance> created = newInstances(300);
        assertThat(await(
                        Flux.fromIterable(handles(created)).flatMap(instance -> instance.waitUntilRunning(OFTEN), 300)))
                .hasSize(300);
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), Ec2AsyncClientBuilder.class).build()) {
            Ec2 counted = session.resource(Ec2.class);

            assertThat(await(Flux.fromIterable(ids(created))
                            .map(counted::instance)
                            .flatMap(Instance::state, 300)
                            .map(InstanceState::name)))
                    .hasSize(300)
                    .containsOnly(InstanceStateName.RUNNING);
            // 3 if no answer comes before all have asked; how many exactly is for virtual time to say
            assertThat(sent.operations()).hasSizeLessThan(300 / 10).containsOnly("DescribeInstances");
        }
    }

    @Test
    default void waitersOfManyInstancesPollTogether() {
        List<Instance> created = newInstances(60);
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), Ec2AsyncClientBuilder.class).build()) {
            Ec2 counted = session.resource(Ec2.class);
            Flux<Instance> stopped = Flux.fromIterable(created)
                    .map(instance -> counted.instance(instance.id()))
                    .flatMap(
                            instance -> instance.waitUntil(
                                    data -> data.state().name() == InstanceStateName.STOPPED,
                                    OFTEN.delay(Duration.ofSeconds(1))),
                            60);

            StepVerifier.create(stopped)
                    .then(() -> await(ec2().instances()
                            .filter(request -> request.instanceIds(ids(created)))
                            .stop()
                            .requireAll()))
                    .expectNextCount(60)
                    .expectComplete()
                    .verify(LIMIT);

            assertThat(sent.operations()).hasSizeLessThan(60).containsOnly("DescribeInstances");
        }
    }

    @Test
    default void oneThatIsMissingIsToldSoAndTheOthersLoad() {
        List<Instance> good = handles(newInstances(5));
        Instance missing = ec2().instance(missing("i"));
        List<Instance> all = Stream.concat(good.stream(), Stream.of(missing)).toList();

        List<Instance> found = await(Flux.fromIterable(all).flatMap(Instance::find, 6));
        List<String> failed = await(Flux.fromIterable(all)
                .flatMap(
                        instance -> instance.reload().map(loaded -> "").onErrorResume(error -> {
                            assertThat(error).isInstanceOfAny(ResourceNotFoundException.class, Ec2Exception.class);
                            return Mono.just(instance.id());
                        }),
                        6)
                .filter(id -> !id.isEmpty()));

        assertThat(found).containsExactlyInAnyOrderElementsOf(good);
        assertThat(failed).containsExactly(missing.id());
    }

    @Test
    default void loadsOfOtherTypesAreCoalescedToo() {
        List<String> ids = await(Flux.range(0, 20)
                .flatMap(i -> ec2().createVolume(ZONE, 1), 4)
                .map(volume ->
                        removed(volume, ec2().volume(volume.id()).delete()).id()));
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), Ec2AsyncClientBuilder.class).build()) {
            Ec2 counted = session.resource(Ec2.class);

            assertThat(await(Flux.fromIterable(ids).map(counted::volume).flatMap(Volume::size, 20)))
                    .hasSize(20)
                    .containsOnly(1);
            assertThat(sent.operations()).hasSizeLessThanOrEqualTo(20 / 2).containsOnly("DescribeVolumes");
        }
    }

    @Test
    default void sessionThatCoalescesNothingAsksForEachAlone() {
        List<String> ids = ids(newInstances(5));
        SentRequests sent = new SentRequests();
        try (Session session = sent.of(newSession(), Ec2AsyncClientBuilder.class)
                .coalesceLoads(false)
                .build()) {
            Ec2 counted = session.resource(Ec2.class);

            assertThat(await(Flux.fromIterable(ids).map(counted::instance).flatMap(Instance::state)))
                    .hasSize(5);
            assertThat(sent.operations()).hasSize(5);
        }
    }
}
