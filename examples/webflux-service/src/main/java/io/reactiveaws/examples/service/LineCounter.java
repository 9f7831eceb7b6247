package io.reactiveaws.examples.service;

import io.reactiveaws.s3.Bucket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Does the jobs. */
@Component
class LineCounter {

    private static final Logger LOG = LoggerFactory.getLogger(LineCounter.class);

    private final Bucket files;
    private final Results results;

    LineCounter(Bucket files, Results results) {
        this.files = files;
        this.results = results;
    }

    /** Counts the lines of a file as they come, so that it may be of any size. */
    Mono<Void> count(Job job) {
        return files.object(job.file())
                .lines()
                .count()
                .doOnNext(lines -> results.tell(new Result(job.file(), lines, null)))
                .then();
    }

    void giveUp(Job job, Throwable error) {
        LOG.warn("{} is given up", job, error);
        results.tell(new Result(job.file(), 0, error.getMessage()));
    }
}
