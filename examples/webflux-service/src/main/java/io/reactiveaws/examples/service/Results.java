package io.reactiveaws.examples.service;

import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** The last results and those to come, for each browser that listens. */
@RestController
class Results {

    private static final int KEPT = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Sinks.Many<Result> results = Sinks.many().replay().limit(KEPT);

    /** Handlers end on several threads, so one waits until the other's result is told. */
    void tell(Result result) {
        results.emitNext(result, Sinks.EmitFailureHandler.busyLooping(PATIENCE));
    }

    @GetMapping(path = "/results", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<Result> results() {
        return results.asFlux();
    }
}
