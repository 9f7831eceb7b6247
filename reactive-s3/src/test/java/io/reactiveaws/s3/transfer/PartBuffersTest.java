package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.Exceptions;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.utils.BinaryUtils;

class PartBuffersTest {

    private static final int MIB = 1024 * 1024;
    private static final int PART = 5 * MIB;

    private final TransferConfig config =
            TransferConfig.defaults().partSize(PART).concurrency(2);
    private final TransferMemory memory = new TransferMemory(Long.MAX_VALUE, Schedulers::parallel);
    private final TestPublisher<ByteBuffer> source = TestPublisher.create();

    private PartBuffers parts(Publisher<ByteBuffer> bytes) {
        return parts(bytes, null);
    }

    private PartBuffers parts(Publisher<ByteBuffer> bytes, Long announced) {
        return new PartBuffers(
                bytes, StreamLength.of("here", announced, config), config.bytesInFlight(), memory.open());
    }

    /** Bytes in which no two parts are alike: chance, repeated after a prime number of bytes. */
    static byte[] bytes(int length) {
        byte[] chance = new byte[65_521];
        new Random(length).nextBytes(chance);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i += chance.length) {
            System.arraycopy(chance, 0, bytes, i, Math.min(chance.length, length - i));
        }
        return bytes;
    }

    static Flux<ByteBuffer> chunks(byte[] bytes, int chunk) {
        return Flux.range(0, (bytes.length + chunk - 1) / chunk)
                .map(i -> ByteBuffer.wrap(bytes, i * chunk, Math.min(chunk, bytes.length - i * chunk)));
    }

    private static byte[] content(BufferedPart part) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        part.bytes().forEach(piece -> {
            byte[] copy = new byte[piece.remaining()];
            piece.duplicate().get(copy);
            content.writeBytes(copy);
        });
        assertThat(content.size()).isEqualTo((int) part.size());
        return content.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 16 * 1024, PART - 1, PART, PART + 1, 3 * PART, 12 * MIB})
    void whateverTheBuffersTheBytesComeInOrder(int chunk) {
        byte[] bytes = bytes(12 * MIB);
        List<Long> sizes = new ArrayList<>();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts(chunks(bytes, chunk)).toIterable(1).forEach(part -> {
            sizes.add(part.size());
            assertThat(part.number()).isEqualTo(sizes.size());
            assertThat(part.isOnly()).isFalse();
            all.writeBytes(content(part));
            part.release();
        });
        assertThat(sizes).containsExactly((long) PART, (long) PART, 2L * MIB);
        assertThat(all.toByteArray()).isEqualTo(bytes);
    }

    /** The SDK's connections remember their last body, and the body's subscription, until they are used again. */
    @Test
    void aPartThatIsReleasedHoldsNoBytesEvenIfItsBodyIsRemembered() {
        List<WeakReference<byte[]>> pieces = new ArrayList<>();
        BufferedPart part = parts(chunks(bytes(PART), MIB)).blockFirst();
        part.bytes().forEach(piece -> {
            assertThat(piece.arrayOffset()).isZero();
            pieces.add(new WeakReference<>(piece.array()));
        });
        AsyncRequestBody body = part.body();
        BaseSubscriber<ByteBuffer> sent = new BaseSubscriber<>() {};
        body.subscribe(sent);

        part.release();
        System.gc();

        assertThat(pieces)
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(piece.get()).isNull());
        assertThat(body.contentLength()).hasValue((long) PART);
        assertThat(sent.isDisposed()).isTrue();
    }

    @Test
    void aBodyIsTheSameEachTimeItIsSent() {
        byte[] bytes = bytes(MIB);
        AsyncRequestBody body = parts(chunks(bytes, 10_000)).blockFirst().body();
        for (int attempt = 0; attempt < 2; attempt++) {
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            Flux.from(body)
                    .doOnNext(chunk -> sent.writeBytes(BinaryUtils.copyBytesFrom(chunk)))
                    .blockLast();
            assertThat(sent.toByteArray()).isEqualTo(bytes);
        }
        assertThat(body.body()).isEqualTo(AsyncRequestBody.fromBytes(bytes).body());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART - 1, PART})
    void whatEndsWithinTheFirstPartIsTheOnlyOne(int length) {
        byte[] bytes = bytes(length);
        StepVerifier.create(parts(chunks(bytes, 100_000)))
                .assertNext(part -> {
                    assertThat(part.isOnly()).isTrue();
                    assertThat(content(part)).isEqualTo(bytes);
                })
                .verifyComplete();
    }

    @Test
    void aStreamOfWholePartsHasNoEmptyOne() {
        StepVerifier.create(parts(chunks(bytes(2 * PART), MIB)).map(BufferedPart::size))
                .expectNext((long) PART, (long) PART)
                .verifyComplete();
    }

    @Test
    void emptyBuffersAreSkipped() {
        Flux<ByteBuffer> gaps = chunks(bytes(10), 1).concatMap(one -> Flux.just(ByteBuffer.allocate(0), one));
        StepVerifier.create(parts(gaps.concatWithValues(ByteBuffer.allocate(0))))
                .assertNext(part -> assertThat(content(part)).isEqualTo(bytes(10)))
                .verifyComplete();
    }

    @Test
    void theBuffersOfTheSourceAreLeftAsTheyAre() {
        ByteBuffer buffer = ByteBuffer.wrap(bytes(100)).position(10).asReadOnlyBuffer();
        StepVerifier.create(parts(Mono.just(buffer)))
                .assertNext(part -> assertThat(part.size()).isEqualTo(90))
                .verifyComplete();
        assertThat(buffer.position()).isEqualTo(10);
    }

    @Test
    void aBufferMayBeUsedAgainOnceTheNextIsAskedFor() {
        ByteBuffer buffer = ByteBuffer.allocate(1);
        Flux<ByteBuffer> reused = Flux.range(0, 100).map(i -> buffer.put(0, i.byteValue()));
        StepVerifier.create(parts(reused))
                .assertNext(part -> assertThat(content(part)[42]).isEqualTo((byte) 42))
                .verifyComplete();
    }

    @Test
    void nothingIsAskedForWithoutDemand() {
        StepVerifier.create(parts(source), 0)
                .then(() -> source.assertMaxRequested(0))
                .thenRequest(1)
                .then(() -> source.assertMinRequested(1).assertMaxRequested(1))
                .then(() -> source.next(ByteBuffer.allocate(PART + 1)).next(ByteBuffer.allocate(1)))
                .expectNextCount(1)
                .then(source::complete)
                .thenRequest(1)
                .thenCancel()
                .verify();
    }

    @Test
    void oneBufferIsAskedForAtATime() {
        AtomicLong requested = new AtomicLong();
        AtomicLong given = new AtomicLong();
        Flux<ByteBuffer> counted = chunks(bytes(6 * PART), 100_000)
                .doOnRequest(
                        n -> assertThat(requested.addAndGet(n) - given.get()).isEqualTo(1))
                .doOnNext(buffer -> given.incrementAndGet());
        StepVerifier.create(parts(counted).doOnNext(BufferedPart::release))
                .expectNextCount(6)
                .verifyComplete();
    }

    @Test
    void noMoreThanTheBytesInFlightAreHeld() {
        AtomicLong given = new AtomicLong();
        Flux<ByteBuffer> counted = chunks(bytes(6 * PART), MIB).doOnNext(buffer -> given.addAndGet(buffer.remaining()));
        List<BufferedPart> held = new ArrayList<>();
        StepVerifier.create(parts(counted)) // demand without end
                .recordWith(() -> held)
                .expectNextCount(2)
                .then(() -> assertThat(given).hasValue(2 * PART))
                .then(() -> held.get(0).release())
                .expectNextCount(1)
                .then(() -> assertThat(given).hasValue(3 * PART))
                .then(() -> held.get(2).release())
                .expectNextCount(1)
                .then(() -> held.get(1).release())
                .expectNextCount(1)
                .then(() -> held.get(3).release())
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void anErrorOfTheSourceDoesNotWait() {
        StepVerifier.create(parts(source), 1)
                .then(() -> source.next(ByteBuffer.allocate(10)))
                .then(() -> source.error(new IllegalStateException("broken")))
                .verifyErrorMessage("broken");
        StepVerifier.create(parts(Flux.error(new IllegalStateException("broken"))), 0)
                .verifyErrorMessage("broken");
    }

    /** Else bytes would be lost, and what is left would become an object. */
    @Test
    void aSourceThatSendsMoreThanItIsAskedForFails() {
        TestPublisher<ByteBuffer> pushing = TestPublisher.createNoncompliant(TestPublisher.Violation.REQUEST_OVERFLOW);
        StepVerifier.create(parts(pushing), 1)
                .then(() -> pushing.next(ByteBuffer.allocate(PART + 1)).next(ByteBuffer.allocate(1)))
                .expectNextCount(1)
                .expectErrorSatisfies(error -> assertThat(error)
                        .matches(Exceptions::isOverflow)
                        .hasMessage("here: the stream sent more buffers than it was asked for;"
                                + " put onBackpressureBuffer() behind it"))
                .verify(Duration.ofMinutes(1)); // so that it does not hang if it is not refused
        pushing.assertCancelled();
    }

    @Test
    void cancelReachesTheSource() {
        StepVerifier.create(parts(source))
                .then(() -> source.next(ByteBuffer.allocate(10)))
                .thenCancel()
                .verify();
        source.assertCancelled();
    }

    @Test
    void aStreamThatIsTooLongFails() {
        PartBuffers tooLong = new PartBuffers(
                source,
                new StreamLength("here", null, 10, PartSizes.growing(config)),
                config.bytesInFlight(),
                memory.open());
        StepVerifier.create(tooLong)
                .then(() -> source.next(ByteBuffer.allocate(10)))
                .then(() -> source.next(ByteBuffer.allocate(1)))
                .verifyErrorMessage(
                        "here: the stream has more than 10 bytes, the most that 10,000 parts hold which grow as far as"
                                + " 'bytesInFlight' allows; give its 'contentLength', or raise 'bytesInFlight'"
                                + " or 'partSize'");
        source.assertCancelled();
    }

    @Test
    void anAnnouncedLengthMustBeTheStreams() {
        StepVerifier.create(parts(chunks(bytes(10), 3), 10L)).expectNextCount(1).verifyComplete();
        StepVerifier.create(parts(chunks(bytes(10), 3), 11L))
                .verifyErrorMessage("here: the stream ended after 10 bytes, but its 'contentLength' is 11");
        StepVerifier.create(parts(chunks(bytes(10), 3), 9L))
                .verifyErrorMessage("here: the stream has more bytes than its 'contentLength', which is 9");
    }

    @Test
    void aSourceThatAnswersAtOnceDoesNotGrowTheStack() {
        StepVerifier.create(parts(chunks(bytes(PART), 10)))
                .assertNext(part -> assertThat(part.size()).isEqualTo(PART))
                .verifyComplete();
    }

    @Test
    void worksAcrossThreads() {
        byte[] bytes = bytes(30 * MIB);
        AtomicLong held = new AtomicLong();
        AtomicLong mostHeld = new AtomicLong();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Flux<byte[]> sent = parts(chunks(bytes, 70_000).publishOn(Schedulers.parallel()))
                .doOnNext(part -> mostHeld.accumulateAndGet(held.addAndGet(part.size()), Math::max))
                .flatMapSequential(
                        part -> Mono.just(part).publishOn(Schedulers.single()).map(done -> {
                            byte[] content = content(done);
                            held.addAndGet(-done.size());
                            done.release();
                            return content;
                        }));
        StepVerifier.create(sent.doOnNext(all::writeBytes)).expectNextCount(6).verifyComplete();
        assertThat(all.toByteArray()).isEqualTo(bytes);
        assertThat(mostHeld.get()).isLessThanOrEqualTo(2 * PART);
    }
}
