package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelOption;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import io.reactiveaws.core.spi.ResourceContext;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.utils.BinaryUtils;
import tools.jackson.databind.json.JsonMapper;

/** Bodies through the SDK's Netty client, over real connections that break, that nobody reads, or that are slow. */
class BodyFaultTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int MIB = 1 << 20;

    private static final int CONNECTIONS = 16;

    private static final SdkEventLoopGroup LOOPS =
            SdkEventLoopGroup.create(new NioEventLoopGroup(2, new DefaultThreadFactory("body-fault", true)));

    @AfterAll
    static void stopTheLoops() {
        Future<?> unused = LOOPS.eventLoopGroup().shutdownGracefully();
    }

    private static S3AsyncClient client(ObjectServer server) {
        return S3AsyncClient.builder()
                .endpointOverride(server.endpoint())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .eventLoopGroup(LOOPS)
                        .maxConcurrency(CONNECTIONS)
                        // longer than any test: a connection that is still held stays so
                        .readTimeout(LIMIT.multipliedBy(2))
                        .putChannelOption(ChannelOption.SO_RCVBUF, ObjectServer.SOCKET_BUFFER))
                .overrideConfiguration(configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    private static ReadingFixture object(S3AsyncClient client, String key) {
        return new ReadingFixture(client, request -> request.bucket("b").key(key));
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

    private static String crc32(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return "x-amz-checksum-crc32: %s\r\n"
                .formatted(BinaryUtils.toBase64(
                        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array()));
    }

    @Test
    void aBodyThatIsCutComesOnceAndWhole() {
        byte[] object = random(MIB);
        try (ObjectServer server = new ObjectServer((request, reply) -> {
                    if (request.number() < 2) {
                        reply.cut(request, object, object.length * 6 / 10);
                    } else {
                        reply.object(request, object);
                    }
                });
                S3AsyncClient client = client(server)) {

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

    @Test
    void aBodyWithAChecksumThatIsCutComesOnceAndWhole() {
        byte[] object = random(MIB);
        try (ObjectServer server = new ObjectServer((request, reply) -> {
                    if (request.number() == 0) {
                        reply.cut(request, object, object.length * 6 / 10, crc32(object));
                    } else {
                        reply.object(request, object);
                    }
                });
                S3AsyncClient client = client(server)) {

            StepVerifier.create(object(client, "k").get().flatMap(content -> digest(content.body())))
                    .expectNext(digest(object))
                    .expectComplete()
                    .verify(LIMIT);

            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void anObjectThatChangesAfterTheCutIsAnError() {
        byte[] object = random(MIB);
        try (ObjectServer server = new ObjectServer((request, reply) -> {
                    if (request.number() == 0) {
                        reply.cut(request, object, object.length * 6 / 10);
                    } else {
                        reply.error(412, "PreconditionFailed");
                    }
                });
                S3AsyncClient client = client(server)) {

            StepVerifier.create(digest(object(client, "k").body()))
                    .expectErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(ObjectChangedException.class)
                            .hasMessageMatching(".*\\bchanged\\b.* \\d+ of 1048576 bytes had arrived, in 2 of 5 .*"))
                    .verify(LIMIT);

            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void downloadsThatAreCancelledAnywhereHoldNoConnection() {
        long seed = System.nanoTime();
        System.out.println("BodyFaultTest seed " + seed);
        Random random = new Random(seed);
        byte[] object = random(MIB / 4);
        try (ObjectServer server = new ObjectServer((request, reply) -> reply.object(request, object));
                S3AsyncClient client = client(server)) {
            ReadingFixture whole = object(client, "k");
            Flux<Integer> cancelled = Flux.range(0, 1000).flatMap(number -> cancelled(whole, random.nextInt(40)), 12);
            StepVerifier.create(cancelled.count())
                    .expectNext(1000L)
                    .expectComplete()
                    .verify(LIMIT);

            // a connection that were still held would be missing here
            Flux<ObjectContent> all = Flux.range(0, CONNECTIONS).flatMap(number -> whole.get());
            Flux<String> digests = all.collectList()
                    .flatMapMany(contents -> Flux.fromIterable(contents).concatMap(content -> digest(content.body())));
            StepVerifier.create(digests.distinct().collectList())
                    .expectNext(List.of(digest(object)))
                    .expectComplete()
                    .verify(LIMIT);
        }
    }

    /** A download that is cancelled after so many chunks; in every other one the content is asked for first. */
    private static Mono<Integer> cancelled(ReadingFixture object, int chunks) {
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

    @Test
    void aBodyThatNobodyReadsGivesItsConnectionBack() {
        VirtualTimeScheduler clock = VirtualTimeScheduler.create();
        try (ObjectServer server = new ObjectServer((request, reply) -> reply.zeros(64L * MIB, new AtomicLong()));
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
                new ResourceContext<>(client, JsonMapper.shared(), () -> clock, () -> false),
                request -> request.bucket("b").key("k"));
    }

    /** While the reader waits, four times as many bytes go over other connections: the server has the time to write. */
    @Test
    void aSlowReaderLeavesTheBytesWithTheServer() {
        long length = 64L * MIB;
        byte[] other = new byte[4 * MIB];
        AtomicLong written = new AtomicLong();
        try (ObjectServer server = new ObjectServer((request, reply) -> {
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
                        assertThat(written.get() - read.get()).isBetween(0L, 2L * MIB);
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
