package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.SocketClients.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.HttpRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Bodies that nobody reads just now leave their connections to calls that wait, and go on later. */
class ConnectionSharingTest {

    private static final int MIB = 1 << 20;
    private static final String ETAG = "ETag: \"e\"\r\n";

    /** How many flows there are from S3 to S3, and of how many MiB; more of them show what little memory does. */
    private static final int FLOWS = Integer.getInteger("test.flows", 32);

    private static final int OBJECT = Integer.getInteger("test.object", 6);

    private final byte[] object = new byte[OBJECT * MIB];

    ConnectionSharingTest() {
        new Random(7).nextBytes(object);
    }

    private Session session(CannedServer server, int connections) {
        return builder(server)
                .connections(connections)
                .netty(http -> refusingWaiters(http, connections))
                .build();
    }

    /** An HTTP client that refuses all that waits in its own queue, but for those that follow upon others. */
    private static void refusingWaiters(NettyNioAsyncHttpClient.Builder http, int connections) {
        http.maxPendingConnectionAcquires(connections).connectionAcquisitionTimeout(LIMIT);
    }

    private static Session.Builder builder(CannedServer server) {
        return Session.builder()
                .endpoint(server.endpoint())
                .region("us-east-1")
                .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
    }

    private static Bucket bucket(Session session) {
        return session.resource(S3.class).bucket("bucket");
    }

    /** Gives each object the same bytes, and takes all uploads and forgets their bytes. */
    private void answer(HttpRequest request, ObjectReply reply) throws IOException {
        if (request.method().equals("GET")) {
            reply.object(request, object, ETAG);
            return;
        }
        request.skipBody();
        if (request.method().equals("HEAD")) {
            reply.answer("200 OK", "", ETAG);
        } else {
            reply.answer("200 OK", "<Result><UploadId>u</UploadId><ETag>\"e\"</ETag></Result>", ETAG);
        }
    }

    private static long rangesOf(CannedServer server, String key) {
        return server.requests().stream()
                .filter(request ->
                        request.method().equals("GET") && request.key().equals(key))
                .filter(request -> request.header("Range") != null)
                .count();
    }

    /** Asks for one chunk and then for no more until it is told. */
    private static final class SlowReader extends BaseSubscriber<ByteBuffer> {

        private final Sinks.One<SlowReader> begun = Sinks.one();
        private final Sinks.One<byte[]> whole = Sinks.one();
        private final ByteCollector bytes = new ByteCollector(0);

        @Override
        protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
            request(1);
        }

        @Override
        protected void hookOnNext(ByteBuffer chunk) {
            bytes.add(chunk);
            begun.tryEmitValue(this);
        }

        @Override
        protected void hookOnComplete() {
            whole.tryEmitValue(bytes.take()).orThrow();
        }

        @Override
        protected void hookOnError(Throwable error) {
            whole.tryEmitError(error).orThrow();
        }

