package io.reactiveaws.s3.transfer;

import static io.micrometer.observation.tck.TestObservationRegistryAssert.assertThat;
import static io.reactiveaws.s3.transfer.ReadingFixture.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.reactiveaws.core.observation.ResourceTaskContext;
import io.reactiveaws.s3.ObjectVersion;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;

/** What Micrometer is told of bodies and transfers. The object is ten bytes long and comes in chunks of two. */
class TransferObservationTest {

    private static final String TASK = "aws.resource.task";
    private static final String CALL = "aws.resource.call";
    private static final byte[] DIGITS = bytes("0123456789");

    private final TestObservationRegistry registry = TestObservationRegistry.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FakeS3 client = new FakeS3();
    private final S3 s3 =
            S3.over(client, options -> options.observationRegistry(registry).meterRegistry(meters));
    private final S3Object object = s3.object("b", "k");

    @TempDir
    Path folder;

    TransferObservationTest() {
        client.getObject.always(request -> FakeObject.answerTo(request, DIGITS, 2));
    }

    /** Takes so many chunks and leaves. */
    private static final class Leaving extends BaseSubscriber<ByteBuffer> {

        private int left;

        private Leaving(int chunks) {
            this.left = chunks;
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            subscription.request(left);
        }

        @Override
        protected void hookOnNext(ByteBuffer chunk) {
            if (--left == 0) {
                cancel();
            }
        }
    }

    private void hasTask(String member, String operation, String outcome) {
        assertThat(registry)
                .hasAnObservation(task -> task.hasNameEqualTo(TASK)
                        .hasContextualNameEqualTo("s3 " + member)
                        .hasLowCardinalityKeyValue("aws.operation", operation)
                        .hasLowCardinalityKeyValue("aws.resource.type", "Object")
                        .hasLowCardinalityKeyValue("outcome", outcome)
                        .hasHighCardinalityKeyValue("aws.resource.id.key", "k"));
    }

    private double count(String meter, String operation) {
        return meters.get(meter)
                .tags("aws.service", "s3", "aws.operation", operation)
                .counter()
                .count();
    }

    @Test
    void aBodyIsATaskFromItsSubscriptionToItsLastByte() {
        Flux<ByteBuffer> body = object.body();
        assertThat(registry).doesNotHaveAnyObservation();
        StepVerifier.create(body, 0)
                .thenRequest(2)
                .expectNextCount(2)
                .then(() -> assertThat(registry)
                        .hasObservationWithNameEqualTo(TASK)
                        .that()
                        .isNotStopped())
                .thenRequest(4)
                .expectNextCount(3)
                .verifyComplete();
        hasTask("body", "GetObject", "SUCCESS");
        assertThat(registry)
                .hasObservationWithNameEqualTo(CALL)
                .that()
                .hasParentObservationContextMatching(ResourceTaskContext.class::isInstance);
        assertThat(count("aws.s3.received", "GetObject")).isEqualTo(10);
    }

    @Test
    void whoLeavesBehindTheLastByteHasCancelledNothing() {
        object.body().subscribe(new Leaving(5));
        hasTask("body", "GetObject", "SUCCESS");
    }

    @Test
    void whoLeavesBeforeTheLastByteHasCancelled() {
        object.body().subscribe(new Leaving(4));
        hasTask("body", "GetObject", "CANCELLED");
        assertThat(registry).hasObservationWithNameEqualTo(TASK).that().doesNotHaveError();
        assertThat(count("aws.s3.received", "GetObject")).isEqualTo(8);
    }

