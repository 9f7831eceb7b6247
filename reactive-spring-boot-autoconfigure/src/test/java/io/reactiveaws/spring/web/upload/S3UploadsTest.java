package io.reactiveaws.spring.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.PooledByteBufAllocator;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.spring.web.error.ServerStoppingException;
import io.reactiveaws.spring.web.error.UploadTooLargeException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Uploads without a server: how often, when, and what becomes of buffers. */
class S3UploadsTest {

    private static final int MIB = 1024 * 1024;

    private final CountingStore store = new CountingStore();
    private final Session session = Session.builder()
            .endpoint(URI.create(store.server().endpoint().toString()))
            .region(Region.EU_WEST_1)
            .credentials(AnonymousCredentialsProvider.create())
            .build();
    private final S3Object object = session.resource(S3.class).bucket("uploads").object("k");
    private final UploadGuard guard = new UploadGuard();
    private final S3Uploads uploads = new S3Uploads(guard, null);
    private final NettyDataBufferFactory buffers = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);
    private final List<DataBuffer> made = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        session.close();
        store.close();
        assertThat(made)
                .as("released")
                .allSatisfy(buffer -> assertThat(
                                ((NettyDataBuffer) buffer).getNativeBuffer().refCnt())
                        .isZero());
    }

    @Test
    void eachSubscriptionIsAnUpload() {
        Mono<?> upload = uploads.uploadBuffers(object, new HttpHeaders(), content(3, 4));
        assertThat(store.requests()).isEmpty();

        upload.block();
        upload.block();

        assertThat(store.count("PutObject")).isEqualTo(2);
    }

    @Test
    void failedContentIsTold() {
        Flux<DataBuffer> failing = content(9 * MIB, 3).concatWith(Flux.error(new IllegalStateException("cut")));

        StepVerifier.create(uploads.uploadBuffers(object, new HttpHeaders(), failing))
                .verifyErrorMessage("cut");

        assertThat(store.aborted()).isEqualTo(store.count("CreateMultipartUpload"));
        assertThat(store.count("CompleteMultipartUpload")).isZero();
    }

    @Test
    void cancelReachesTheStoreAndTheContent() {
        AtomicInteger cancels = new AtomicInteger();
        Flux<DataBuffer> open =
                Flux.concat(content(9 * MIB), Flux.<DataBuffer>never()).doOnCancel(cancels::incrementAndGet);

        Disposable upload =
                uploads.uploadBuffers(object, new HttpHeaders(), open).subscribe();
        store.awaitFirst("UploadPart");
        upload.dispose();

        store.awaitFirst("AbortMultipartUpload");
        assertThat(cancels).hasValue(1);
    }

    @Test
    void announcedSizeIsRefusedBeforeTheContentIsTouched() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentLength(11);
        AtomicInteger subscriptions = new AtomicInteger();
        Flux<DataBuffer> content = content(11).doOnSubscribe(any -> subscriptions.incrementAndGet());

        StepVerifier.create(uploads.maxSize(DataSize.ofBytes(10)).uploadBuffers(object, headers, content))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                UploadTooLargeException.class,
                                tooLarge -> assertThat(tooLarge.maxSize()).isEqualTo(DataSize.ofBytes(10))));

        assertThat(subscriptions).hasValue(0);
        assertThat(store.requests()).isEmpty();
    }

    @Test
    void unannouncedSizeIsRefusedWhenItIsReached() {
        S3Uploads limited = new S3Uploads(guard, DataSize.ofMegabytes(9));

        StepVerifier.create(limited.uploadBuffers(object, new HttpHeaders(), content(9 * MIB)))
                .expectNextCount(1)
                .verifyComplete();
        StepVerifier.create(limited.uploadBuffers(object, new HttpHeaders(), content(9 * MIB, 1, 1)))
                .verifyError(UploadTooLargeException.class);

        assertThat(store.count("CompleteMultipartUpload")).isEqualTo(1);
        assertThat(store.aborted()).isEqualTo(store.count("CreateMultipartUpload") - 1);
    }

    /** As a server's that stops: with the length, even without the guard. */
    @Test
    void contentThatEndsBeforeItsLengthIsNotStored() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentLength(8);

        StepVerifier.create(uploads.uploadBuffers(object, headers, content(3, 4)))
                .verifyError(ServerWebInputException.class);

        assertThat(store.requests()).isEmpty();
    }

    @Test
    void negativeLimitIsRefused() {
        assertThatThrownBy(() -> uploads.maxSize(DataSize.ofBytes(-1)))
                .hasMessage("S3Uploads.maxSize: 'size' must not be negative, was -1B");
    }

    @Test
    void requestIsCompletedAfterWhatTheClientSays() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.TEXT_HTML);

        uploads.request(request -> request.contentType("application/octet-stream"))
                .uploadBuffers(object, headers, content(1))
                .block();

        assertThat(store.requests().get(0).header("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void stopFailsWhatIsUnderWayAndEndsWithIt() {
        List<String> order = new CopyOnWriteArrayList<>();
        guard.start();
        Mono<?> upload = uploads.uploadBuffers(
                object, new HttpHeaders(), Flux.concat(content(9 * MIB), Flux.<DataBuffer>never()));
        Mono<Void> ended = upload.then()
                .doOnError(ServerStoppingException.class, error -> order.add("failed"))
                .onErrorComplete(ServerStoppingException.class)
                .cache();
        ended.subscribe();
        store.awaitFirst("UploadPart");

        Mono<Void> stopped = Mono.create(sink -> guard.stop(() -> {
            order.add("stopped");
            sink.success();
        }));
        stopped.then(ended).block();

        assertThat(order).containsExactly("failed", "stopped");
        assertThat(store.aborted()).isPositive();
        assertThat(store.count("CompleteMultipartUpload")).isZero();
    }

    @Test
    void uploadThatIsNotMadeDoesNotHoldTheServer() {
        guard.start();
        StepVerifier.create(uploads.guard(content(1), content -> {
                    throw new IllegalStateException("thrown");
                }))
                .verifyErrorMessage("thrown");
        AtomicInteger stops = new AtomicInteger();

        guard.stop(stops::incrementAndGet);

        assertThat(stops).hasValue(1);
    }

    @Test
    void nothingIsBegunAfterTheStop() {
        guard.start();
        guard.stop();

        StepVerifier.create(uploads.uploadBuffers(object, new HttpHeaders(), content(3)))
                .verifyError(ServerStoppingException.class);
        StepVerifier.create(uploads.guard(Flux.never())).verifyError(ServerStoppingException.class);

        assertThat(store.requests()).isEmpty();
    }

    @Test
    void formThatEndsWithinAPartLosesIt() {
        Flux<PartEvent> cut = file("cat.jpg", content(9 * MIB, 3)).filter(event -> !event.isLast());

        StepVerifier.create(uploads.storeParts(cut, this::target)).verifyError(ServerWebInputException.class);

        assertThat(store.count("CompleteMultipartUpload")).isZero();
        assertThat(store.count("PutObject")).isZero();
    }

    @Test
    void formThatIsCancelledAbortsItsUpload() {
        Flux<PartEvent> open = Flux.concat(file("cat.jpg", content(9 * MIB, 3)).take(1), Flux.never());

        Disposable upload = uploads.storeParts(open, this::target).subscribe();
        store.awaitFirst("UploadPart");
        upload.dispose();

        store.awaitFirst("AbortMultipartUpload");
        assertThat(store.count("CompleteMultipartUpload")).isZero();
    }

    @Test
    void eachFileOfAFormHasTheLimitAndWhatWasStoredIsTold() {
        Flux<PartEvent> form = Flux.concat(file("cat.jpg", content(3)), file("dog.jpg", content(3, 8, 2)));

        StepVerifier.create(uploads.maxSize(DataSize.ofBytes(10)).storeParts(form, this::target))
                .assertNext(part -> assertThat(part.name()).isEqualTo("file"))
                .verifyError(UploadTooLargeException.class);

        assertThat(store.count("PutObject")).isEqualTo(1);
    }

    /** Reactor tells of it as discarded, since it is cancelled while it is given; the server has a count of its own. */
    @Test
    void bufferThatIsRefusedIsReleasedOnce() {
        NettyDataBuffer buffer = buffers.allocateBuffer(11);
        made.add(buffer.write(ByteBuffer.allocate(11)));
        PartEvent event = file("dog.jpg", Flux.just(buffer)).blockFirst();
        buffer.retain();
        Flux<PartEvent> form = Flux.just(1).hide().concatMap(any -> Mono.just(event));

        StepVerifier.create(uploads.maxSize(DataSize.ofBytes(10)).storeParts(form, this::target))
                .verifyError(UploadTooLargeException.class);

        assertThat(buffer.getNativeBuffer().refCnt()).isEqualTo(1);
        buffer.release();
    }

    private @Nullable S3Object target(IncomingFile file) {
        return object;
    }

    private Flux<PartEvent> file(String filename, Flux<DataBuffer> content) {
        return FilePartEvent.create("file", filename, MediaType.IMAGE_JPEG, content)
                .cast(PartEvent.class);
    }

    /** Buffers that are made when they are asked for, as a server's are. */
    private Flux<DataBuffer> content(int... sizes) {
        return Flux.range(0, sizes.length).map(index -> {
            DataBuffer buffer = buffers.allocateBuffer(Math.max(1, sizes[index]));
            made.add(buffer);
            return buffer.write(ByteBuffer.allocate(sizes[index]));
        });
    }
}
