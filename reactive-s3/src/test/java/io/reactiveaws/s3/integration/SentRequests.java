package io.reactiveaws.s3.integration;

import io.reactiveaws.core.Session;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** Notes the operation of each HTTP request that a session sends. */
final class SentRequests implements ExecutionInterceptor {

    private final List<String> operations = new CopyOnWriteArrayList<>();

    Session.Builder of(Session.Builder session) {
        return session.customize(
                S3AsyncClientBuilder.class,
                client -> client.overrideConfiguration(override -> override.addExecutionInterceptor(this)));
    }

    List<String> operations() {
        return operations;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        operations.add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }
}
