package io.reactiveaws.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.PooledByteBufAllocator;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAwsExtension;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** The buffers of WebFlux, to and from objects. */
@ExtendWith(LocalAwsExtension.class)
class WebFluxCodeTest {

    private final S3 s3;
    private final UploadGuard guard = new UploadGuard();

    WebFluxCodeTest(Session session) {
        this.s3 = session.resource(S3.class);
    }

    // code: webflux
    /** {@code length} is the request's Content-Length; null if it has none. */
    Mono<PutObjectResponse> upload(Flux<DataBuffer> content, @Nullable Long length, S3Object object) {
        Flux<ByteBuffer> copies = content.map(buffer -> {
                    ByteBuffer bytes = ByteBuffer.allocate(buffer.readableByteCount());
                    buffer.toByteBuffer(bytes);
                    DataBufferUtils.release(buffer);
                    return bytes;
                })
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release);
        return object.uploadStream(guard.guard(copies), request -> request.contentLength(length));
    }

    Flux<DataBuffer> download(S3Object object) {
        return object.body().map(DefaultDataBufferFactory.sharedInstance::wrap);
    }
    // end

    // code: webflux-guard
    /** A bean: fails uploads before a server that stops ends their bodies as if they were complete. */
    static final class UploadGuard implements SmartLifecycle {

        private final Sinks.Empty<Void> stop = Sinks.empty();
        private volatile boolean running;

        <T> Flux<T> guard(Flux<T> content) {
            return content.takeUntilOther(
                    stop.asMono().then(Mono.error(() -> new IllegalStateException("the server stops"))));
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            stop.tryEmitEmpty();
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return SmartLifecycle.DEFAULT_PHASE - 1536; // requests may end until 1024, the server is stopped at 2048
        }
    }
    // end

    @Test
    void serverThatStopsStoresNothing() {
        S3Object object = s3.createBucket("webflux-stopped").block().object("half");
        Mono<PutObjectResponse> upload = upload(
                Flux.concat(Mono.just(DefaultDataBufferFactory.sharedInstance.wrap(new byte[3])), Mono.never()),
                null,
                object);

        StepVerifier.create(upload).then(guard::stop).verifyErrorMessage("the server stops");

        StepVerifier.create(object.exists()).expectNext(false).verifyComplete();
    }

    @Test
    void bodyThatEndsTooSoonStoresNothing() {
        S3Object object = s3.createBucket("webflux-cut").block().object("half");
        DataBuffer half = DefaultDataBufferFactory.sharedInstance.wrap(new byte[3]);

        StepVerifier.create(upload(Flux.just(half), 6L, object)).verifyError(IllegalArgumentException.class);

        StepVerifier.create(object.exists()).expectNext(false).verifyComplete();
    }

    @Test
    void whatIsUploadedIsDownloadedAndReleased() {
        NettyDataBufferFactory buffers = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);
        List<DataBuffer> content = List.of(
                buffers.allocateBuffer(16).write("hello ", StandardCharsets.US_ASCII),
                buffers.allocateBuffer(16).write("world", StandardCharsets.US_ASCII));

        s3.createBucket("webflux")
                .map(bucket -> bucket.object("greeting"))
                .delayUntil(object -> upload(Flux.fromIterable(content), 11L, object))
                .flatMapMany(this::download)
                .map(buffer -> buffer.toString(StandardCharsets.US_ASCII))
                .reduce(String::concat)
                .as(StepVerifier::create)
                .expectNext("hello world")
                .verifyComplete();

        assertThat(content)
                .allSatisfy(buffer -> assertThat(
                                ((NettyDataBuffer) buffer).getNativeBuffer().refCnt())
                        .isZero());
    }
}