    @Test
    void aBodyThatGoesOnIsOneTaskWithACallMore() {
        client.getObject.next(request -> CompletableFuture.completedFuture(
                FakeObject.answerTo(request, DIGITS, 2).cutAfter(3, new IOException("cut"))));
        StepVerifier.withVirtualTime(object::bytes)
                .thenAwait(Duration.ofMinutes(1))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(registry)
                .hasNumberOfObservationsWithNameEqualTo(TASK, 1)
                .hasNumberOfObservationsWithNameEqualTo(CALL, 2);
        hasTask("get", "GetObject", "SUCCESS");
        assertThat(count("aws.s3.bodies.resumed", "GetObject")).isEqualTo(1);
        assertThat(count("aws.s3.received", "GetObject")).isEqualTo(10);
    }

    @Test
    void aBodyThatFailsIsAnError() {
        client.getObject.always(
                request -> FakeObject.answerTo(request, DIGITS, 2).cutAfter(1, new IllegalStateException("bad")));
        StepVerifier.create(object.body()).expectNextCount(1).verifyError();
        hasTask("body", "GetObject", "ERROR");
    }

    /** What reads a body has the task in its Reactor context, and is part of the trace. */
    @Test
    void theReadersObservationIsTheParent() {
        Observation parent = Observation.start("parent", registry);
        StepVerifier.create(object.body().contextWrite(view -> view.put("micrometer.observation", parent)))
                .expectNextCount(5)
                .verifyComplete();
        assertThat(registry).hasObservationWithNameEqualTo(TASK).that().hasParentObservationEqualTo(parent);
    }

    @Test
    void aVersionIsSeenAsWell() {
        ObjectVersion version = s3.objectVersion("b", "k", "v1");
        StepVerifier.create(version.body()).expectNextCount(5).verifyComplete();
        assertThat(registry)
                .hasObservationWithNameEqualTo(TASK)
                .that()
                .hasLowCardinalityKeyValue("aws.resource.type", "ObjectVersion");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11 << 20})
    void anUploadIsATask(int length) throws IOException {
        Path file = Files.write(folder.resolve("up"), new byte[length]);
        TransferConfig config = TransferConfig.defaults().threshold(5 << 20).partSize(5 << 20);
        StepVerifier.create(object.uploadFile(file, config)).expectNextCount(1).verifyComplete();
        hasTask("uploadFile", "PutObject", "SUCCESS");
        assertThat(count("aws.s3.sent", "PutObject")).isEqualTo(length);
    }

    @Test
    void anUploadWhosePartFailsIsAnErrorAndItsRetriesAreCounted() {
        client.uploadPart.fail(new IOException("cut"));
        StepVerifier.withVirtualTime(() -> object.uploadStream(
                        Flux.just(ByteBuffer.allocate(11 << 20)),
                        TransferConfig.defaults().threshold(5 << 20).partSize(5 << 20)))
                .thenAwait(Duration.ofMinutes(1))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(count("aws.resource.retries", "UploadPart")).isEqualTo(1);
        assertThat(count("aws.s3.sent", "PutObject")).isEqualTo(11 << 20);
        hasTask("uploadStream", "PutObject", "SUCCESS");
    }

    @Test
    void anUploadThatIsCancelledIsNoFailure() {
        object.uploadStream(Flux.never()).subscribe().dispose();
        hasTask("uploadStream", "PutObject", "CANCELLED");
    }

    @Test
    void aDownloadIsATask() {
        StepVerifier.create(object.downloadFile(folder.resolve("down")))
                .expectNextCount(1)
                .verifyComplete();
        hasTask("downloadFile", "GetObject", "SUCCESS");
        assertThat(count("aws.s3.received", "GetObject")).isEqualTo(10);
    }

    @Test
    void aCopyIsATask() {
        Mono<CopyObjectResponse> copy = object.copy(s3.object("b", "other"));
        StepVerifier.create(copy).expectNextCount(1).verifyComplete();
        hasTask("copy", "CopyObject", "SUCCESS");
    }

    @Test
    void whatIsPutIsMeasured() {
        StepVerifier.create(object.put("hello")).expectNextCount(1).verifyComplete();
        assertThat(count("aws.s3.sent", "PutObject")).isEqualTo(5);
    }
}
