package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.SocketClients.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Bodies that nobody reads just now leave their connections to calls that wait, and go on later. */
class ConnectionSharingTest {

    private static final int MIB = 1 << 20;
    private static final String ETAG = "ETag: \"e\"\r\n";

    private final byte[] object = new byte[6 * MIB];

    ConnectionSharingTest() {
        new Random(7).nextBytes(object);
    }

    private Session session(ObjectServer server, int connections) {
        return Session.builder()
                .endpoint(server.endpoint())
                .region("us-east-1")
                .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .connections(connections)
                .netty(http -> http.connectionAcquisitionTimeout(Duration.ofSeconds(1)))
                .build();
    }

    private static Bucket bucket(Session session) {
        return session.resource(S3.class).bucket("bucket");
    }

    /** Gives each object the same bytes, and takes all uploads and forgets their bytes. */
    private void answer(ObjectServer.Request request, ObjectServer.Reply reply) throws IOException {
        if (request.method().equals("GET")) {
            reply.object(request, object, ETAG);
            return;
        }
        if (request.header("Expect") != null) {
            reply.goOn();
        }
        String length = Objects.requireNonNullElse(request.header("Content-Length"), "0");
        request.body().skipNBytes(Long.parseLong(length));
        if (request.method().equals("HEAD")) {
            reply.answer("200 OK", "", ETAG);
        } else {
            reply.answer("200 OK", "<Result><UploadId>u</UploadId><ETag>\"e\"</ETag></Result>", ETAG);
        }
    }

    private static long rangesOf(ObjectServer server, String key) {
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

    @Test
    void slowReadersDontStopOtherCalls() {
        try (ObjectServer server = new ObjectServer(this::answer);
                Session session = session(server, 4)) {
            Bucket bucket = bucket(session);
            List<SlowReader> readers = IntStream.range(0, 4)
                    .mapToObj(i -> bucket.object("slow" + i).body().subscribeWith(new SlowReader()))
                    .toList();

            StepVerifier.create(Flux.fromIterable(readers).flatMap(reader -> reader.begun.asMono()))
                    .expectNextCount(4)
                    .expectComplete()
                    .verify(LIMIT);
            StepVerifier.create(bucket.object("other").load())
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(LIMIT);

            StepVerifier.create(Flux.fromIterable(readers).flatMap(SlowReader::rest))
                    .thenConsumeWhile(bytes -> Arrays.equals(bytes, object))
                    .expectComplete()
                    .verify(LIMIT);
            long ranges = IntStream.range(0, 4)
                    .mapToLong(i -> rangesOf(server, "slow" + i))
                    .sum();
            assertThat(ranges).as("only one had to give way").isEqualTo(1);
        }
    }

    @Test
    void manyObjectsAreStreamedFromS3ToS3OverFewConnections() {
        int flows = 32;
        try (ObjectServer server = new ObjectServer(this::answer);
                Session session = session(server, 4)) {
            Bucket bucket = bucket(session);

            Flux<String> copies = Flux.range(0, flows)
                    .flatMap(
                            i -> {
                                S3Object source = bucket.object("source" + i);
                                return bucket.object("target" + i)
                                        .uploadStream(
                                                source.body(),
                                                TransferConfig.defaults().partSize(5L * MIB))
                                        .thenReturn(source.key());
                            },
                            flows);

            StepVerifier.create(copies).expectNextCount(flows).expectComplete().verify(LIMIT);
            long parts = server.requests().stream()
                    .filter(request -> request.parameter("partNumber") != null)
                    .count();
            assertThat(parts).isEqualTo(2L * flows);
        }
    }
}
