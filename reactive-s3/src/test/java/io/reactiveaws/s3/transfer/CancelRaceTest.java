package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.ReadableObject;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.test.util.RaceTestUtils;

/** A cancel from another thread while a body is being asked for: no connection may be left open. */
class CancelRaceTest {

    private static final int ROUNDS = 5_000;
    private static final int LONGEST_STEP = 16;

    private final SplittableRandom random = new SplittableRandom(4_398);

    /** How long the cancel waits: it grows while cancels come first and shrinks while requests do, and so stays between. */
    private int pause;

    static Stream<Named<Function<ReadableObject, Flux<?>>>> members() {
        return Stream.of(
                Named.of("body", object -> object.body()),
                Named.of("lines", object -> object.lines()),
                Named.of("read", object -> object.read(ObjectContent::body)));
    }

    @ParameterizedTest
    @MethodSource("members")
    void aRequestThatIsNotAnsweredYet(Function<ReadableObject, Flux<?>> member) {
        int sent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            FakeS3 client = new FakeS3();
            client.getObject.next(request -> new CompletableFuture<>());
            race(client, member.apply(new ReadingFixture(client)));

            assertThat(client.getObject.cancelled())
                    .isEqualTo(client.getObject.requests().size());
            sent += client.getObject.requests().size();
        }
        assertThat(sent).as("requests").isPositive();
    }

    @ParameterizedTest
    @MethodSource("members")
    void aBodyThatIsUnderWay(Function<ReadableObject, Flux<?>> member) {
        int begun = 0;
        for (int round = 0; round < ROUNDS; round++) {
            FakeS3 client = new FakeS3();
            client.getObject.answer(FakeObject.of("never read").with(Flux.never()));
            race(client, member.apply(new ReadingFixture(client)));

            assertThat(client.openDownloads()).isEmpty();
            begun += client.downloads().size();
        }
        assertThat(begun).as("bodies").isPositive();
    }

    private void race(FakeS3 client, Flux<?> body) {
        Disposable.Swap reader = Disposables.swap();
        int spins = pause;
        RaceTestUtils.race(
                () -> body.doOnSubscribe(subscription -> reader.replace(subscription::cancel))
                        .subscribe(),
                () -> {
                    IntStream.range(0, spins).forEach(i -> Thread.onSpinWait());
                    reader.dispose();
                });
        int step = random.nextInt(LONGEST_STEP);
        pause = Math.max(0, pause + (client.getObject.requests().isEmpty() ? step : -step));
    }
}
