package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.Volume;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.VolumeAttachment;
import software.amazon.awssdk.services.ec2.model.VolumeAttributeName;

/** Volumes are created, attached, snapshot and deleted. */
interface VolumeBehaviour extends Ec2Behaviour {

    @Test
    default void createdVolumeIsThere() {
        Volume volume = newVolume();

        assertEmits(volume.waitUntilAvailable(OFTEN), volume);
        assertEmits(volume.size(), 5);
        assertEmits(volume.availabilityZone(), ZONE);
        assertThat(await(ec2().volumes()
                        .filter(request -> request.volumeIds(volume.id()))
                        .all()))
                .containsExactly(volume);
    }

    @Test
    default void volumeIsAttachedToAnInstanceAndDetachedByIt() {
        Instance instance = newInstances(1, request -> request.placement(place -> place.availabilityZone(ZONE)))
                .get(0);
        await(instance.waitUntilRunning(OFTEN));
        Volume volume = newVolume();

        await(volume.attachToInstance(instance.id(), "/dev/sdf"));
        assertEmits(volume.waitUntilInUse(OFTEN), volume);
        assertThat(await(volume.attachments()))
                .extracting(VolumeAttachment::instanceId)
                .containsExactly(instance.id());
        assertThat(await(instance.volumes().all())).hasSize(2).contains(volume);
        assertRefused(volume.delete(), "VolumeInUse", volume + ".delete [DeleteVolume]");

        await(instance.detachVolume(volume.id()));
        assertEmits(ec2().volume(volume.id()).waitUntilAvailable(OFTEN), volume);
    }

    @Test
    default void volumeIsAttachedByTheInstanceAndDetachesItself() throws Throwable {
        Instance instance = newInstances(1, request -> request.placement(place -> place.availabilityZone(ZONE)))
                .get(0);
        await(instance.waitUntilRunning(OFTEN));
        Volume volume = newVolume();
        await(instance.attachVolume(volume.id(), "/dev/sdf"));
        removed(volume, ec2().instance(instance.id()).detachVolume(volume.id()).onErrorComplete());

        check(
                () -> {
                    await(volume.detachFromInstance());
                    assertEmits(volume.waitUntilAvailable(OFTEN), volume);
                },
                EmulatorGap.MOTO_DETACH_VOLUME);
    }

    @Test
    default void inputAndOutputAreControlled() throws Throwable {
        Volume volume = newVolume();

        check(
                () -> {
                    await(volume.enableIo());
                    await(volume.modifyAttribute(
                            AttributeBooleanValue.builder().value(true).build()));
                    assertThat(await(volume.describeAttribute(VolumeAttributeName.AUTO_ENABLE_IO))
                                    .autoEnableIO()
                                    .value())
                            .isTrue();
                },
                EmulatorGap.MOTO_VOLUME_IO);
    }

    @Test
    default void statusOfAVolumeIsDescribed() throws Throwable {
        Volume volume = newVolume();

        check(
                () -> assertThat(await(volume.describeStatus()).volumeStatuses())
                        .hasSize(1),
                EmulatorGap.MOTO_VOLUME_STATUS);
    }

    @Test
    default void deletedVolumeIsGone() {
        Volume volume = newVolume();

        await(volume.delete());

        assertEmits(volume.waitUntilDeleted(OFTEN), volume);
        assertEmits(volume.exists(), false);
        assertRefused(volume.load(), "InvalidVolume.NotFound", volume + ".load [DescribeVolumes]");
    }
}
