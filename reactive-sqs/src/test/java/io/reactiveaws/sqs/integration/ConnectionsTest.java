package io.reactiveaws.sqs.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** The connections of a client are shared out before its HTTP client is asked for them. */
class ConnectionsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int POLLS_OF_50 = 37;

    private static Session.Builder session(HoldingServer server) {
        return Session.builder()
                .region("us-east-1")
                .endpoint(server.endpoint())
                .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
    }

    private static Queue queue(Session session, HoldingServer server) {
        return session.resource(Sqs.class).queue(server.endpoint() + "/000000000000/q");
    }

    private static boolean isReceive(HttpRequest request) {
        return request.operation().equals("ReceiveMessage");
    }

    @Test
    void aSendLeavesAtOnceBesideAHundredPolls() {
        try (HoldingServer server = new HoldingServer(ConnectionsTest::isReceive);
                Session session = session(server).build()) {
            Queue queue = queue(session, server);
            Disposable polls = Flux.range(0, 100)
                    .flatMap(i -> queue.receiveMessages(r -> r.waitTimeSeconds(20)), 100)
                    .subscribe();
            server.awaitHeld(POLLS_OF_50);

            StepVerifier.create(queue.purge())
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(PATIENCE);

            assertThat(server.held()).isEqualTo(POLLS_OF_50);
            polls.dispose();
        }
    }

    @Test
    void aThousandCancelledCallsOpenNoConnection() {
        try (HoldingServer server = new HoldingServer(ConnectionsTest::isReceive);
                Session session = session(server).connections(3).build()) {
            Queue queue = queue(session, server);
            Disposable.Composite polls = Disposables.composite();
            polls.add(queue.receiveMessages().subscribe());
            polls.add(queue.receiveMessages().subscribe());
            server.awaitHeld(2);
            List<Disposable> waiting = Flux.range(0, 1_000)
                    .map(i -> queue.receiveMessages().subscribe())
                    .collectList()
                    .block();

            waiting.forEach(Disposable::dispose);
            server.letGo();
            StepVerifier.create(queue.purge())
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(PATIENCE);

            assertThat(server.requests()).isEqualTo(3);
            assertThat(server.connections()).isLessThanOrEqualTo(3);
            polls.dispose();
        }
    }

    /** The HTTP client refuses all that waits in its own queue, but for those that follow upon others. */
    @Test
    void waitingIsNoErrorHoweverLongItTakes() {
        try (HoldingServer server = new HoldingServer(request -> true);
                Session session = session(server)
                        .connections(2)
                        .netty(http -> http.maxPendingConnectionAcquires(2).connectionAcquisitionTimeout(PATIENCE))
                        .build()) {
            Queue queue = queue(session, server);
            StepVerifier calls = StepVerifier.create(Flux.range(0, 50).flatMap(i -> queue.purge(), 50))
                    .expectNextCount(50)
                    .expectComplete()
                    .verifyLater();

            server.awaitHeld(2);
            server.letGo();

            calls.verify(PATIENCE);
        }
    }

    @Test
    void theHttpClientsNumberOfConnectionsCountsUnlessTheSessionSaysOne() {
        try (HoldingServer server = new HoldingServer(ConnectionsTest::isReceive);
                Session session =
                        session(server).netty(http -> http.maxConcurrency(80)).build()) {
            Queue queue = queue(session, server);
            StepVerifier.create(queue.purge())
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(PATIENCE);

            Disposable polls = Flux.range(0, 100)
                    .flatMap(i -> queue.receiveMessages(), 100)
                    .subscribe();
            server.awaitHeld(60);
            StepVerifier.create(queue.purge())
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(PATIENCE);

            assertThat(server.held()).isEqualTo(60);
            polls.dispose();
        }
    }

    /** Two publishers see the first call: the client's own, and the one that reads the number. */
    @Test
    void aClientOfTheUsersTellsItsNumberWithItsFirstCall() {
        List<MetricCollection> seen = new CopyOnWriteArrayList<>();
        try (HoldingServer server = new HoldingServer(ConnectionsTest::isReceive);
                SqsAsyncClient client = client(server, seen)) {
            Queue queue = Sqs.over(client).queue(server.endpoint() + "/000000000000/q");
            StepVerifier.create(Flux.range(0, 2).concatMap(i -> queue.purge()))
                    .expectNextCount(2)
                    .expectComplete()
                    .verify(PATIENCE);

            Disposable polls = Flux.range(0, 100)
                    .flatMap(i -> queue.receiveMessages(), 100)
                    .subscribe();
            server.awaitHeld(60);
            StepVerifier.create(queue.purge())
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(PATIENCE);

            assertThat(server.held()).isEqualTo(60);
            assertThat(seen).hasSize(3);
            polls.dispose();
        }
    }

    private static SqsAsyncClient client(HoldingServer server, List<MetricCollection> seen) {
        return SqsAsyncClient.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(server.endpoint())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxConcurrency(80))
                .overrideConfiguration(configuration -> configuration.addMetricPublisher(new Kept(seen)))
                .build();
    }

    /** A publisher of the user's own. */
    private record Kept(List<MetricCollection> seen) implements MetricPublisher {

        @Override
        public void publish(MetricCollection metrics) {
            seen.add(metrics);
        }

        @Override
        public void close() {}
    }

    @Test
    void aServiceUnderLoadCanRefuseFurtherCalls() {
        try (HoldingServer server = new HoldingServer(request -> true);
                Session session = session(server).connections(1).maxWaiting(1).build()) {
            Queue queue = queue(session, server);
            Disposable calls = Flux.range(0, 2).flatMap(i -> queue.purge()).subscribe();
            server.awaitHeld(1);

            StepVerifier.create(queue.purge())
                    .expectErrorSatisfies(error -> {
                        assertThat(error).isInstanceOf(RejectedExecutionException.class);
                        assertThat(error.getSuppressed()[0]).hasMessageContaining(".purge [PurgeQueue]");
                    })
                    .verify(PATIENCE);
            calls.dispose();
        }
    }
}
