package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.SocketClients.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.CallLimits;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import io.reactiveaws.testkit.http.CannedServer;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies through each of the SDK's HTTP clients, over real connections that break, that nobody reads, or that are slow.
 */
@ParameterizedClass
@EnumSource
class BodyFaultTest {

    private static final int MIB = 1 << 20;

    private final HttpKind kind;

    @AutoClose
    private final SocketClients clients;

    BodyFaultTest(HttpKind kind) {
        this.kind = kind;
        this.clients = new SocketClients("body-fault", kind);
    }

    private S3AsyncClient client(CannedServer server) {
        return client(server, false);
    }

    private S3AsyncClient client(CannedServer server, boolean retries) {
        return retries ? clients.withDefaultRetries(server.endpoint()) : clients.withoutRetries(server.endpoint());
    }

    private static ReadingFixture object(S3AsyncClient client, String key) {
        return new ReadingFixture(client, key);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static Mono<String> digest(Flux<ByteBuffer> body) {
        return body.collect(BodyFaultTest::sha256, MessageDigest::update)
                .map(digest -> HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /**
     * The SDK sends a request again if no answer has begun; what is cut later is ours to go on with, whatever it does.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBodyThatIsCutComesOnceAndWhole(boolean retries) {
        byte[] object = random(MIB);
        try (CannedServer server = ObjectReply.server((request, reply) -> {
                    if (request.number() < 2) {
                        reply.cut(request, object, object.length * 6 / 10);
                    } else {
                        reply.object(request, object);
                    }
                });
                S3AsyncClient client = client(server, retries)) {

            StepVerifier.create(digest(object(client, "k").body()))
                    .expectNext(digest(object))
                    .expectComplete()
                    .verify(LIMIT);

            assertThat(server.requests()).hasSizeBetween(2, 3);
            assertThat(server.requests().get(0).header("Range")).isNull();
            assertThat(server.requests().get(1).header("Range"))
                    .matches("bytes=\\d+-" + (object.length - 1))
                    .isNotEqualTo("bytes=0-" + (object.length - 1));
            assertThat(server.requests().get(1).header("If-Match")).isEqualTo("\"e1\"");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBodyWithAChecksumThatIsCutComesOnceAndWhole(boolean retries) {
        byte[] object = random(MIB);
        try (CannedServer server = ObjectReply.server((request, reply) -> {
                    if (request.number() == 0) {
                        reply.cut(
                                request,
                                object,
                                object.length * 6 / 10,
                                "x-amz-checksum-crc32: " + UploadBody.crc32(object) + "\r\n");
                    } else {
                        reply.object(request, object);
                    }
                });
                S3AsyncClient client = client(server, retries)) {

            StepVerifier.create(object(client, "k").get().flatMap(content -> digest(content.body())))
                    .expectNext(digest(object))
                    .expectComplete()
                    .verify(LIMIT);

            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anObjectThatChangesAfterTheCutIsAnError(boolean retries) {
        byte[] object = random(MIB);
        try (CannedServer server = ObjectReply.server((request, reply) -> {
                    if (request.number() == 0) {
                        reply.cut(request, object, object.length * 6 / 10);
                    } else {
                        reply.error(412, "PreconditionFailed");
                    }
                });
                S3AsyncClient client = client(server, retries)) {

            StepVerifier.create(digest(object(client, "k").body()))
                    .expectErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(ObjectChangedException.class)
                            .hasMessageMatching(".*\\bchanged\\b.* \\d+ of 1048576 bytes had arrived; .* 2 of 5;.*"))
                    .verify(LIMIT);

            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void aBodyThatNobodyReadsGivesItsConnectionBack() {
        VirtualTimeScheduler clock = VirtualTimeScheduler.create();
        try (CannedServer server = ObjectReply.server((request, reply) -> reply.zeros(64L * MIB, new AtomicLong()));
                S3AsyncClient client = client(server)) {
            ReadingFixture object = objectWithClock(client, clock);

            StepVerifier.create(object.get())
                    .assertNext(content ->
                            assertThat(content.response().contentLength()).isEqualTo(64L * MIB))
                    .expectComplete()
                    .verify(LIMIT);
            clock.advanceTimeBy(Duration.ofSeconds(10));

            StepVerifier.create(server.hangUps()).expectNext(1L).thenCancel().verify(LIMIT);
        }
    }

    private static ReadingFixture objectWithClock(S3AsyncClient client, Scheduler clock) {
        return new ReadingFixture(
                new ClientScope<>(
                        client,
                        ClientLifecycle.closedBy(() -> false),
                        new ResourceSettings(
                                JsonMapper.shared(),
                                () -> clock,
                                true,
                                ResourceSettings.EVENTUAL_CONSISTENCY,
                                CallLimits.defaults())),
                "k");
    }

    /**
     * While the reader waits, many bytes go over other connections: the server has the time to write. What is on its
     * way is what the sockets' buffers hold, and what Netty reads at a time, which is up to 1 MiB and may have begun
     * twice. The CRT has no setting for its sockets, whose buffers the kernel lets grow, to 32 MiB on some machines.
     */
    @Test
    void aSlowReaderLeavesTheBytesWithTheServer() {
        long length = 256L * MIB;
        long onItsWay = kind == HttpKind.NETTY ? 8L * MIB : 64L * MIB;
        byte[] other = new byte[4 * MIB];
        AtomicLong written = new AtomicLong();
        try (CannedServer server = ObjectReply.server((request, reply) -> {
                    if (request.key().equals("large")) {
                        reply.zeros(length, written);
                    } else {
                        reply.object(request, other);
                    }
                });
                S3AsyncClient client = client(server)) {
            AtomicLong read = new AtomicLong();
            Mono<Long> others = Flux.range(0, 16)
                    .concatMap(number -> object(client, "other").body().map(ByteBuffer::remaining))
                    .reduce(0L, Long::sum)
                    .publishOn(Schedulers.boundedElastic());

            StepVerifier.create(object(client, "large").body().doOnNext(chunk -> read.addAndGet(chunk.remaining())), 0)
                    .expectSubscription()
                    .thenRequest(20)
                    .expectNextCount(20)
                    .then(() -> {
                        StepVerifier.create(others)
                                .expectNext(64L * MIB)
                                .expectComplete()
                                .verify(LIMIT);
                        assertThat(written.get() - read.get()).isBetween(0L, onItsWay);
                    })
                    .thenRequest(Long.MAX_VALUE)
                    .thenConsumeWhile(chunk -> true)
                    .expectComplete()
                    .verify(LIMIT);

            assertThat(read.get()).isEqualTo(length);
            assertThat(server.requests().stream()
                            .filter(request -> request.key().equals("large")))
                    .hasSize(1);
        }
    }
}
