package io.reactiveaws.testkit;

import io.reactiveaws.core.Session;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Notes the operation of each HTTP request that a session's clients send. */
public final class SentRequests implements ExecutionInterceptor {

    private final List<String> operations = new CopyOnWriteArrayList<>();

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

    /** Called by the SDK. */
    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        operations.add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }
}
