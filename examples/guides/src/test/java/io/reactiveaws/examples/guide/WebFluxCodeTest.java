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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** The buffers of WebFlux, to and from objects. */
@ExtendWith(LocalAwsExtension.class)
class WebFluxCodeTest {

    private final S3 s3;

    WebFluxCodeTest(Session session) {
        this.s3 = session.resource(S3.class);
    }

    // code: webflux
    Mono<PutObjectResponse> upload(Flux<DataBuffer> content, S3Object object) {
        return object.uploadStream(content.map(buffer -> {
                    ByteBuffer bytes = ByteBuffer.allocate(buffer.readableByteCount());
                    buffer.toByteBuffer(bytes);
                    DataBufferUtils.release(buffer);
                    return bytes;
                })
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release));
    }

    Flux<DataBuffer> download(S3Object object) {
        return object.body().map(DefaultDataBufferFactory.sharedInstance::wrap);
    }
    // end

    @Test
    void whatIsUploadedIsDownloadedAndReleased() {
        NettyDataBufferFactory buffers = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);
        List<DataBuffer> content = List.of(
                buffers.allocateBuffer(16).write("hello ", StandardCharsets.US_ASCII),
                buffers.allocateBuffer(16).write("world", StandardCharsets.US_ASCII));

        s3.createBucket("webflux")
                .map(bucket -> bucket.object("greeting"))
                .delayUntil(object -> upload(Flux.fromIterable(content), object))
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
