package io.reactiveaws.testkit.xml;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Counts what is left of bodies when all other interceptors of a client had them. */
final class LeftBytes implements ExecutionInterceptor {

    private final AtomicLong count = new AtomicLong();

    /** How many they were since the last call. */
    long take() {
        return count.getAndSet(0);
    }

    @Override
    public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        return context.responsePublisher()
                .map(body -> Flux.from(body).doOnNext(chunk -> count.addAndGet(chunk.remaining())));
    }
}
