package io.reactiveaws.core.spi.calls;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A client whose calls the test answers. */
final class CallFixtures {

    /** Operations whose name begins with "Receive" wait for messages; the first identifier names the host. */
    static final CallRules RULES = new CallRules() {
        @Override
        public String host(Supplier<List<String>> identifiers) {
            return identifiers.get().isEmpty() ? "" : identifiers.get().get(0);
        }

        @Override
        public boolean isLongPoll(String operation) {
            return operation.startsWith("Receive");
        }
    };

    private CallFixtures() {}

    /** Remembers what was sent. */
    static final class Client {

        private final List<CompletableFuture<Object>> sent = new ArrayList<>();
        private final ClientScope<Client> scope;

        Client(CallLimits limits) {
            this(limits, ClientLifecycle.closedBy(() -> false));
        }

        Client(CallLimits limits, ClientLifecycle lifecycle) {
            this.scope = new ResourceContext<>(new ClientScope<>(
                            this, lifecycle, ResourceSettings.defaults().limits(limits)))
                    .ofService(RULES)
                    .scope();
        }

        /** A client of so many connections. */
        static Client of(int connections) {
            return new Client(limits(connections, Integer.MAX_VALUE, null));
        }

        Mono<Object> call() {
            return call("Get");
        }

        Mono<Object> poll() {
            return call("Receive");
        }

        Mono<Object> call(String operation, String... identifiers) {
            return scope.send(operation, () -> List.of(identifiers), Client::send);
        }

        private CompletableFuture<Object> send() {
            CompletableFuture<Object> future = new CompletableFuture<>();
            sent.add(future);
            return future;
        }

        /** How many calls were sent so far. */
        int sent() {
            return sent.size();
        }

        /** How many calls were sent and not answered. */
        int inFlight() {
            return (int) sent.stream().filter(future -> !future.isDone()).count();
        }

        CompletableFuture<Object> future(int number) {
            return sent.get(number);
        }

        ClientScope<Client> scope() {
            return scope;
        }
    }

    static CallLimits limits(int connections, int maxWaiting, @Nullable Duration callTimeout) {
        return new CallLimits(ConnectionCount.of(connections), maxWaiting, callTimeout);
    }
}
