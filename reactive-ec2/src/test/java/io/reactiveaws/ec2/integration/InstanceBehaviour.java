package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.NetworkInterface;
import io.reactiveaws.ec2.Subnet;
import io.reactiveaws.testkit.SentRequests;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.Ec2AsyncClientBuilder;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.InstanceAttributeName;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.InstanceType;
import software.amazon.awssdk.services.ec2.model.ReportInstanceReasonCodes;
import software.amazon.awssdk.services.ec2.model.ReportStatusType;

/** Instances are run, read, changed, stopped, started and terminated. */
interface InstanceBehaviour extends Ec2Behaviour {

    @Test
    default void createdInstancesAreKnownFromTheAnswer() {
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), Ec2AsyncClientBuilder.class).build()) {
            List<Instance> created =
                    removedInstances(session.resource(Ec2.class).createInstances(IMAGE, 3, 3));

            assertThat(created).hasSize(3).doesNotHaveDuplicates();
            assertThat(await(Flux.fromIterable(created).flatMap(Instance::imageId)))
                    .containsOnly(IMAGE);
            assertThat(sent.operations()).containsExactly("RunInstances");
        }
    }

    @Test
    default void instanceIsStoppedStartedRebootedAndTerminated() {
        Instance instance = newInstance();

        await(instance.waitUntilRunning(OFTEN));
        await(instance.stop());
        await(instance.waitUntilStopped(OFTEN));
        assertState(instance, InstanceStateName.STOPPED);

        await(instance.start());
        await(instance.waitUntilRunning(OFTEN));
        await(instance.reboot());
        assertState(instance, InstanceStateName.RUNNING);

        await(instance.terminate());
        await(instance.waitUntilTerminated(OFTEN));
        assertState(instance, InstanceStateName.TERMINATED);
    }

    private static void assertState(Instance instance, InstanceStateName expected) {
        assertEmits(instance.reload().flatMap(Instance::state).map(InstanceState::name), expected);
    }

    @Test
    default void concurrentReadersShareOneRequest() {
        Instance created = newInstance();
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), Ec2AsyncClientBuilder.class).build()) {
            Instance instance = session.resource(Ec2.class).instance(created.id());

            assertThat(await(Flux.range(0, 100).flatMap(i -> instance.instanceType(), 100)))
                    .hasSize(100)
                    .containsOnly(InstanceType.T3_MICRO);
            assertThat(sent.operations()).containsExactly("DescribeInstances");
        }
    }

    @Test
    default void attributeIsLoadedAgainAfterAChange() {
        Instance instance = newInstance();
        assertEmits(instance.sourceDestCheck(), true);

        await(instance.modifyAttribute(request -> request.sourceDestCheck(
                AttributeBooleanValue.builder().value(false).build())));

        assertEmits(instance.sourceDestCheck(), false);
    }

    @Test
    default void protectedInstanceIsNotTerminated() {
        Instance instance = newInstance();
        await(protect(instance, true));

        StepVerifier.create(instance.describeAttribute(InstanceAttributeName.DISABLE_API_TERMINATION))
                .assertNext(response ->
                        assertThat(response.disableApiTermination().value()).isTrue())
                .expectComplete()
                .verify(LIMIT);
        assertRefused(instance.terminate(), "OperationNotPermitted", instance + ".terminate [TerminateInstances]");

        await(protect(instance, false));
    }

    private static Mono<?> protect(Instance instance, boolean yes) {
        return instance.modifyAttribute(request -> request.disableApiTermination(
                AttributeBooleanValue.builder().value(yes).build()));
    }

    @Test
    default void consoleOutputIsOfTheInstance() {
        Instance instance = newInstance();

        StepVerifier.create(instance.consoleOutput())
                .assertNext(response -> assertThat(response.instanceId()).isEqualTo(instance.id()))
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    default void consoleTextIsWhatTheInstanceWrote() {
        Instance instance = newInstance();
        String encoded = await(instance.consoleOutput()).output();

        StepVerifier.create(instance.consoleText())
                .expectNext(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    default void passwordDataIsOfTheInstance() {
        Instance instance = newInstance();

        StepVerifier.create(instance.passwordData())
                .assertNext(response -> assertThat(response.instanceId()).isEqualTo(instance.id()))
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    default void instanceOfLinuxHasNoPassword() throws Throwable {
        Instance instance = newInstance();
        PrivateKey key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();

        check(() -> assertEmpty(instance.password(key)), EmulatorGap.MOTO_PASSWORD);
    }

    @Test
    default void monitoringIsSwitchedOnAndOff() throws Throwable {
        Instance instance = newInstance();

        check(
                () -> {
                    assertThat(await(instance.monitor()).instanceMonitorings()).hasSize(1);
                    assertThat(await(instance.unmonitor()).instanceMonitorings())
                            .hasSize(1);
                },
                EmulatorGap.MOTO_MONITORING);
    }

    @Test
    default void statusIsReported() throws Throwable {
        Instance instance = newInstance();

        check(
                () -> assertThat(await(instance.reportStatus(
                                ReportStatusType.IMPAIRED, List.of(ReportInstanceReasonCodes.OTHER))))
                        .isNotNull(),
                EmulatorGap.MOTO_REPORT_STATUS);
    }

    @Test
    default void attributeIsReset() throws Throwable {
        Instance instance = newInstance();

        check(
                () -> {
                    await(instance.resetSourceDestCheck());
                    assertEmits(instance.sourceDestCheck(), true);
                },
                EmulatorGap.MOTO_RESET_INSTANCE);
    }

    @Test
    default void referencesAreThoseOfTheData() {
        Subnet subnet = newSubnet();
        String key = await(ec2().createKeyPair(newName("key"))).name();
        removed(key, ec2().keyPair(key).delete());
        Instance instance = newInstances(
                        1, request -> request.subnetId(subnet.id()).keyName(key))
                .get(0);

        assertEmits(instance.image(), ec2().image(IMAGE));
        assertEmits(instance.subnet(), subnet);
        assertEmits(instance.vpc(), await(subnet.vpc()));
        assertEmits(instance.keyPair(), ec2().keyPair(key));
        assertEmpty(instance.placementGroup());
        assertEmpty(instance.classicAddress());
    }

    @Test
    default void networkInterfacesLoadWhatTheInstanceLacks() {
        SentRequests sent = new SentRequests();
        String id = newInstances(1, request -> request.subnetId(newSubnet().id()))
                .get(0)
                .id();
        try (Session session =
                sent.of(newSession(), Ec2AsyncClientBuilder.class).build()) {
            Instance instance = session.resource(Ec2.class).instance(id);

            List<NetworkInterface> interfaces = await(instance.networkInterfaces());

            assertThat(interfaces).hasSize(1);
            assertThat(await(interfaces.get(0).macAddress())).isNotBlank();
            assertThat(sent.operations()).containsExactly("DescribeInstances");
            assertThat(await(interfaces.get(0).tagSet())).isEmpty();
            assertThat(await(interfaces.get(0).availabilityZone())).isNotBlank();
            assertThat(sent.operations()).containsExactly("DescribeInstances", "DescribeNetworkInterfaces");
        }
    }
}
