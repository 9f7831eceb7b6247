package io.reactiveaws.examples.service;

import io.reactiveaws.sqs.Queue;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes jobs. */
@RestController
class JobRequests {

    private final Mono<Queue> queue;

    JobRequests(Mono<Queue> queue) {
        this.queue = queue;
    }

    @PostMapping("/jobs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> take(@RequestBody Job job) {
        return queue.flatMap(found -> found.sendJson(job)).then();
    }
}
