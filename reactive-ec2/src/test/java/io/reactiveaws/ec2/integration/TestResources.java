package io.reactiveaws.ec2.integration;

import static io.reactiveaws.testkit.Signals.await;

import io.reactiveaws.core.ResourceNotFoundException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** What a test has created, without a trace after it. */
final class TestResources {

    private final Deque<Mono<?>> removals = new ConcurrentLinkedDeque<>();

    /** Takes care of a resource; what is gone already need not be removed. */
    <R> R add(R resource, Mono<?> removal) {
        removals.push(removal.onErrorResume(TestResources::isGone, error -> Mono.empty()));
        return resource;
    }

    /** Removes all, the newest first: it may be in what is older. */
    void remove() {
        await(Flux.fromIterable(removals)
                .concatMapDelayError(removal -> removal.then())
                .then());
    }

    private static boolean isGone(Throwable error) {
        if (error instanceof Ec2Exception refused) {
            return refused.awsErrorDetails().errorCode().matches(".*(NotFound|Unavailable)");
        }
        return error instanceof ResourceNotFoundException;
    }
}
