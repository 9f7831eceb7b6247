package io.reactiveaws.testkit;

import io.reactiveaws.core.session.Session;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Notes the operation of each HTTP request that a session's clients send, and when their calls have been answered,
 * those too that nobody waits for.
 */
public final class SentRequests implements ExecutionInterceptor {

    private final List<String> operations = new CopyOnWriteArrayList<>();
    private final Sinks.Many<String> answered = Sinks.many().replay().all();

    /** Makes one that has seen nothing yet. */
    public SentRequests() {}

    /**
     * Watches a service's client.
     *
     * @param session the builder of the session
     * @param client the class of the SDK's builder, such as {@code SqsAsyncClientBuilder.class}
     * @param <B> the SDK's builder
     * @return the builder of the session
     */
    public <B extends AwsClientBuilder<B, ?>> Session.Builder of(Session.Builder session, Class<B> client) {
        return session.customize(
                client, builder -> builder.overrideConfiguration(override -> override.addExecutionInterceptor(this)));
    }

    /**
     * Returns what was sent so far, retries included.
     *
     * @return the operations in their order, such as {@code SendMessage}
     */
    public List<String> operations() {
        return List.copyOf(operations);
    }

    /**
     * Waits for the first answer of an operation.
     *
     * @param operation the operation, such as {@code SendMessage}
     * @return the operation, when it has been answered for the first time or if it has already
     */
    public Mono<String> answered(String operation) {
        return answered.asFlux().filter(operation::equals).next();
    }

    /** Called by the SDK. */
    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        operations.add(operation(attributes));
    }

    /** Called by the SDK. */
    @Override
    public synchronized void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        answered.tryEmitNext(operation(attributes)).orThrow();
    }

    private static String operation(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    }
}
