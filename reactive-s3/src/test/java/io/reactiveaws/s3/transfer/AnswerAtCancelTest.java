package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.s3.ReadableObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/**
 * The answer comes at the very moment at which the reader cancels: behind the reader's cancel, before that of the call.
 */
class AnswerAtCancelTest {

    private final FakeS3 s3 = new FakeS3();
    private final ClientScope<S3AsyncClient> scope =
            ResourceContext.<S3AsyncClient>over(s3).scope();
    private final ResourceCalls calls = new ReadingFixture.DirectCalls(scope);
    private final Sinks.Empty<Void> stop = Sinks.empty();

    static Stream<Named<Function<ReadableObject, Flux<?>>>> members() {
        return Stream.of(
                Named.of("body", object -> object.body()),
                Named.of("lines", object -> object.lines()),
                Named.of("read", object -> object.read(ObjectContent::body)));
    }

    @ParameterizedTest
    @MethodSource("members")
    void anAnswerThatBeginsThen(Function<ReadableObject, Flux<?>> member) {
        CompletableFuture<FakeObject> answer = s3.getObject.later();

        readUntilStopped(member, new AnsweredAtCancel(() -> answer.complete(FakeObject.of("too late"))));
    }

    @ParameterizedTest
    @MethodSource("members")
    void anAnswerThatIsOnItsWayToTheReader(Function<ReadableObject, Flux<?>> member) {
        readUntilStopped(member, new AnsweredAtCancel(() -> {}));
    }

    private void readUntilStopped(Function<ReadableObject, Flux<?>> member, ResourceCalls calls) {
        ReadableObject object = () -> new ObjectReads(calls, scope, "object", "b", "k", null);

        StepVerifier.create(member.apply(object).takeUntilOther(stop.asMono()))
                .then(stop::tryEmitEmpty)
                .verifyComplete();

        assertThat(s3.downloads()).hasSize(1);
        assertThat(s3.openDownloads()).isEmpty();
    }

    /** Calls whose answer reaches the caller while he cancels. */
    private final class AnsweredAtCancel implements ResourceCalls {

        private final Runnable atCancel;

        AnsweredAtCancel(Runnable atCancel) {
            this.atCancel = atCancel;
        }

        @Override
        public <T> Mono<T> call(
                String member, String operation, Function<? super S3AsyncClient, CompletableFuture<T>> send) {
            return new Mono<>() {
                @Override
                public void subscribe(CoreSubscriber<? super T> caller) {
                    AtomicReference<T> result = new AtomicReference<>();
                    calls.call(member, operation, send).subscribe(result::set);
                    caller.onSubscribe(new Subscription() {
                        @Override
                        public void request(long n) {}

                        @Override
                        public void cancel() {
                            atCancel.run();
                            caller.onNext(result.get());
                            caller.onComplete();
                        }
                    });
                }
            };
        }
    }
}
