package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.Filters;
import io.reactiveaws.ec2.Snapshot;
import io.reactiveaws.ec2.Volume;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.OperationType;
import software.amazon.awssdk.services.ec2.model.PermissionGroup;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;

/** Snapshots are made of volumes. */
interface SnapshotBehaviour extends Ec2Behaviour {

    @Test
    default void createdSnapshotIsOfItsVolume() {
        Volume volume = newVolume();
        Snapshot snapshot = await(
                ec2().createSnapshot(request -> request.volumeId(volume.id()).description("of a test")));
        removed(snapshot, ec2().snapshot(snapshot.id()).delete());

        assertEmits(snapshot.waitUntilCompleted(OFTEN), snapshot);
        assertEmits(snapshot.volume(), volume);
        assertEmits(ec2().snapshot(snapshot.id()).description(), "of a test");
    }

    @Test
    default void volumeMakesAndListsSnapshots() {
        Volume volume = newVolume();
        Snapshot first = newSnapshot(volume);
        Snapshot second = newSnapshot(volume);
        newSnapshot(newVolume());

        assertThat(await(volume.snapshots().all())).containsExactlyInAnyOrder(first, second);
        assertThat(await(ec2().snapshots()
                        .filter(request -> request.filters(Filters.of("volume-id", volume.id())))
                        .limit(1)
                        .all()))
                .hasSize(1);
    }

    @Test
    default void snapshotIsSharedAndDescribesThat() {
        Snapshot snapshot = newSnapshot(newVolume());

        await(snapshot.modifyAttribute(request -> request.attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION)
                .operationType(OperationType.ADD)
                .groupNames("all")));

        assertThat(await(snapshot.describeAttribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION))
                        .createVolumePermissions())
                .hasSize(1)
                .allSatisfy(permission -> assertThat(permission.group()).isEqualTo(PermissionGroup.ALL));
    }

    @Test
    default void sharingIsReset() throws Throwable {
        Snapshot snapshot = newSnapshot(newVolume());

        check(
                () -> {
                    await(snapshot.resetAttribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION));
                    assertThat(await(snapshot.describeAttribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION))
                                    .createVolumePermissions())
                            .isEmpty();
                },
                EmulatorGap.MOTO_RESET_SNAPSHOT);
    }

    @Test
    default void snapshotIsCopied() {
        Snapshot snapshot = newSnapshot(newVolume());

        String copy = await(snapshot.copy(
                        request -> request.sourceRegion("us-east-1").destinationRegion("us-east-1")))
                .snapshotId();

        removed(copy, ec2().snapshot(copy).delete());
        assertThat(copy).isNotEqualTo(snapshot.id());
        assertEmits(ec2().snapshot(copy).exists(), true);
    }

    @Test
    default void deletedSnapshotIsGone() {
        Snapshot snapshot = newSnapshot(newVolume());

        await(snapshot.delete());

        assertEmits(snapshot.exists(), false);
        assertRefused(snapshot.load(), "InvalidSnapshot.NotFound", snapshot + ".load [DescribeSnapshots]");
    }
}