        private Mono<byte[]> rest() {
            requestUnbounded();
            return whole.asMono();
        }
    }

    /** Each has its first bytes, and asks for no more. */
    private static List<SlowReader> slowReaders(Bucket bucket, int count) {
        List<SlowReader> readers = IntStream.range(0, count)
                .mapToObj(i -> bucket.object("slow" + i).body().subscribeWith(new SlowReader()))
                .toList();
        StepVerifier.create(Flux.fromIterable(readers).flatMap(reader -> reader.begun.asMono()))
                .expectNextCount(count)
                .expectComplete()
                .verify(LIMIT);
        return readers;
    }

    private static void assertAnotherCallIsAnswered(Bucket bucket) {
        StepVerifier.create(bucket.object("other").load())
                .expectNextCount(1)
                .expectComplete()
                .verify(LIMIT);
    }

    private static long rangesOfSlowReaders(CannedServer server, int count) {
        return IntStream.range(0, count)
                .mapToLong(i -> rangesOf(server, "slow" + i))
                .sum();
    }

    @Test
    void slowReadersDontStopOtherCalls() {
        try (CannedServer server = ObjectReply.server(this::answer);
                Session session = session(server, 4)) {
            Bucket bucket = bucket(session);
            List<SlowReader> readers = slowReaders(bucket, 4);
            assertAnotherCallIsAnswered(bucket);

            StepVerifier.create(Flux.fromIterable(readers).flatMap(SlowReader::rest))
                    .thenConsumeWhile(bytes -> Arrays.equals(bytes, object))
                    .expectComplete()
                    .verify(LIMIT);
            assertThat(rangesOfSlowReaders(server, 4))
                    .as("only one had to give way")
                    .isEqualTo(1);
        }
    }

    /** A flow whose source must wait for its parts gives way, for there is always another call that waits. */
    @Test
    void manyObjectsAreStreamedFromS3ToS3OverFewConnections() {
        TransferConfig onePart =
                TransferConfig.defaults().partSize(5L * MIB).threshold(5L * MIB).bytesInFlight(5L * MIB);
        try (CannedServer server = ObjectReply.server(this::answer);
                OpenConnections connections = new OpenConnections(4);
                Session session = builder(server)
                        .connections(4)
                        .httpClient(connections.client())
                        .build()) {
            Bucket bucket = bucket(session);

            Flux<String> copies = Flux.range(0, FLOWS)
                    .flatMap(
                            i -> {
                                S3Object source = bucket.object("source" + i);
                                return bucket.object("target" + i)
                                        .uploadStream(source.body(), onePart)
                                        .thenReturn(source.key());
                            },
                            FLOWS);

            StepVerifier.create(copies).expectNextCount(FLOWS).expectComplete().verify(LIMIT);
            long parts = server.requests().stream()
                    .filter(request -> request.parameter("partNumber") != null)
                    .count();
            assertThat(parts).isEqualTo((OBJECT + 4L) / 5 * FLOWS);
            assertThat(connections.most()).as("connections at a time").isEqualTo(4);
            assertThat(IntStream.range(0, FLOWS).filter(i -> rangesOf(server, "source" + i) == 0))
                    .as("flows whose source never gave way")
                    .isEmpty();
        }
    }

    @Test
    void fiftyFiveSlowReadersLeaveAConnectionToAnotherCall() {
        int slow = 55;
        try (CannedServer server = ObjectReply.server(this::answer);
                Session session = builder(server).build()) {
            Bucket bucket = bucket(session);
            List<SlowReader> readers = slowReaders(bucket, slow);

            assertAnotherCallIsAnswered(bucket);

            assertThat(rangesOfSlowReaders(server, slow))
                    .as("none is asked for on behalf of nobody")
                    .isZero();
            readers.forEach(SlowReader::cancel);
        }
    }

    @Test
    void oneUploadInPartsEndsOverTwoConnections(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[40 * MIB]);
        try (CannedServer server = ObjectReply.server(this::answer);
                OpenConnections connections = new OpenConnections(2);
                Session session = builder(server)
                        .connections(2)
                        .httpClient(connections.client())
                        .build()) {
            StepVerifier.create(bucket(session)
                            .object("k")
                            .uploadFile(file, TransferConfig.defaults().partSize(5L * MIB)))
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(LIMIT);

            assertThat(connections.most()).as("connections at a time").isEqualTo(2);
            assertThat(server.requests().stream().filter(request -> request.parameter("partNumber") != null))
                    .hasSize(8);
        }
    }

    /** Its room is free for another call before anything else happens. */
    @Test
    void aCancelledCallThatWaitsLeavesAtOnce() {
        Sinks.Empty<Void> arrived = Sinks.empty();
        CountDownLatch held = new CountDownLatch(1);
        ObjectReply.Answer holding = (request, reply) -> {
            if (request.key().equals("held")) {
                arrived.tryEmitEmpty();
                awaitOrGiveUp(held);
            }
            answer(request, reply);
        };
        try (CannedServer server = ObjectReply.server(holding);
                Session session = builder(server).connections(1).maxWaiting(1).build()) {
            Bucket bucket = bucket(session);
            CompletableFuture<S3Object> first = bucket.object("held").load().toFuture();
            StepVerifier.create(arrived.asMono()).expectComplete().verify(LIMIT);
            Disposable waiting = bucket.object("cancelled").load().subscribe();
            StepVerifier.create(bucket.object("refused").load())
                    .expectError(RejectedExecutionException.class)
                    .verify(LIMIT);

            waiting.dispose();
            CompletableFuture<S3Object> next = bucket.object("next").load().toFuture();

            assertThat(next).isNotDone();
            held.countDown();
            assertThat(first).succeedsWithin(LIMIT);
            assertThat(next).succeedsWithin(LIMIT);
            assertThat(server.requests()).extracting(HttpRequest::key).containsExactly("held", "next");
        }
    }

    private static void awaitOrGiveUp(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            throw new IOException(closed);
        }
    }

    /** Behind the last byte there is the MD5 that the store appends. */
    @Test
    void aReaderWhoHasAllBytesLeavesTheConnectionToOthers() {
        byte[] small = Arrays.copyOf(object, 100);
        ObjectReply.Answer stalling = (request, reply) -> {
            if (request.method().equals("GET")) {
                reply.appendingMd5().stall(request, small, small.length, ETAG);
            } else {
                answer(request, reply);
            }
        };
        try (CannedServer server = ObjectReply.server(stalling);
                Session session = session(server, 1)) {
            Bucket bucket = bucket(session);
            SlowReader reader = bucket.object("slow")
                    .body(request -> request.range("bytes=0-99"))
                    .subscribeWith(new SlowReader());
            StepVerifier.create(reader.begun.asMono())
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(LIMIT);

            StepVerifier.create(bucket.object("other").load())
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(LIMIT);

            StepVerifier.create(reader.rest().map(bytes -> Arrays.equals(bytes, small)))
                    .expectNext(true)
                    .expectComplete()
                    .verify(LIMIT);
        }
    }

    /** The HEAD that tells the checksum gets a connection before the parts of the others. */
    @Test
    void manyDownloadsAtOnceAreAllVerified(@TempDir Path folder) {
        ObjectReply.Answer wrong = (request, reply) -> {
            if (request.method().equals("HEAD")) {
                reply.headers(
                        "200 OK",
                        object.length,
                        ETAG,
                        "x-amz-checksum-crc32: AAAAAA==\r\n",
                        "x-amz-checksum-type: FULL_OBJECT\r\n");
            } else {
                answer(request, reply);
            }
        };
        try (CannedServer server = ObjectReply.server(wrong);
                Session session = session(server, 2)) {
            TransferConfig inParts =
                    TransferConfig.defaults().partSize(5L * MIB).threshold(5L * MIB);

            Flux<Class<?>> errors = Flux.range(0, 12)
                    .flatMap(
                            i -> bucket(session)
                                    .object("k" + i)
                                    .downloadFile(folder.resolve("f" + i), inParts)
                                    .<Class<?>>map(response -> Void.class)
                                    .onErrorResume(error -> Mono.just(error.getClass())),
                            12);

            StepVerifier.create(errors.distinct())
                    .expectNext(WrongChecksumException.class)
                    .expectComplete()
                    .verify(LIMIT);
        }
    }

    @Test
    void anUploadIsNotRefusedItsOwnParts(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[40 * MIB]);
        try (CannedServer server = ObjectReply.server(this::answer);
                Session session = builder(server).connections(2).maxWaiting(2).build()) {
            StepVerifier.create(bucket(session)
                            .object("k")
                            .uploadFile(file, TransferConfig.defaults().partSize(5L * MIB)))
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(LIMIT);
        }
    }

    /** As many parts as there are connections are held, until all of these hold one. */
    @Test
    void manyUploadsOverASlowLineWait(@TempDir Path folder) throws IOException {
        CountDownLatch held = new CountDownLatch(5);
        Path file = Files.write(folder.resolve("file"), new byte[10 * MIB]);
        ObjectReply.Answer slow = (request, reply) -> {
            if (request.parameter("partNumber") != null) {
                held.countDown();
                awaitOrGiveUp(held);
            }
            answer(request, reply);
        };
        try (CannedServer server = ObjectReply.server(slow);
                Session session = session(server, 5)) {
            Flux<PutObjectResponse> uploads = Flux.range(0, 50)
                    .flatMap(
                            i -> bucket(session)
                                    .object("k" + i)
                                    .uploadFile(file, TransferConfig.defaults().partSize(5L * MIB)),
                            50);

            StepVerifier.create(uploads).expectNextCount(50).expectComplete().verify(LIMIT);
        }
    }
}
