package io.reactiveaws.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.util.context.Context;

/** A cancel reaches the source past an operator that loses it. */
class ReliableCancelTest {

    private final AtomicInteger cancelled = new AtomicInteger();

    /** What Reactor's operators do at the wrong moment: a cancel goes no further. */
    private static <T> Flux<T> losingCancel(Flux<T> source) {
        return new FluxOperator<T, T>(source) {
            @Override
            public void subscribe(CoreSubscriber<? super T> subscriber) {
                BaseSubscriber<T> deaf = new BaseSubscriber<>() {
                    @Override
                    protected void hookOnSubscribe(Subscription subscription) {
                        subscription.request(Long.MAX_VALUE);
                    }

                    @Override
                    protected void hookOnNext(T element) {
                        subscriber.onNext(element);
                    }

                    @Override
                    protected void hookOnComplete() {
                        subscriber.onComplete();
                    }

                    @Override
                    public Context currentContext() {
                        return subscriber.currentContext();
                    }
                };
                subscriber.onSubscribe(new Subscription() {
                    @Override
                    public void request(long n) {}

                    @Override
                    public void cancel() {}
                });
                source.subscribe(deaf);
            }
        };
    }

    private Flux<String> watched(Flux<String> source) {
        return source.doOnCancel(cancelled::incrementAndGet);
    }

    @Test
    void reachesTheSourceOfAFlux() {
        Flux<String> flux = ReliableCancel.flux(cancel -> losingCancel(cancel.track(watched(Flux.never()))));

        flux.subscribe().dispose();

        assertThat(cancelled).hasValue(1);
    }

    @Test
    void reachesTheSourceOfAMono() {
        Mono<String> mono = ReliableCancel.mono(cancel ->
                losingCancel(cancel.track(watched(Flux.never()).next()).flux()).next());

        mono.subscribe().dispose();

        assertThat(cancelled).hasValue(1);
    }

    @Test
    void reachesTheSourceThatIsUnderWay() {
        AtomicInteger second = new AtomicInteger();
        Flux<String> flux = ReliableCancel.flux(cancel -> losingCancel(cancel.track(watched(Flux.just("a"))))
                .concatWith(losingCancel(cancel.track(Flux.<String>never().doOnCancel(second::incrementAndGet)))));

        flux.subscribe().dispose();

        assertThat(cancelled).as("of the source that has ended").hasValue(0);
        assertThat(second).hasValue(1);
    }

    @Test
    void reachesASourceThatComesLater() {
        ReliableCancel cancel = new ReliableCancel();
        cancel.dispose();

        cancel.track(watched(Flux.never())).subscribe();

        assertThat(cancelled).hasValue(1);
        assertThat(cancel.isDisposed()).isTrue();
    }

    @Test
    void cancelsOnceWhereNothingLosesIt() {
        Flux<String> flux = ReliableCancel.flux(cancel -> cancel.track(watched(Flux.never())));

        flux.subscribe().dispose();

        assertThat(cancelled).hasValue(1);
    }

    @Test
    void leavesASourceAloneThatHasEnded() {
        TestPublisher<String> source = TestPublisher.create();
        ReliableCancel cancel = new ReliableCancel();
        cancel.track(watched(source.flux())).subscribe();
        source.complete();

        cancel.dispose();

        assertThat(cancelled).hasValue(0);
    }

    @Test
    void passesOnAllElseAsItIs() {
        TestPublisher<String> source = TestPublisher.create();

        StepVerifier.create(ReliableCancel.<String>flux(cancel -> cancel.track(source.flux())), 0)
                .thenRequest(1)
                .then(() -> source.assertMinRequested(1).next("a"))
                .expectNext("a")
                .then(() -> source.error(new IllegalStateException("no")))
                .verifyErrorMessage("no");
        source.assertWasNotCancelled();
    }
}
