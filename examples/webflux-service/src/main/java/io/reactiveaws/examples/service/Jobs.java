package io.reactiveaws.examples.service;

import io.reactiveaws.spring.consumer.QueueConsumer;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The queue of jobs, and who does them. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Asks for the queue's address once, when it is first needed. */
    @Bean
    Mono<Queue> queue(Sqs sqs, @Value("${service.queue}") String name) {
        return sqs.getQueueByName(name).cacheInvalidateIf(queue -> false); // errors are not kept
    }

    // code: jobs
    /** Does the jobs that come, from this process or another one. */
    @Bean
    QueueConsumer jobConsumer(Mono<Queue> queue, LineCounter counter) {
        return QueueConsumer.ofJson(queue, Job.class, (job, message) -> counter.count(job))
                .options(options -> options.onFailure((message, error) -> Redeliver.backoff(FIRST_PAUSE, LONGEST_PAUSE))
                        .onLastFailure(
                                ATTEMPTS,
                                (message, error) ->
                                        message.bodyAs(Job.class).doOnNext(job -> counter.giveUp(job, error))));
    }
    // end
}
