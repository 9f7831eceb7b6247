package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Subscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.async.AsyncRequestBody;

class FileBodyTest {

    @TempDir
    Path folder;

    /** BlockHound lets no thread of the parallel scheduler wait for the disk, nor an event loop. */
    @Test
    void aFileIsOpenedWhereItMayBeWaitedFor() throws Exception {
        byte[] bytes = bytes(100_000);
        AsyncRequestBody file = AsyncRequestBody.fromFile(Files.write(folder.resolve("f"), bytes));
        AtomicReference<Thread> opener = new AtomicReference<>();
        AsyncRequestBody watched = new AsyncRequestBody() {
            @Override
            public Optional<Long> contentLength() {
                return file.contentLength();
            }

            @Override
            public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
                opener.set(Thread.currentThread());
                file.subscribe(subscriber);
            }
        };

        StepVerifier.create(Flux.from(new FileBody(watched))
                        .subscribeOn(Schedulers.parallel())
                        .reduce(0L, (size, chunk) -> size + chunk.remaining()))
                .expectNext(100_000L)
                .expectComplete()
                .verify(SocketClients.LIMIT);

        assertThat(opener.get().getName()).startsWith("boundedElastic");
        assertThat(Schedulers.isNonBlockingThread(opener.get())).isFalse();
    }

    /** To close a file waits for the read that is under way. */
    @Test
    void aFileIsGivenUpWhereItMayBeWaitedFor() {
        Sinks.Empty<Void> opened = Sinks.empty();
        Sinks.One<Thread> closer = Sinks.one();
        AsyncRequestBody watched = AsyncRequestBody.fromPublisher(Flux.<ByteBuffer>never()
                .doOnCancel(() -> closer.tryEmitValue(Thread.currentThread()).orThrow()));
        Disposable reading = Flux.from(new FileBody(watched))
                .doOnSubscribe(subscription -> opened.tryEmitEmpty().orThrow())
                .subscribe();
        StepVerifier.create(opened.asMono()).expectComplete().verify(SocketClients.LIMIT);

        reading.dispose();

        StepVerifier.create(closer.asMono())
                .assertNext(thread -> assertThat(thread.getName()).startsWith("boundedElastic"))
                .expectComplete()
                .verify(SocketClients.LIMIT);
    }

    @Test
    void itSaysOfTheFileWhatTheFileSays() throws Exception {
        AsyncRequestBody file = AsyncRequestBody.fromFile(Files.writeString(folder.resolve("f.csv"), "a,b"));
        FileBody body = new FileBody(file);
        assertThat(body.contentLength()).hasValue(3L);
        assertThat(body.contentType()).isEqualTo("text/csv");
        assertThat(body.body()).isEqualTo(file.body());
    }

    @Test
    void eachSubscriptionReadsTheFileFromItsBeginning() throws Exception {
        FileBody body = new FileBody(AsyncRequestBody.fromFile(Files.writeString(folder.resolve("f"), "abc")));
        for (int attempt = 0; attempt < 2; attempt++) {
            StepVerifier.create(ReadingFixture.texts(Flux.from(body)))
                    .expectNext("abc")
                    .expectComplete()
                    .verify(SocketClients.LIMIT);
        }
    }

    @Test
    void aFileThatIsGoneIsAnError() throws Exception {
        Path file = Files.writeString(folder.resolve("f"), "abc");
        FileBody body = new FileBody(AsyncRequestBody.fromFile(file));
        Files.delete(file);
        StepVerifier.create(body).expectError(NoSuchFileException.class).verify(SocketClients.LIMIT);
    }
}
