package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Streams hold their parts in memory that they share. */
class PartMemoryTest {

    private static final int PART = 1024 * 1024;
    private static final int CHUNK = 64 * 1024;
    private static final int CHUNKS_OF_A_PART = PART / CHUNK;

    private final TransferMemory memory = new TransferMemory(PART, Schedulers::parallel);
    private final List<BufferedPart> parts = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();

    private PartBuffers stream(Flux<ByteBuffer> bytes, @Nullable Long announced, TransferMemory.Account account) {
        return new PartBuffers(
                bytes, new StreamLength("here", announced, Long.MAX_VALUE, sent -> PART), Long.MAX_VALUE, account);
    }

    private Disposable subscribe(Flux<ByteBuffer> bytes) {
        return subscribe(bytes, null);
    }

    private Disposable subscribe(Flux<ByteBuffer> bytes, @Nullable Long announced) {
        return stream(bytes, announced, memory.open()).subscribe(parts::add, errors::add);
    }

    private static Flux<ByteBuffer> chunks(int count) {
        return Flux.range(0, count).map(i -> ByteBuffer.allocate(CHUNK));
    }

    @Test
    void aPartWaitsForThoseOfOtherStreams() {
        subscribe(chunks(CHUNKS_OF_A_PART));
        subscribe(chunks(CHUNKS_OF_A_PART));
        assertThat(parts).hasSize(1);

        parts.get(0).release();

        assertThat(parts).hasSize(2);
        assertThat(errors).isEmpty();
    }

    @Test
    void aSmallStreamWaitsForNobody() {
        subscribe(chunks(CHUNKS_OF_A_PART));
        subscribe(chunks(TransferMemory.FREE / CHUNK));

        assertThat(parts).extracting(BufferedPart::size).containsExactly((long) PART, (long) TransferMemory.FREE);
    }

    @Test
    void aStreamOfAnAnnouncedLengthTakesNoMoreThanThat() {
        Flux<ByteBuffer> stalling = chunks(CHUNKS_OF_A_PART / 2 - 1).concatWith(Flux.never());
        subscribe(stalling, PART / 2L);
        subscribe(chunks(CHUNKS_OF_A_PART / 2), PART / 2L);

        assertThat(parts).hasSize(1);
    }

    @Test
    void streamsThatStallStopOthersForAWhileOnly() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            subscribe(chunks(CHUNKS_OF_A_PART / 2).concatWith(Flux.never()));
            subscribe(chunks(CHUNKS_OF_A_PART));
            subscribe(chunks(CHUNKS_OF_A_PART));
            assertThat(parts).isEmpty();

            time.advanceTimeBy(TransferMemory.PATIENCE);
            assertThat(parts).hasSize(1);
            time.advanceTimeBy(TransferMemory.PATIENCE);
            assertThat(parts).hasSize(2);
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void whoWaitsAsksForNoMoreBytes() {
        subscribe(chunks(CHUNKS_OF_A_PART));
        List<ByteBuffer> asked = new ArrayList<>();
        subscribe(chunks(CHUNKS_OF_A_PART).doOnNext(asked::add));

        assertThat(asked).hasSize(TransferMemory.FREE / CHUNK + 1);
    }

    @Test
    void theNextPartOfAStreamWaitsForItsFirst() {
        subscribe(chunks(3 * CHUNKS_OF_A_PART));
        assertThat(parts).hasSize(1);
        parts.get(0).release();
        assertThat(parts).hasSize(2);
        parts.get(1).release();

        assertThat(parts).hasSize(3);
    }

    @Test
    void cancelGivesBackWhatIsBeingFilledAndWhatIsWaitedFor() {
        Disposable filling = subscribe(chunks(CHUNKS_OF_A_PART / 2).concatWith(Flux.never()));
        Disposable waiting = subscribe(chunks(CHUNKS_OF_A_PART));
        subscribe(chunks(CHUNKS_OF_A_PART));
        assertThat(parts).isEmpty();

        waiting.dispose();
        filling.dispose();

        assertThat(parts).hasSize(1);
    }

    @Test
    void anErrorGivesBackWhatIsBeingFilled() {
        subscribe(chunks(CHUNKS_OF_A_PART / 2).concatWith(Flux.error(new IllegalStateException("broken"))));
        subscribe(chunks(CHUNKS_OF_A_PART));

        assertThat(errors).hasSize(1);
        assertThat(parts).hasSize(1);
    }

    @Test
    void anAccountThatIsClosedGivesBackPartsThatNobodyReleased() {
        TransferMemory.Account account = memory.open();
        StepVerifier.create(stream(chunks(CHUNKS_OF_A_PART), null, account))
                .expectNextCount(1)
                .verifyComplete();
        subscribe(chunks(CHUNKS_OF_A_PART));
        assertThat(parts).isEmpty();

        account.close();

        assertThat(parts).hasSize(1);
    }
}
