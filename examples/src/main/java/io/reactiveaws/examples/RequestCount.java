package io.reactiveaws.examples;

import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Counts the requests that a client sends. */
final class RequestCount implements ExecutionInterceptor {

    private final AtomicLong total = new AtomicLong();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        total.incrementAndGet();
    }

    long total() {
        return total.get();
    }
}
