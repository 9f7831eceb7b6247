package io.reactiveaws.examples.guide;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.core.xml.XmlAnswers;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.s3.S3;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The code of docs/sessions.md. */
@SuppressWarnings("UnusedVariable") // the code shows what one gets
final class SessionCode {

    private static final Logger log = LoggerFactory.getLogger(SessionCode.class);

    private SessionCode() {}

    static void settings() {
        // code: settings
        Session session = Session.builder()
                .profile("production")
                .region("eu-west-1")
                .connections(200)
                .netty(http -> http.connectionTimeout(Duration.ofSeconds(1)))
                .customize(SqsAsyncClientBuilder.class, sqs -> sqs.checksumValidationEnabled(false))
                .build();
        // end
    }

    static void local() {
        // code: local
        Session local = Session.builder()
                .endpoint(URI.create("http://localhost:4566"))
                .region("us-east-1")
                .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
        // end
    }

    static void streamed() {
        // code: streamed
        S3AsyncClient client = XmlAnswers.streamed(S3AsyncClient.builder()).build();
        S3 s3 = S3.over(client);
        // end
    }

    static void over(SqsAsyncClient client) {
        // code: over
        Sqs sqs = Sqs.over(client); // the client stays yours to close
        Sqs wide = Sqs.over(client, 200); // whose HTTP client has 200 connections for each host
        // end
    }

    static void overWithSettings(SqsAsyncClient client, JsonMapper mapper) {
        // code: over-settings
        Sqs sqs = Sqs.over(client, o -> o.json(mapper).connections(200).callTimeout(Duration.ofSeconds(60)));
        // end
    }

    static void override(ExecutionInterceptor tracing, MetricPublisher metrics) {
        // code: override
        Session session = Session.builder()
                .retry(RetryMode.STANDARD)
                .override(o -> o.addExecutionInterceptor(tracing).addMetricPublisher(metrics))
                .build();
        // end
    }

    static void retry(Instance instance) {
        // code: retry
        Mono<InstanceState> state = instance.state()
                .retryWhen(Retry.backoff(20, Duration.ofSeconds(1)) // some 8 minutes in all
                        .maxBackoff(Duration.ofSeconds(30))
                        .filter(SessionCode::heals)
                        .doBeforeRetry(retry ->
                                log.warn("asked again after {}", retry.failure().toString())));
        // end
    }

    // code: heals
    static boolean heals(Throwable error) {
        return error instanceof SdkServiceException service
                ? service.isThrottlingException() || service.statusCode() >= 500
                : error instanceof SdkClientException; // no answer
    }
    // end

    static void profile() {
        // code: profile
        Session session = Session.builder().profile("reader").build(); // works as the role of that profile
        // end
    }

    static void blocking(Queue queue, Consumer<Message> store) {
        // code: blocking
        Flux<Message> stored = queue.receiveMessages()
                .publishOn(Schedulers.boundedElastic()) // what follows may block
                .doOnNext(store); // such as by JDBC
        // end
    }

    static void close(Session session) {
        // code: close
        try (Session own = Session.create()) {
            own.resource(Sqs.class).createQueue("orders").block();
        }
        Mono<Void> closed = session.closeLater(); // from a pipeline: closing may block for some seconds
        // end
    }

    static void limits() {
        // code: limits
        Session session = Session.builder()
                .connections(100)
                .maxWaiting(1_000)
                .callTimeout(Duration.ofSeconds(60))
                .build();
        // end
    }

    static void direct() {
        // code: direct
        Session session = Session.builder().completeOnEventLoop(true).build();
        // end
    }
}
