package io.reactiveaws.core.session;

import static io.reactiveaws.core.session.SessionFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.socket.nio.NioSocketChannel;
import io.reactiveaws.core.session.SessionFixtures.CannedServer;
import io.reactiveaws.core.spi.calls.ConnectionCount;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.http.SdkHttpExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpExecutionAttributes;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.http.async.SdkHttpContentPublisher;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.metrics.MetricCollector;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Requests that are cancelled give their connection back, at whatever moment that happens. */
class CancellableHttpClientTest {

    /** Only so that a test that hangs ends; nothing is measured with it. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final SdkHttpExecutionAttribute<String> ATTRIBUTE = new SdkHttpExecutionAttribute<>(String.class) {};

    private final Recorder recorder = new Recorder();

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES) // waits for no event for longer than that
    void cancelBetweenTakingAUsedConnectionAndBindingTheRequestGivesItBack() throws IOException {
        try (EventLoops loops = new EventLoops();
                CannedServer server = new CannedServer();
                SqsAsyncClient client = oneConnection(server, loops)) {
            for (int round = 0; round < 4; round++) {
                assertConnects(client); // leaves a used connection in the pool
                try {
                    loops.hold();
                    CompletableFuture<?> poll =
                            client.receiveMessage(request -> request.queueUrl(server.endpoint() + "/1/q"));
                    loops.awaitHeldUp();
                    assertThat(poll.cancel(true)).isTrue();
                    loops.drainOthers();
                } finally {
                    loops.release();
                }

                assertConnects(client);
            }
        }
    }

    @Test
    void bodyOfACancelledRequestFails() {
        CompletableFuture<Void> execution =
                new CancellableHttpClient(recorder, ConnectionCount.unknown()).execute(request());

        execution.cancel(true);

        assertRecordedBodyFails();
    }

    @Test
    void requestIsPassedOnAsItIs() {
        AsyncExecuteRequest request = request();

        CompletableFuture<Void> execution =
                new CancellableHttpClient(recorder, ConnectionCount.unknown()).execute(request);

        AsyncExecuteRequest passed = recorder.request();
        assertThat(execution).isSameAs(recorder.execution).isNotDone();
        assertThat(passed.request()).isSameAs(request.request());
        assertThat(passed.responseHandler()).isSameAs(request.responseHandler());
        assertThat(passed.metricCollector())
                .isEqualTo(request.metricCollector())
                .isPresent();
        assertThat(passed.fullDuplex()).isTrue();
        assertThat(passed.httpExecutionAttributes().getAttribute(ATTRIBUTE)).isEqualTo("value");
        assertThat(passed.requestContentPublisher().contentLength()).contains(4L);
        StepVerifier.create(passed.requestContentPublisher())
                .expectNext(ByteBuffer.wrap(new byte[4]))
                .expectComplete()
                .verify(LIMIT);
    }

    /** A part that a later SDK adds has to be passed on as well. */
    @Test
    void requestHasTheseParts() {
        assertThat(AsyncExecuteRequest.class.getDeclaredMethods())
                .filteredOn(
                        method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .extracting(Method::getName)
                .containsExactlyInAnyOrder(
                        "request",
                        "requestContentPublisher",
                        "responseHandler",
                        "metricCollector",
                        "fullDuplex",
                        "httpExecutionAttributes");
    }

    @Test
    void sessionsRequestsThroughItsHttpClientAreCancellable() {
        try (Session session = session().httpClient(recorder).build()) {
            session.resource(ToySqs.class).queueUrls().subscribe().dispose();

            assertRecordedBodyFails();
        }
    }

    @Test
    void sessionsRequestsThroughNettyAreCancellable() {
        Clients clients = new Clients(session().settings());

        assertThat(clients.netty(ConnectionCount.unknown(), new HeardReadTimeout()))
                .isInstanceOf(CancellableHttpClient.Builder.class);

        clients.close(false);
    }

    @Test
    void nameAndCloseAreThoseOfTheClient() {
        CancellableHttpClient client = new CancellableHttpClient(recorder, ConnectionCount.unknown());

        client.close();

        assertThat(client.clientName()).isEqualTo("Recorder");
        assertThat(recorder.closed).isTrue();
    }

    private void assertRecordedBodyFails() {
        StepVerifier.create(recorder.request().requestContentPublisher())
                .expectError(CancellationException.class)
                .verify(LIMIT);
    }

    private static void assertConnects(SqsAsyncClient client) {
        StepVerifier.create(Mono.fromFuture(client.listQueues()))
                .expectNextCount(1)
                .expectComplete()
                .verify(LIMIT);
    }

    private static SqsAsyncClient oneConnection(CannedServer server, EventLoops loops) {
        return SqsAsyncClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(SessionFixtures.CREDENTIALS)
                .endpointOverride(server.endpoint())
                .httpClientBuilder(new CancellableHttpClient.Builder(
                        NettyNioAsyncHttpClient.builder()
                                .maxConcurrency(1)
                                .eventLoopGroup(SdkEventLoopGroup.create(loops.group(), NioSocketChannel::new)),
                        ConnectionCount.unknown()))
                .build();
    }

    private static AsyncExecuteRequest request() {
        return AsyncExecuteRequest.builder()
                .request(SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(URI.create("http://localhost/"))
                        .build())
                .requestContentPublisher(new FourBytes())
                .responseHandler(new NoHandler())
                .metricCollector(MetricCollector.create("test"))
                .fullDuplex(true)
                .httpExecutionAttributes(SdkHttpExecutionAttributes.builder()
                        .put(ATTRIBUTE, "value")
                        .build())
                .build();
    }

    /** An HTTP client that sends nothing. */
    private static final class Recorder implements SdkAsyncHttpClient {

        private final CompletableFuture<Void> execution = new CompletableFuture<>();
        private @Nullable AsyncExecuteRequest request;
        private boolean closed;

        AsyncExecuteRequest request() {
            return Optional.ofNullable(request).orElseThrow();
        }

        @Override
        public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
            this.request = request;
            return execution;
        }

        @Override
        public String clientName() {
            return "Recorder";
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class FourBytes implements SdkHttpContentPublisher {

        @Override
        public Optional<Long> contentLength() {
            return Optional.of(4L);
        }

        @Override
        public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
            Flux.just(ByteBuffer.allocate(4)).subscribe(subscriber);
        }
    }

    private static final class NoHandler implements SdkAsyncHttpResponseHandler {

        @Override
        public void onHeaders(SdkHttpResponse headers) {}

        @Override
        public void onStream(Publisher<ByteBuffer> stream) {}

        @Override
        public void onError(Throwable error) {}
    }
}
