package io.reactiveaws.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.ObjectSummary;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.QueueAttributes;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.http.FaultProxy;
import io.reactiveaws.testkit.http.FaultRule;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The program as processes of the operating system, which are killed and told to end while all that they have in hand
 * is held by a proxy. All counts are the servers'.
 */
abstract class BatchPipelineSuite {

    private static final Logger LOG = LoggerFactory.getLogger(BatchPipelineSuite.class);

    private static final int SMALL = Integer.getInteger("reactiveaws.batch.small", 300);
    private static final int LARGE = Integer.getInteger("reactiveaws.batch.large", 1);
    private static final long LARGE_BYTES = Long.getLong("reactiveaws.batch.large.mib", 24) * 1024 * 1024;
    private static final int CONCURRENCY = Integer.getInteger("reactiveaws.batch.concurrency", 16);

    /** Only so that a test that hangs ends. */
    private static final Duration LIMIT = Duration.ofMinutes(30);

    /** What a killed process had in hand comes again after this. */
    private static final int SECONDS_HIDDEN = 10;

    private static final int KILLED = 128 + 9;
    private static final int TERMINATED = 128 + 15;

    private final String name = "batch-" + UUID.randomUUID().toString().substring(0, 8);
    private final CompletableFuture<Void> gate = new CompletableFuture<>();
    private Session s3Session;
    private Session sqsSession;
    private FaultProxy proxy;
    private Bucket bucket;

    /** The server of the objects. */
    abstract Backend s3();

    /** The server of the queue, with the same credentials. */
    abstract Backend sqs();

    @BeforeEach
    void begin() {
        s3Session = s3().newSession().build();
        sqsSession = sqs().newSession().build();
        proxy = FaultProxy.before(s3().endpoint());
        bucket = s3Session.resource(S3.class).bucket(name);
        await(bucket.create());
        await(Samples.write(bucket, SMALL, LARGE, LARGE_BYTES));
    }

    @AfterEach
    void end() {
        gate.complete(null);
        proxy.close();
        s3Session.close();
        sqsSession.close();
    }

    private static <T> T await(Mono<T> mono) {
        return mono.block(LIMIT);
    }

    private static <T> List<T> await(Flux<T> flux) {
        return await(flux.collectList());
    }

    private PipelineProcess start(String... arguments) {
        return PipelineProcess.start(proxy.endpoint(), sqs(), arguments);
    }

    private PipelineProcess list() {
        return start("list", "--from", place("text/"), "--to", place("out"), "--concurrency", "" + CONCURRENCY);
    }

    private String place(String prefix) {
        return "s3://" + name + "/" + prefix;
    }

    /** Lets so many results be written, and holds those that come after them. */
    private FaultRule holdAfter(int results) {
        return proxy.on("PutObject").after(results).hold(gate);
    }

    private static void awaitFact(BooleanSupplier fact) {
        await(Mono.fromSupplier(fact::getAsBoolean)
                .filter(Boolean.TRUE::equals)
                .repeatWhenEmpty(misses -> misses.delayElements(Duration.ofMillis(50))));
    }

    private Flux<ObjectSummary> objects(String prefix) {
        return bucket.objects().filter(request -> request.prefix(prefix)).all();
    }

    private int results() {
        return await(objects("out/results/").count()).intValue();
    }

    private static long checksum(Flux<ByteBuffer> content) {
        CRC32 sum = new CRC32();
        await(content.doOnNext(sum::update).then());
        return sum.getValue();
    }

