package io.reactiveaws.core.session;

import io.reactiveaws.core.spi.calls.ConnectionCount;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import reactor.core.publisher.Operators;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkHttpContentPublisher;
import software.amazon.awssdk.metrics.MetricCollector;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * An HTTP client whose cancelled requests give their connection back.
 *
 * <p>The SDK's Netty client loses a cancel that comes when a used connection has been taken from the pool and the
 * request is not bound to it yet: the connection still carries the number of the request before, so the client takes
 * the cancel for a late one of that and ignores it. Then the request is sent after all and holds its connection until
 * it is answered, the whole time of a long poll. (Pull request 3031 and issue 3909 of aws-sdk-java-v2 are about the
 * same moment in the life of a new connection.) Here the body of a request that has been cancelled fails as soon as it
 * is asked for, at which the client closes the connection and gives it back.
 */
final class CancellableHttpClient implements SdkAsyncHttpClient {

    private final SdkAsyncHttpClient http;
    private final ReportedConnections connections;

    /**
     * Makes one around another client.
     *
     * @param http the client
     * @param count learns how many connections it has
     */
    CancellableHttpClient(SdkAsyncHttpClient http, ConnectionCount count) {
        this.http = http;
        this.connections = new ReportedConnections(count);
    }

    /** Builds the clients of another builder. */
    record Builder(SdkAsyncHttpClient.Builder<?> http, ConnectionCount count)
            implements SdkAsyncHttpClient.Builder<Builder> {

        @Override
        public SdkAsyncHttpClient buildWithDefaults(AttributeMap defaults) {
            return new CancellableHttpClient(http.buildWithDefaults(defaults), count);
        }
    }

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        Body body = new Body(request.requestContentPublisher());
        MetricCollector metrics =
                connections.collector(request.metricCollector().orElse(null));
        CompletableFuture<Void> execution = http.execute(AsyncExecuteRequest.builder()
                .request(request.request())
                .requestContentPublisher(body)
                .responseHandler(request.responseHandler())
                .metricCollector(metrics)
                .fullDuplex(request.fullDuplex())
                .httpExecutionAttributes(request.httpExecutionAttributes())
                .build());
        body.execution = execution;
        connections.readAfter(execution, metrics);
        return execution;
    }

    @Override
    public String clientName() {
        return http.clientName();
    }

    @Override
    public void close() {
        http.close();
    }

    /** What a request sends, unless the request has failed before. */
    private static final class Body implements SdkHttpContentPublisher {

        private final SdkHttpContentPublisher content;

        /** Set before anybody can cancel it. */
        private volatile @Nullable CompletableFuture<Void> execution;

        Body(SdkHttpContentPublisher content) {
            this.content = content;
        }

        @Override
        public Optional<Long> contentLength() {
            return content.contentLength();
        }

        @Override
        public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
            CompletableFuture<Void> begun = execution;
            if (begun != null && begun.isCompletedExceptionally()) {
                Operators.error(
                        subscriber, new CancellationException("the request was cancelled before its body was sent"));
            } else {
                content.subscribe(subscriber);
            }
        }
    }
}
