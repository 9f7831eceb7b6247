package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.missing;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.WaiterException;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.Tags;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/** Waiters of instances see the state that they wait for, and leave it in the instance. */
interface InstanceWaiterBehaviour extends Ec2Behaviour {

    @Test
    default void waitersSeeAnInstanceComeUp() {
        Instance instance = ec2().instance(newInstance().id());

        assertEmits(instance.waitUntilExists(OFTEN), instance);
        assertEmits(instance.waitUntilRunning(OFTEN), instance);
        assertThat(instance.snapshot())
                .hasValueSatisfying(data -> assertThat(data.state().name()).isEqualTo(InstanceStateName.RUNNING));
        assertEmits(instance.waitUntilInstanceStatusOk(OFTEN), instance);
        assertEmits(instance.waitUntilSystemStatusOk(OFTEN), instance);
    }

    @Test
    default void passwordDataIsWaitedFor() {
        Instance instance = newInstance();

        assertEmits(instance.waitUntilPasswordDataAvailable(OFTEN), instance);
    }

    @Test
    default void conditionOfOnesOwnIsWaitedFor() {
        Instance instance = newInstance();
        Instance changed = ec2().instance(instance.id()); // its own actions would make the first one forget what it saw

        StepVerifier.create(instance.waitUntil(
                        data -> data.tags().stream().anyMatch(tag -> tag.key().equals("ready")), OFTEN))
                .then(() -> await(changed.createTags(Tags.of("ready", "yes"))))
                .expectNext(instance)
                .expectComplete()
                .verify(LIMIT);
        assertEmits(instance.tag("ready"), "yes");
    }

    @Test
    default void waiterFailsWhenTheStateCannotComeAnyMore() {
        Instance instance = newInstance();
        await(ec2().instance(instance.id()).terminate());

        StepVerifier.create(ec2().instance(instance.id()).waitUntilRunning(OFTEN))
                .expectError(WaiterException.class)
                .verify(LIMIT);
    }

    @Test
    default void waiterGivesUpWhereThereIsNothingToWaitFor() {
        Instance missing = ec2().instance(missing("i"));

        StepVerifier.create(missing.waitUntilExists(OFTEN.maxAttempts(2)))
                .expectError(WaiterException.class)
                .verify(LIMIT);
    }
}
