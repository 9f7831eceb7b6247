package io.reactiveaws.s3.integration;

import io.reactiveaws.core.Session;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** Tells when the calls of a session have been answered, of those too that nobody waits for. */
final class AnsweredRequests implements ExecutionInterceptor {

    private final Sinks.Many<String> operations = Sinks.many().replay().all();

    Session.Builder of(Session.Builder session) {
        return session.customize(
                S3AsyncClientBuilder.class,
                client -> client.overrideConfiguration(override -> override.addExecutionInterceptor(this)));
    }

    /** Emits when an operation has been answered for the first time, or has already. */
    Mono<String> first(String operation) {
        return operations.asFlux().filter(operation::equals).next();
    }

    @Override
    public synchronized void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        operations
                .tryEmitNext(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))
                .orThrow();
    }
}
