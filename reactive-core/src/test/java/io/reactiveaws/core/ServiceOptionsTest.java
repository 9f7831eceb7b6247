package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.spi.ResourceSettings;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Settings of resources over a client that no session made. */
class ServiceOptionsTest {

    private static final Object CLIENT = new Object();

    private static ResourceSettings over(Consumer<? super ServiceResource.Options> settings) {
        return ServiceResource.contextOf(CLIENT, settings).scope().settings();
    }

    @Test
    void allReachTheResources() {
        JsonMapper mapper = JsonMapper.builder().build();

        ResourceSettings settings = over(o -> o.json(mapper)
                .connections(7)
                .maxWaiting(3)
                .callTimeout(Duration.ofSeconds(2))
                .eventualConsistency(Duration.ZERO)
                .coalesceLoads(false)
                .timer(Schedulers.immediate()));

        assertThat(settings.json()).isSameAs(mapper);
        assertThat(settings.limits().connections().get()).isEqualTo(7);
        assertThat(settings.limits().maxWaiting()).isEqualTo(3);
        assertThat(settings.limits().callTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.eventualConsistency()).isZero();
        assertThat(settings.coalescesLoads()).isFalse();
        assertThat(settings.timer().get()).isSameAs(Schedulers.immediate());
    }

    @Test
    void withoutAnyTheyAreASessions() {
        ResourceSettings settings = over(o -> {});

        assertThat(settings.json()).isSameAs(JsonMapper.shared());
        assertThat(settings.limits().callTimeout()).isNull();
        assertThat(settings.limits().maxWaiting()).isEqualTo(Integer.MAX_VALUE);
        assertThat(settings.eventualConsistency()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.coalescesLoads()).isTrue();
    }

    @Test
    void wrongOnesAreRefused() {
        Map<String, Consumer<ServiceResource.Options>> wrong = Map.of(
                "'connections'", o -> o.connections(0),
                "'maxWaiting'", o -> o.maxWaiting(-1),
                "'callTimeout'", o -> o.callTimeout(Duration.ZERO),
                "'eventualConsistency'", o -> o.eventualConsistency(Duration.ofSeconds(-1)),
                "'scheduler'", o -> o.timer(null),
                "'mapper'", o -> o.json(null));

        wrong.forEach((name, set) -> assertThatThrownBy(() -> over(set))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name));
        assertThatThrownBy(() -> ServiceResource.contextOf(CLIENT, null)).hasMessage("'settings' must not be null");
        assertThatThrownBy(() -> ServiceResource.contextOf(null, o -> {})).hasMessage("'client' must not be null");
    }
}
