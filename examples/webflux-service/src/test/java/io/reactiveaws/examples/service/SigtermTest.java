package io.reactiveaws.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.MultipartUpload;
import io.reactiveaws.s3.ObjectSummary;
import io.reactiveaws.s3.S3;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.http.FaultProxy;
import io.reactiveaws.testkit.http.FaultRule;
import io.reactiveaws.testkit.http.RawClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** SIGTERM in the middle of work. */
class SigtermTest {

    /** Only so that a test that hangs ends. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Duration POLL = Duration.ofMillis(50);

    /** More than sockets and the service hold for a client that doesn't read. */
    private static final int LARGE = 32 << 20;

    private static final int BEGINNING = 1 << 20;

    /** More than one part. */
    private static final int SENT = 12 << 20;

    private static final int WHOLE = SENT + BEGINNING;

    private static final int IN_HAND = 10;
    private static final int JOBS = 3 * IN_HAND;

    /** In seconds; so long that nothing comes back by itself. */
    private static final String HIDDEN = "43200";

    private final String name = "sigterm-" + UUID.randomUUID();
    private final Backend aws = shared(LocalAws.shared());
    private final Session session = aws.newSession().build();
    private final FaultProxy proxy = FaultProxy.before(aws.endpoint());
    private final CompletableFuture<Void> gate = new CompletableFuture<>();
    private final Bucket bucket = session.resource(S3.class).bucket(name);
    private Queue queue;

    /** With the one account that this process and the service share. */
    private static Backend shared(LocalAws local) {
        return new Backend(Emulator.of(local.description()), local.endpoint(), local.region(), local.credentials());
    }

    @BeforeEach
    void create() {
        bucket.create().block(LIMIT);
        queue = session.resource(Sqs.class)
                .createQueue(r -> r.queueName(name).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, HIDDEN)))
                .block(LIMIT);
    }

    @AfterEach
    void delete() {
        gate.complete(null);
        bucket.multipartUploads().all().flatMap(MultipartUpload::abort).blockLast(LIMIT);
        bucket.objects().delete().requireAll().block(LIMIT);
        bucket.delete().block(LIMIT);
        queue.delete().block(LIMIT);
        proxy.close();
        session.close();
    }

    private ServiceProcess start(String timeout) {
        return ServiceProcess.start(
                aws,
                "reactiveaws.s3.endpoint=" + proxy.endpoint(),
                "service.bucket=" + name,
                "service.queue=" + name,
                "reactiveaws.sqs.consumer.poll-timeout=1s",
                "spring.lifecycle.timeout-per-shutdown-phase=" + timeout);
    }

    /** Jobs on this file are begun, and don't go on before the gate is open. */
    private FaultRule held(String file) {
        return proxy.on(request ->
                        request.operation().equals("GetObject") && request.key().equals(file))
                .hold(gate);
    }

    @Test
    void whatCanEndDoes() throws IOException {
        bucket.object("lines").put("one\ntwo\n").block(LIMIT);
        bucket.object("large")
                .uploadStream(Flux.just(ByteBuffer.wrap(new Content(0, LARGE).readAllBytes())))
                .block(LIMIT);
        FaultRule slow = held("slow");
        bucket.object("slow").put("one\n").block(LIMIT);

        try (ServiceProcess service = start("5m");
                RawClient results = RawClient.send(service.port(), "GET /results");
                RawClient download = RawClient.send(service.port(), "GET /files/large");
                RawClient upload = RawClient.send(service.port(), "PUT /files/new", "Transfer-Encoding: chunked")) {
            queue.sendJson(new Job("lines")).block(LIMIT);
            assertThat(results.status()).isEqualTo(200);
            queue.sendJson(new Job("slow")).block(LIMIT);
            slow.struck().blockFirst(LIMIT);
            assertThat(download.status()).isEqualTo(200);
            Content.assertIn(download.in(), 0, BEGINNING);
            Content.chunk(upload, 0, SENT);
            awaitPart();

            service.terminateAndAwaitShutdown();

            assertThat(results.rest())
                    .contains("\"file\":\"lines\",\"lines\":2")
                    .endsWith("\r\n0\r\n\r\n");
            gate.complete(null);
            Content.assertIn(download.in(), BEGINNING, LARGE);
            Content.chunk(upload, SENT, WHOLE).lastChunk();
            assertThat(upload.status()).isEqualTo(200);
            assertThat(service.awaitEnd()).isEqualTo(ServiceProcess.SIGTERM);
            assertThat(service.logged("ERROR")).isEmpty();
            assertThat(service.logged("WARN")).isEmpty();
        }

        assertThat(bucket.object("new").contentLength().block(LIMIT)).isEqualTo(WHOLE);
        assertThat(messages()).isEqualTo(new Messages(0, 0));
    }

    @Test
    void whatCannotEndIsGivenUp() throws IOException {
        FaultRule stuck = held("stuck");
        bucket.object("stuck").put("one\n").block(LIMIT);
        queue.sendAllJson(Flux.range(0, JOBS).map(job -> new Job("stuck"))).blockLast(LIMIT);

        try (ServiceProcess service = start("2s");
                RawClient upload = RawClient.send(service.port(), "PUT /files/half", "Transfer-Encoding: chunked")) {
            stuck.struck().take(IN_HAND).blockLast(LIMIT);
            Content.chunk(upload, 0, SENT);
            awaitPart();

            assertThat(service.terminate()).isEqualTo(ServiceProcess.SIGTERM);
            assertThat(service.logged("ERROR")).isEmpty();
            assertThat(service.logged("WARN"))
                    .allSatisfy(line -> assertThat(line).contains("503 SERVICE_UNAVAILABLE"));
        }

        assertThat(bucket.objects().all().map(ObjectSummary::key).collectList().block(LIMIT))
                .isEqualTo(List.of("stuck"));
        assertThat(bucket.multipartUploads().all().collectList().block(LIMIT)).isEmpty();
        assertThat(messages()).isEqualTo(new Messages(JOBS, 0));
    }

    /** Waits until a part of an upload is stored. */
    private void awaitPart() {
        Mono.defer(() -> bucket.multipartUploads().all().next())
                .flatMapMany(upload -> upload.parts().all())
                .next()
                .repeatWhenEmpty(tries -> tries.delayElements(POLL))
                .block(LIMIT);
    }

    /** How many there are in the queue. */
    private record Messages(long visible, long hidden) {}

    private Messages messages() {
        return queue.reload()
                .then(queue.typedAttributes())
                .map(attributes -> new Messages(
                        attributes.approximateNumberOfMessages().orElseThrow(),
                        attributes.approximateNumberOfMessagesNotVisible().orElseThrow()))
                .block(LIMIT);
    }
}
