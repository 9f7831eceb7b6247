package io.reactiveaws.ec2;

import io.reactiveaws.core.spi.Arguments;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/**
 * An instance whose state is another one than at the poll before, which came into the collection, or which went out of
 * it.
 *
 * @param instance an object of its own for this event, with the data of the poll that saw the change, so that reading
 *     its attributes calls nothing; if it went, with the data of the last poll that had it
 * @param before the state at the poll before; empty if the instance came
 * @param after the state at this poll; empty if the instance went
 * @param initial whether this is the first poll, which tells of all instances that are there
 */
public record InstanceChange(
        Instance instance, Optional<InstanceState> before, Optional<InstanceState> after, boolean initial) {

    /**
     * Tells whether the instance has got into a state.
     *
     * @param state the state
     * @return true if it is the state at this poll; false if it is another one, or the instance went
     * @throws IllegalArgumentException if the state is null
     */
    public boolean isNow(InstanceStateName state) {
        Arguments.notNull("state", state);
        return after.filter(now -> now.name() == state).isPresent();
    }

    /** Returns the instance and its states, such as {@code ec2.Instance(id=i-1): pending -> running}. */
    @Override
    public String toString() {
        return instance + ": " + words(before) + " -> " + words(after);
    }

    private static String words(Optional<InstanceState> state) {
        return state.map(InstanceState::nameAsString).orElse("none");
    }
}
