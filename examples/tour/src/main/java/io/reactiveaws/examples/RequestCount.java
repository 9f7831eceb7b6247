package io.reactiveaws.examples;

import io.reactiveaws.core.session.Session;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ec2.Ec2AsyncClientBuilder;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/** Counts the requests that the clients of a session send. */
final class RequestCount implements ExecutionInterceptor {

    private final AtomicLong total = new AtomicLong();

    /** Counts the requests of the session that is built of these settings. */
    Session.Builder of(Session.Builder settings) {
        Consumer<ClientOverrideConfiguration.Builder> counter = override -> override.addExecutionInterceptor(this);
        return settings.customize(SqsAsyncClientBuilder.class, sqs -> sqs.overrideConfiguration(counter))
                .customize(S3AsyncClientBuilder.class, s3 -> s3.overrideConfiguration(counter))
                .customize(Ec2AsyncClientBuilder.class, ec2 -> ec2.overrideConfiguration(counter));
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        total.incrementAndGet();
    }

    long total() {
        return total.get();
    }

    /** Adds to what a pipeline gives how many requests were sent since it was subscribed. */
    <T> Mono<Counted<T>> counted(Mono<T> pipeline) {
        return Mono.fromSupplier(this::total)
                .flatMap(before -> pipeline.map(value -> new Counted<>(value, total() - before)));
    }

    /**
     * What a pipeline gave, and what it took; as a text such as {@code 20 running (2 requests)}.
     *
     * @param value what it gave
     * @param sent how many requests it took
     */
    record Counted<T>(T value, long sent) {

        /** Such as {@code 1 request}. */
        String requests() {
            return sent + (sent == 1 ? " request" : " requests");
        }

        @Override
        public String toString() {
            return value + " (" + requests() + ")";
        }
    }
}
