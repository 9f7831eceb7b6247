package io.reactiveaws.codegen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state that can be waited for.
 *
 * @param state the state
 * @param poll the operation that is asked
 * @param found where its answer has the resource's data; null if it has none
 * @param delay the seconds from one poll to the next
 * @param attempts the most polls
 * @param acceptors what answers mean; the first that matches decides
 */
public record Waiter(
        String state, Call poll, @Nullable FoundData found, int delay, int attempts, List<AcceptorSpec> acceptors)
        implements Member {

    @Override
    public String name() {
        return Names.waiter(state);
    }

    @Override
    public Line line() {
        return poll.line();
    }
}
