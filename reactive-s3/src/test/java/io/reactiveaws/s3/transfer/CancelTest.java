package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.ReadableObject;
import io.reactiveaws.testkit.CancelPoints;
import io.reactiveaws.testkit.LostCancels;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

/** No connection is left open, at whatever point a body is cancelled, and whichever operator loses the cancel. */
class CancelTest {

    static Stream<Named<Function<ReadableObject, Flux<?>>>> members() {
        return Stream.of(
                Named.of("body", object -> object.body()),
                Named.of("lines", object -> object.lines()),
                Named.of("read", object -> object.read(ObjectContent::body)));
    }

    @ParameterizedTest
    @MethodSource("members")
    void atEachPointOfARequestThatIsNotAnsweredYet(Function<ReadableObject, Flux<?>> member) {
        CancelPoints.each(points -> {
            FakeS3 client = unanswered(points::pass);
            points.subscribe(member.apply(new ReadingFixture(client)));
            return () -> assertNoRequestIsLeft(client);
        });
    }

    @ParameterizedTest
    @MethodSource("members")
    void atEachPointOfABodyThatIsUnderWay(Function<ReadableObject, Flux<?>> member) {
        CancelPoints.each(points -> {
            FakeS3 client = unending(points::pass);
            points.subscribe(member.apply(new ReadingFixture(client)));
            return () -> assertThat(client.openDownloads()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("members")
    void pastTheOperatorsOfARequestThatIsNotAnsweredYet(Function<ReadableObject, Flux<?>> member) {
        FakeS3 client = unanswered(() -> {});

        LostCancels.cancel(
                () -> member.apply(new ReadingFixture(client)),
                () -> assertThat(client.getObject.requests()).hasSize(1));

        assertNoRequestIsLeft(client);
    }

    @ParameterizedTest
    @MethodSource("members")
    void pastTheOperatorsOfABodyThatIsUnderWay(Function<ReadableObject, Flux<?>> member) {
        FakeS3 client = unending(() -> {});

        LostCancels.cancel(
                () -> member.apply(new ReadingFixture(client)),
                () -> assertThat(client.openDownloads()).hasSize(1));

        assertThat(client.openDownloads()).isEmpty();
    }

    private static FakeS3 unanswered(Runnable passing) {
        FakeS3 client = new FakeS3();
        client.getObject.next(request -> {
            passing.run();
            return new CompletableFuture<>();
        });
        return client;
    }

    private static FakeS3 unending(Runnable passing) {
        FakeS3 client = new FakeS3();
        client.getObject.next(request -> {
            passing.run();
            return CompletableFuture.completedFuture(FakeObject.of("never read").with(Flux.never()));
        });
        return client;
    }

    private static void assertNoRequestIsLeft(FakeS3 client) {
        assertThat(client.getObject.cancelled())
                .isEqualTo(client.getObject.requests().size());
    }
}
