package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.tagged;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.Filters;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.InstanceCollection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/** What becomes of instances is told, whoever does it. */
interface InstanceChangesBehaviour extends Ec2Behaviour {

    Duration EVERY = Duration.ofMillis(50);

    @Test
    default void changesOfStatesAreTold() {
        String value = newName("changes");
        Instance instance = newRunningInstance(value);
        InstanceCollection watched = ec2().instances().filter(request -> request.filters(tagged(value)));

        StepVerifier.create(watched.changes(EVERY))
                .assertNext(change -> assertThat(change).hasToString(instance + ": none -> running"))
                .then(() -> await(ec2().instance(instance.id()).stop()))
                .thenConsumeWhile(change -> !change.isNow(InstanceStateName.STOPPED))
                .assertNext(change -> {
                    assertThat(change.instance()).isEqualTo(instance);
                    assertThat(change.before()).isPresent();
                    assertEmits(change.instance().state().map(InstanceState::name), InstanceStateName.STOPPED);
                })
                .then(() -> await(ec2().instance(instance.id()).start()))
                .thenConsumeWhile(change -> !change.isNow(InstanceStateName.RUNNING))
                .assertNext(change -> assertThat(change.before()).isPresent())
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    default void instancesComeIntoAFilterAndGoOutOfIt() {
        String value = newName("come-and-go");
        Instance instance = newRunningInstance(value);
        InstanceCollection running = ec2().instances()
                .filter(request -> request.filters(tagged(value), Filters.instanceState(InstanceStateName.RUNNING)));

        StepVerifier.create(running.changes(EVERY))
                .assertNext(change -> assertThat(change.initial()).isTrue())
                .then(() -> await(ec2().instance(instance.id()).stop()))
                .assertNext(change -> assertThat(change).hasToString(instance + ": running -> none"))
                .then(() -> await(ec2().instance(instance.id()).waitUntilStopped(OFTEN)))
                .then(() -> await(ec2().instance(instance.id()).start()))
                .assertNext(change -> assertThat(change).hasToString(instance + ": none -> running"))
                .thenCancel()
                .verify(LIMIT);
    }

    private Instance newRunningInstance(String value) {
        return await(ec2().instance(newTaggedInstances(1, value).get(0).id()).waitUntilRunning(OFTEN));
    }
}
