package io.reactiveaws.ec2.integration;

import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.Filters;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.PlacementGroup;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.PlacementGroupState;
import software.amazon.awssdk.services.ec2.model.PlacementStrategy;

/** Placement groups are created and list their instances. */
interface PlacementGroupBehaviour extends Ec2Behaviour {

    @Test
    default void createdGroupHoldsItsInstances() throws Throwable {
        String name = newName("near");

        check(
                () -> {
                    PlacementGroup group = await(ec2().createPlacementGroup(
                                    request -> request.groupName(name).strategy(PlacementStrategy.SPREAD)));
                    removed(group, ec2().placementGroup(name).delete());
                    Instance instance = newInstances(1, request -> request.placement(place -> place.groupName(name)))
                            .get(0);

                    assertEmits(group.state(), PlacementGroupState.AVAILABLE);
                    assertThat(await(group.instances().all())).containsExactly(instance);
                    assertEmits(instance.placementGroup(), group);
                },
                EmulatorGap.MOTO_PLACEMENT_GROUPS);
    }

    @Test
    default void groupsOfPlacementAreListed() throws Throwable {
        check(
                () -> assertThat(await(ec2().placementGroups()
                                .filter(request -> request.filters(Filters.of("group-name", newName("none"))))
                                .all()))
                        .isEmpty(),
                EmulatorGap.MOTO_PLACEMENT_GROUPS);
    }

    @Test
    default void missingPlacementGroupIsNotFound() throws Throwable {
        PlacementGroup missing = ec2().placementGroup(newName("missing"));

        check(() -> assertEmits(missing.exists(), false), EmulatorGap.MOTO_PLACEMENT_GROUPS);
    }

    @Test
    default void deletedPlacementGroupIsGone() throws Throwable {
        String name = newName("gone");

        check(
                () -> {
                    PlacementGroup group = await(ec2().createPlacementGroup(
                                    request -> request.groupName(name).strategy(PlacementStrategy.SPREAD)));
                    await(group.delete());
                    assertEmits(group.exists(), false);
                },
                EmulatorGap.MOTO_PLACEMENT_GROUPS);
    }

    @Test
    default void instanceOutsideOfGroupsHasNone() {
        assertEmpty(ec2().instance(newInstance().id()).placementGroup());
    }
}