    /** Each object has one result, which is its text in capitals; what is no text is kept apart, with the reason. */
    private void assertAllIsDone() {
        List<String> keys = await(objects("out/results/").map(ObjectSummary::key));
        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(await(objects("text/")
                        .map(ObjectSummary::key)
                        .filter(key -> !key.endsWith(".png"))
                        .map(key -> "out/results/" + key)));
        await(Flux.range(0, SMALL)
                .flatMap(
                        number -> bucket.object("out/results/" + Samples.key(number))
                                .string()
                                .doOnNext(text -> assertThat(text)
                                        .isEqualTo(number + ": THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG\n")),
                        16)
                .then());
        long expected = checksum(Transformation.apply(Samples.text(LARGE_BYTES)));
        for (int number = 0; number < LARGE; number++) {
            S3Object large = bucket.object("out/results/" + Samples.largeKey(number));
            assertThat(checksum(large.body())).as(large.toString()).isEqualTo(expected);
        }
        assertThat(await(objects("out/failed/").map(ObjectSummary::key)))
                .containsExactly("out/failed/text/picture.png");
        assertThat(await(bucket.object("out/failed/text/picture.png").string())).contains("it is no text");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aListGoesOnWhereItWasStoppedAndWhereItWasKilled() {
        FaultRule held = holdAfter(SMALL / 3);
        PipelineProcess stopped = list();
        awaitFact(() -> held.strikes() == CONCURRENCY);
        stopped.terminate();
        stopped.awaitLine("Stopping");
        gate.complete(null);

        assertThat(stopped.awaitEnd()).isEqualTo(TERMINATED);
        assertThat(stopped.reported("transformed")).isEqualTo(results()).isEqualTo(SMALL / 3 + CONCURRENCY);
        assertThat(stopped.reported("not finished")).isZero();

        proxy.clear();
        CompletableFuture<Void> never = new CompletableFuture<>();
        FaultRule heldAgain = proxy.on("PutObject").after(SMALL / 3).hold(never);
        PipelineProcess killed = list();
        awaitFact(() -> heldAgain.strikes() == CONCURRENCY);
        killed.kill();
        assertThat(killed.awaitEnd()).isEqualTo(KILLED);
        int done = results();
        assertThat(done).isEqualTo(2 * (SMALL / 3) + CONCURRENCY);

        proxy.clear();
        PipelineProcess last = list();
        assertThat(last.awaitEnd()).isEqualTo(1);
        assertThat(last.reported("transformed")).isEqualTo(SMALL + LARGE - done);
        assertThat(last.reported("failed")).isEqualTo(1);
        assertAllIsDone();
        assertPlain(last);

        PipelineProcess again = list();
        assertThat(again.awaitEnd()).isEqualTo(1);
        assertThat(again.reported("transformed")).isZero();

        PipelineProcess refused = start("list", "--from", place("out/failed/"), "--to", place("out"));
        assertThat(refused.awaitEnd()).isEqualTo(1);
        assertThat(refused.lines()).anySatisfy(line -> assertThat(line).contains("overlap with the objects in"));
        assertThat(await(objects("out/failed/").count())).isEqualTo(1);
    }

    /** Its output is no terminal. */
    private static void assertPlain(PipelineProcess process) {
        assertThat(process.lines())
                .allSatisfy(line -> assertThat(line).matches("\\P{Cntrl}*"))
                .anySatisfy(line -> assertThat(line).contains("100%").contains(" 1 failed"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void processesShareAQueueAndTakeOverWhatAKilledOneHad() {
        Queue queue = await(sqsSession.resource(Sqs.class).createQueue(name));
        PipelineProcess filling = start("fill", "--from", place("text/"), "--queue", queue.url());
        assertThat(filling.awaitEnd()).isZero();
        assertThat(filling.reported("sent")).isEqualTo(SMALL + LARGE + 1);
        FaultRule held = holdAfter(SMALL / 2);
        List<PipelineProcess> three =
                Stream.generate(() -> consume(queue)).limit(3).toList();
        awaitFact(() -> held.strikes() >= 3 * CONCURRENCY - LARGE); // all that they may have in hand

        PipelineProcess killed = three.get(0);
        killed.kill();
        assertThat(killed.awaitEnd()).isEqualTo(KILLED);
        int before = results();
        gate.complete(null);
        proxy.clear();

        int done = 0;
        for (PipelineProcess survivor : three.subList(1, 3)) {
            assertThat(survivor.awaitEnd()).isBetween(0, 1); // 1 for the one that has kept the failure
            assertThat(survivor.reported("transformed")).isPositive();
            done += survivor.reported("transformed");
            LOG.info("{}", String.join("\n", survivor.lines()));
        }
        LOG.info("{} results when one was killed, {} objects done by the others", before, done);
        assertThat(done).isGreaterThanOrEqualTo(SMALL + LARGE - before);
        assertAllIsDone();
        QueueAttributes left = await(queue.reload().flatMap(Queue::typedAttributes));
        assertThat(left.approximateNumberOfMessages()).contains(0L);
        assertThat(left.approximateNumberOfMessagesNotVisible()).contains(0L);
    }

    private PipelineProcess consume(Queue queue) {
        return start(
                "consume",
                "--queue",
                queue.url(),
                "--to",
                place("out"),
                "--visibility",
                "" + SECONDS_HIDDEN,
                "--concurrency",
                "" + CONCURRENCY);
    }
}
