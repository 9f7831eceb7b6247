package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.SocketClients.CONNECTIONS;
import static io.reactiveaws.s3.transfer.SocketClients.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.reactiveaws.testkit.http.CannedServer;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** A thousand downloads through each of the SDK's HTTP clients, over real connections, that are cancelled anywhere. */
@ParameterizedClass
@EnumSource
class CancelledDownloadsTest {

    private static final int DOWNLOADS = 1000;

    private final HttpKind kind;

    @AutoClose
    private final SocketClients clients;

    private final byte[] object = bytes(256 * 1024);

    /** Of the clients over Netty, so that nothing else counts. */
    private final PooledByteBufAllocator allocator = new PooledByteBufAllocator(true);

    /** What the SDK has made of the answers, and the chunks of their bodies. */
    private final Queue<WeakReference<Object>> received = new ConcurrentLinkedQueue<>();

    CancelledDownloadsTest(HttpKind kind) {
        this.kind = kind;
        this.clients = new SocketClients("cancelled-downloads", kind);
    }

    private S3AsyncClient client(CannedServer server) {
        return clients.withoutRetries(
                server.endpoint(),
                http -> http.putChannelOption(ChannelOption.ALLOCATOR, allocator),
                configuration -> configuration.addExecutionInterceptor(new ExecutionInterceptor() {
                    @Override
                    public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
                        received.add(new WeakReference<>(context.response()));
                    }
                }));
    }

    /** What the pool has taken for buffers, which it keeps. */
    private long everAllocated() {
        return allocator.metric().usedDirectMemory() + allocator.metric().usedHeapMemory();
    }

    /** The bytes of the buffers that nobody has released, whatever the pool holds besides. */
    private long allocated() {
        return allocator.pinnedDirectMemory() + allocator.pinnedHeapMemory();
    }

    @Test
    void holdNoConnectionAndNoMemory() {
        try (CannedServer server = ObjectReply.server((request, reply) -> reply.object(request, object));
                S3AsyncClient client = client(server)) {
            ReadingFixture whole = new ReadingFixture(client);
            StepVerifier.create(Flux.range(0, DOWNLOADS)
                            .flatMap(number -> cancelled(whole, number % 40), 12)
                            .count())
                    .expectNext((long) DOWNLOADS)
                    .expectComplete()
                    .verify(LIMIT);
            allConnectionsAreFree(whole);

            assertThat(everAllocated() > 0).isEqualTo(kind == HttpKind.NETTY);
            clients.settleUntil(() -> allocated() == 0);
            assertThat(received).hasSizeGreaterThan(DOWNLOADS);
            clients.settleUntil(() -> stillReachable() <= 2 * CONNECTIONS); // each connection remembers its last answer
        }
    }

    /** A connection that were still held would be missing. */
    private void allConnectionsAreFree(ReadingFixture whole) {
        Flux<ObjectContent> all = Flux.range(0, CONNECTIONS).flatMap(number -> whole.get());
        Flux<ByteBuffer> bodies = all.collectList()
                .flatMapMany(contents -> Flux.fromIterable(contents)
                        .concatMap(content -> content.bytes().map(ByteBuffer::wrap)));
        StepVerifier.create(bodies.distinct().collectList())
                .expectNext(List.of(ByteBuffer.wrap(object)))
                .expectComplete()
                .verify(LIMIT);
    }

    private long stillReachable() {
        System.gc();
        return received.stream().filter(reference -> reference.get() != null).count();
    }

    /** A download that is cancelled after so many chunks; in every other one the content is asked for first. */
    private Mono<Integer> cancelled(ReadingFixture object, int chunks) {
        Flux<ByteBuffer> body = chunks % 2 == 0 ? object.body() : object.get().flatMapMany(ObjectContent::body);
        return Mono.create(sink -> body.subscribe(new BaseSubscriber<>() {

            private int left = chunks;

            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                request(1);
                cancelAtTheEnd();
            }

            @Override
            protected void hookOnNext(ByteBuffer chunk) {
                received.add(new WeakReference<>(chunk));
                left--;
                request(1);
                cancelAtTheEnd();
            }

            private void cancelAtTheEnd() {
                if (left <= 0) {
                    cancel();
                }
            }

            @Override
            protected void hookOnError(Throwable error) {
                sink.error(error);
            }

            @Override
            protected void hookFinally(SignalType type) {
                sink.success(chunks);
            }
        }));
    }
}
