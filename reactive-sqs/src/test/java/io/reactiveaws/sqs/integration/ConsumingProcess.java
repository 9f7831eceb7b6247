package io.reactiveaws.sqs.integration;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/**
 * A program that consumes a queue, and writes a line for each message that it has handled. It stops at SIGTERM, and
 * when its input ends; then it writes its report.
 */
final class ConsumingProcess {

    static final String HANDLED = "handled ";
    static final String REPORT = "report ";

    /**
     * So many that no delete fails for good by the faults of a test: a process that is killed could not tell of those
     * whose messages come again.
     */
    private static final int TRIES = 10;

    private ConsumingProcess() {}

    /** Takes the endpoint, the region, the queue's URL, the visibility timeout in seconds, and the most polls. */
    public static void main(String[] args) throws IOException {
        Session session = Session.builder()
                .endpoint(URI.create(args[0]))
                .region(Region.of(args[1]))
                .credentials(EnvironmentVariableCredentialsProvider.create())
                .customize(
                        SqsAsyncClientBuilder.class,
                        client -> client.overrideConfiguration(
                                override -> override.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                        .maxAttempts(TRIES)
                                        .build())))
                .build();
        Sinks.Empty<Void> stop = Sinks.empty();
        CompletableFuture<ConsumeReport> report = session.resource(Sqs.class)
                .queue(args[2])
                .consume(
                        ConsumingProcess::handle,
                        options -> options.concurrency(16)
                                .visibility(Duration.ofSeconds(Long.parseLong(args[3])))
                                .receive(receive -> receive.pollTimeout(Duration.ofSeconds(1))
                                        .maxPolls(Integer.parseInt(args[4])))
                                .stopWhen(stop.asMono(), Duration.ofSeconds(20)))
                .toFuture();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.tryEmitEmpty();
            System.out.println(REPORT + report.join());
            session.closeLater().block();
        }));
        while (System.in.read() >= 0) {
            // until it ends
        }
        System.exit(0);
    }

    private static Mono<String> handle(Message message) {
        return Mono.delay(Duration.ofMillis(ThreadLocalRandom.current().nextInt(30)))
                .then(message.body())
                .doOnNext(body -> System.out.println(HANDLED + body));
    }
}
