package io.reactiveaws.ec2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.ec2.model.InstanceState;

/** Compares each whole listing with the one before, for one subscriber. */
final class InstanceChanges implements Function<List<Instance>, List<InstanceChange>> {

    private Map<String, Instance> before = Map.of();
    private boolean initial = true;

    @Override
    public List<InstanceChange> apply(List<Instance> listed) {
        Map<String, Instance> now = new LinkedHashMap<>();
        listed.forEach(instance -> now.put(instance.id(), instance)); // of two, when pages shift, the later one
        List<InstanceChange> changes = new ArrayList<>();
        now.forEach((id, instance) -> {
            Instance known = before.get(id);
            if (known == null || !stateName(known).equals(stateName(instance))) {
                changes.add(
                        change(instance, Optional.ofNullable(known).map(InstanceChanges::state), stateOf(instance)));
            }
        });
        before.forEach((id, instance) -> {
            if (!now.containsKey(id)) {
                changes.add(change(instance, stateOf(instance), Optional.empty()));
            }
        });
        before = now;
        initial = false;
        return changes;
    }

    /** The event has an instance of its own: what is listed is handed to nobody, so that no action makes it forget. */
    private InstanceChange change(Instance listed, Optional<InstanceState> from, Optional<InstanceState> to) {
        return new InstanceChange(listed.copy(), from, to, initial);
    }

    private static Optional<InstanceState> stateOf(Instance instance) {
        return Optional.of(state(instance));
    }

    /** Its code is not compared: EC2 keeps a part of it to itself. */
    private static String stateName(Instance instance) {
        return String.valueOf(state(instance).nameAsString());
    }

    private static InstanceState state(Instance instance) {
        return instance.snapshot()
                .map(software.amazon.awssdk.services.ec2.model.Instance::state)
                .orElseGet(() -> InstanceState.builder().build());
    }
}
