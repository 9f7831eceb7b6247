package io.reactiveaws.spring.web.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/** A server that stops while streams are open that have no end. */
class EventStreamTest {

    /** Only a stream that does not end would use it up. */
    private static final String LONG = "spring.lifecycle.timeout-per-shutdown-phase=10m";

    private static final Duration BOUND = Duration.ofMinutes(2);

    @ParameterizedTest
    @ValueSource(strings = {"/annotated", "/functional", "/lines"})
    void streamEndsWellAndTheServerDoesNotWait(String path) {
        ReactiveWebServerApplicationContext application = start(LONG);
        CompletableFuture<Signal<?>> end = open(application, path);

        assertTimeoutPreemptively(BOUND, application::close);

        assertThat(end.join().isOnComplete())
                .as("the client's end: %s", end.join())
                .isTrue();
    }

    /** The server waits for it as for any request. */
    @Test
    void streamIsLeftAloneIfTheApplicationWantsIt() {
        ReactiveWebServerApplicationContext application = start(
                "reactiveaws.web.event-streams.end-on-close=false",
                "spring.lifecycle.timeout-per-shutdown-phase=300ms");
        CompletableFuture<Signal<?>> end = open(application, "/annotated");

        assertTimeoutPreemptively(BOUND, application::close);

        assertThat(end.join().isOnError())
                .as("the client's end: %s", end.join())
                .isTrue();
    }

    @Test
    void streamsEndBeforeTheServerWaitsForItsRequests() {
        Closing closing = new Closing();

        assertThat(closing.getPhase())
                .isGreaterThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE)
                .isLessThan(SmartLifecycle.DEFAULT_PHASE);
    }

    /** As those are that the server has before the lifecycle begins. */
    @Test
    void streamThatWasThereBeforeTheStartEndsAsWell() {
        Closing closing = new Closing();
        CompletableFuture<Void> ended =
                new ServerStreams(closing).untilClosing(Flux.never()).then().toFuture();
        closing.start();
        assertThat(ended).isNotDone();

        closing.stop();

        assertThat(ended).isCompleted();
    }

    @Test
    void streamsLastAgainAfterAnotherStart() {
        Closing closing = new Closing();
        closing.start();
        closing.stop();
        closing.start();

        assertThat(new ServerStreams(closing).untilClosing(Flux.never()).then().toFuture())
                .isNotDone();
    }

    /** The server isn't paused either. */
    @Test
    void applicationThatIsPausedHasStreams() {
        try (ReactiveWebServerApplicationContext application = start(LONG)) {
            application.pause();

            assertThat(open(application, "/annotated")).isNotDone();
        }
    }

    /** As files are, of a server that can. */
    @Test
    void responsesStayZeroCopy() {
        AtomicReference<ServerHttpResponse> seen = new AtomicReference<>();
        MockServerWebExchange exchange =
                MockServerWebExchange.from(MockServerHttpRequest.get("/").build());
        ZeroCopy response = new ZeroCopy(exchange.getResponse());

        new EventStreamFilter(new ServerStreams(new Closing()))
                .filter(exchange.mutate().response(response).build(), next -> {
                    seen.set(next.getResponse());
                    return Mono.empty();
                })
                .block();

        assertThat(seen.get())
                .isInstanceOfSatisfying(
                        ZeroCopyHttpOutputMessage.class,
                        message -> message.writeWith(Path.of("a"), 2, 3).block());
        assertThat(response.written).containsExactly("a 2 3");
    }

    private static final class ZeroCopy extends ServerHttpResponseDecorator implements ZeroCopyHttpOutputMessage {

        private final List<String> written = new ArrayList<>();

        ZeroCopy(ServerHttpResponse response) {
            super(response);
        }

        @Override
        public Mono<Void> writeWith(Path file, long position, long count) {
            return Mono.fromRunnable(() -> written.add(file + " " + position + " " + count));
        }
    }

    private CompletableFuture<Signal<?>> open(ReactiveWebServerApplicationContext application, String path) {
        CompletableFuture<Void> first = new CompletableFuture<>();
        CompletableFuture<Signal<?>> end = WebClient.create(
                        "http://localhost:" + application.getWebServer().getPort())
                .get()
                .uri(path)
                .retrieve()
                .bodyToFlux(String.class)
                .doOnNext(event -> first.complete(null))
                .materialize()
                .filter(signal -> !signal.isOnNext())
                .<Signal<?>>map(signal -> signal)
                .next()
                .toFuture();
        CompletableFuture.anyOf(first, end)
                .orTimeout(BOUND.toMinutes(), TimeUnit.MINUTES)
                .join();
        return end;
    }

    private static ReactiveWebServerApplicationContext start(String... properties) {
        return (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(Application.class, Endpoints.class)
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "spring.reactor.netty.shutdown-quiet-period=0s",
                        "reactiveaws.region=eu-west-1")
                .properties(properties)
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        RouterFunction<ServerResponse> functional() {
            return route().GET(
                            "/functional",
                            request -> ServerResponse.ok()
                                    .contentType(MediaType.TEXT_EVENT_STREAM)
                                    .body(endless(), String.class))
                    .build();
        }
    }

    @RestController
    static class Endpoints {

        private final ServerStreams streams;

        Endpoints(ServerStreams streams) {
            this.streams = streams;
        }

        @GetMapping(path = "/annotated", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<String> annotated() {
            return endless();
        }

        @GetMapping(path = "/lines", produces = MediaType.APPLICATION_NDJSON_VALUE)
        Flux<Line> lines() {
            return streams.untilClosing(endless().map(Line::new));
        }
    }

    private record Line(String text) {}

    private static Flux<String> endless() {
        return Flux.concat(Flux.just("first"), Flux.never());
    }
}
