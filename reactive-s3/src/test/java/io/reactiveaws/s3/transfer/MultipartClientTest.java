package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.SocketClients.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.HttpRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/**
 * Clients with {@code multipartEnabled}, which ask for an object part by part, read one that was uploaded in two parts.
 */
class MultipartClientTest {

    private static final int PART = 5 << 20;

    private static final SocketClients CLIENTS = new SocketClients("multipart-client");

    private final byte[] object = bytes(PART + (1 << 20));

    @TempDir
    Path folder;

    @AfterAll
    static void stopTheLoops() {
        CLIENTS.close();
    }

    /** As S3 answers for a part. */
    private void answer(HttpRequest request, ObjectReply reply) throws IOException {
        String part = request.parameter("partNumber");
        if (part == null) {
            reply.object(request, object, "ETag: \"e-2\"\r\n");
            return;
        }
        int first = part.equals("1") ? 0 : PART;
        int end = part.equals("1") ? PART : object.length;
        reply.whole(
                Arrays.copyOfRange(object, first, end),
                "ETag: \"e-2\"\r\n",
                "x-amz-mp-parts-count: 2\r\n",
                "Content-Range: bytes %d-%d/%d\r\n".formatted(first, end - 1, object.length));
    }

    private void assertReads(S3Object from) {
        StepVerifier.create(from.bytes())
                .assertNext(bytes -> assertThat(bytes).isEqualTo(object))
                .expectComplete()
                .verify(LIMIT);
        Mono<Integer> read = from.body().map(ByteBuffer::remaining).reduce(0, Integer::sum);
        StepVerifier.create(read).expectNext(object.length).expectComplete().verify(LIMIT);
        Path file = folder.resolve("f");
        TransferConfig config = TransferConfig.defaults().threshold(PART).partSize(PART);
        StepVerifier.create(from.downloadFile(file, config))
                .expectNextCount(1)
                .expectComplete()
                .verify(LIMIT);
        assertThat(file).hasBinaryContent(object);
    }

    @Test
    void oneOfTheCallersReadsTheWhole() {
        try (CannedServer server = ObjectReply.server(this::answer);
                S3AsyncClient client = CLIENTS.with(server.endpoint(), builder -> builder.multipartEnabled(true))) {
            assertReads(S3.over(client).object("b", "k"));
        }
    }

    @Test
    void oneOfASessionReadsTheWhole() {
        try (CannedServer server = ObjectReply.server(this::answer);
                Session session = Session.builder()
                        .region("us-east-1")
                        .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                        .endpoint(server.endpoint())
                        .customize(S3AsyncClientBuilder.class, builder -> builder.multipartEnabled(true))
                        .build()) {
            assertReads(session.resource(S3.class).object("b", "k"));
        }
    }
}
