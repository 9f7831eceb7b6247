package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A service whose every answer has a higher version than the one before. */
final class VersionedFixtures {

    private VersionedFixtures() {}

    /** Answers loads when it is told to, and changes at once. */
    static final class VersionedService {

        private final AtomicLong version = new AtomicLong();
        private final Queue<CompletableFuture<Long>> unanswered = new ConcurrentLinkedQueue<>();
        private final AtomicInteger loads = new AtomicInteger();
        private final Runnable boundary;

        /** A service that runs this in the midst of each of its calls. */
        VersionedService(Runnable boundary) {
            this.boundary = boundary;
        }

        CompletableFuture<Long> load() {
            loads.incrementAndGet();
            CompletableFuture<Long> answer = new CompletableFuture<>();
            boundary.run();
            unanswered.add(answer);
            boundary.run();
            return answer;
        }

        /** Gives the version at the end of the change. */
        CompletableFuture<Long> change() {
            boundary.run();
            return CompletableFuture.completedFuture(version.get());
        }

        /** Answers the oldest load; false if there is none. */
        boolean answer(boolean successfully) {
            CompletableFuture<Long> oldest = unanswered.poll();
            if (oldest == null) {
                return false;
            }
            if (successfully) {
                oldest.complete(version.incrementAndGet());
            } else {
                oldest.completeExceptionally(SdkClientException.create("broken"));
            }
            return true;
        }

        /** How many loads wait for their answer, those that were cancelled left out. */
        long waiting() {
            return unanswered.stream().filter(answer -> !answer.isDone()).count();
        }

        int loads() {
            return loads.get();
        }
    }

    /** A resource whose data is its version. */
    static final class Versioned extends LoadableResource<VersionedService, Long, Versioned> {

        Versioned(VersionedService service) {
            super(ResourceContext.over(service), null);
        }

        Mono<Long> version() {
            return attribute("version", Function.identity());
        }

        Mono<Long> change() {
            return change("change", "ChangeVersioned", VersionedService::change);
        }

        @Override
        protected Mono<Long> fetch() {
            return call("load", "GetVersioned", VersionedService::load);
        }

        @Override
        protected Versioned self() {
            return this;
        }

        @Override
        protected ResourceType type() {
            return new ResourceType("fake", "Versioned", List.of());
        }

        @Override
        protected List<String> identifierValues() {
            return List.of();
        }
    }

    /** Checks what one reader gets. */
    static final class Reader extends CheckedReader<Object> {

        private final long floor;

        /**
         * A reader that starts after changes of which the last ended with the given version; it runs this at each
         * signal.
         */
        Reader(long floor, Runnable boundary) {
            super(boundary);
            this.floor = floor;
        }

        @Override
        void assertCorrect() {
            super.assertCorrect();
            if (value() instanceof Long version) {
                assertThat(version).as("version after a change").isGreaterThan(floor);
            }
        }
    }
}
