package io.reactiveaws.core.spi.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reactiveaws.core.observation.MicrometerMeters;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** How many calls of a client have a connection and wait for one. */
class CallMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<CompletableFuture<String>> sent = new ArrayList<>();
    private final ClientScope<CallMetersTest> scope = new ResourceContext<>(new ClientScope<>(
                    this,
                    ClientLifecycle.closedBy(() -> false),
                    new ResourceSettings(
                            JsonMapper.shared(),
                            Schedulers::parallel,
                            true,
                            Duration.ZERO,
                            CallFixtures.limits(2, Integer.MAX_VALUE, null),
                            CallObserver.NONE,
                            new MicrometerMeters(registry))))
            .ofService(CallFixtures.RULES)
            .scope();

    private CompletableFuture<String> send() {
        sent.add(new CompletableFuture<>());
        return sent.get(sent.size() - 1);
    }

    private Disposable call(String host) {
        return scope.send("Get", () -> List.of(host), CallMetersTest::send).subscribe();
    }

    private double calls(String which, String host) {
        return registry.get("aws.resource.calls." + which)
                .tags("aws.service", "aws", "aws.host", host)
                .gauge()
                .value();
    }

    @Test
    void callsAreCountedByHost() {
        call("north");
        call("north");
        call("north");
        Disposable fourth = call("north");
        call("south");
        assertThat(calls("active", "north")).isEqualTo(2);
        assertThat(calls("waiting", "north")).isEqualTo(2);
        assertThat(calls("active", "south")).isEqualTo(1);
        fourth.dispose();
        assertThat(calls("waiting", "north")).isEqualTo(1);
        sent.get(0).complete("done");
        assertThat(calls("active", "north")).isEqualTo(2);
        assertThat(calls("waiting", "north")).isZero();
    }

    @Test
    void theHostWithoutANameIsTheDefaultOne() {
        call("");
        assertThat(calls("active", "default")).isEqualTo(1);
    }
}
