package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.ec2.integration.Ec2Behaviour.missing;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.await;

import io.reactiveaws.ec2.Filters;
import io.reactiveaws.ec2.Instance;
import org.junit.jupiter.api.Test;

/** Errors keep the type that the SDK gives them, and say where. */
interface ErrorBehaviour extends Ec2Behaviour {

    @Test
    default void missingInstanceIsNotFound() {
        Instance missing = ec2().instance(missing("i"));

        assertEmits(missing.exists(), false);
        assertEmpty(missing.find());
        assertRefused(missing.load(), "InvalidInstanceID.NotFound", missing + ".load [DescribeInstances]");
        assertRefused(missing.stop(), "InvalidInstanceID.NotFound", missing + ".stop [StopInstances]");
    }

    @Test
    default void dryRunSaysThatItWouldHaveWorked() {
        Instance instance = newInstance();

        assertRefused(
                instance.stop(request -> request.dryRun(true)), "DryRunOperation", instance + ".stop [StopInstances]");
        await(instance.waitUntilRunning(OFTEN));
    }

    @Test
    default void terminatedInstanceIsNotStopped() throws Throwable {
        Instance instance = newInstance();
        await(instance.terminate());
        await(instance.waitUntilTerminated(OFTEN));

        check(
                () -> assertRefused(instance.stop(), "IncorrectInstanceState", instance + ".stop [StopInstances]"),
                EmulatorGap.MOTO_STOP_TERMINATED);
    }

    @Test
    default void filterThatDoesNotExistIsRefused() throws Throwable {
        check(
                () -> assertRefused(
                        ec2().instances()
                                .filter(request -> request.filters(Filters.of("no-such-filter", "x")))
                                .all()
                                .then(),
                        "InvalidParameterValue",
                        ec2() + ".instances [DescribeInstances]"),
                EmulatorGap.MOTO_UNKNOWN_FILTER);
    }

    @Test
    default void listingOfAMissingIdFailsAsAWhole() {
        String missing = missing("vol");

        assertRefused(
                ec2().volumes()
                        .filter(request -> request.volumeIds(missing))
                        .all()
                        .then(),
                "InvalidVolume.NotFound",
                ec2() + ".volumes [DescribeVolumes]");
    }
}
