package io.reactiveaws.core.spi;

import java.util.function.Function;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries a cancel past operators that may lose it, to the source behind them.
 *
 * <p>Operators of Reactor that subscribe to one source after another — {@code concatMap}, {@code concat},
 * {@code onErrorResume}, {@code onErrorMap}, {@code switchIfEmpty}, {@code retryWhen}, {@code timeout} — can miss a cancel
 * that comes from another thread at the very moment at which they subscribe (reactor-core issues 4398 and 4399): the source
 * then runs on, with nobody there to take what it gives. Where the source is a call to AWS, this class stands around such
 * operators. It goes when Reactor has mended them.
 */
public final class SureCancel implements Disposable {

    private final Disposable.Swap source = Disposables.swap();

    /** Makes one for a single subscription. */
    public SureCancel() {}

    /**
     * Makes a Mono whose cancel reaches its source.
     *
     * @param chain makes the Mono, once a subscription; it gives its source to {@link #reach(Mono)}
     * @param <T> the result
     * @return the Mono
     */
    public static <T> Mono<T> mono(Function<SureCancel, Mono<T>> chain) {
        return Mono.defer(() -> {
            SureCancel cancel = new SureCancel();
            return chain.apply(cancel).doOnCancel(cancel::dispose);
        });
    }

    /**
     * Makes a Flux whose cancel reaches its source.
     *
     * @param chain makes the Flux, once a subscription; it gives its source to {@link #reach(Flux)}
     * @param <T> an element
     * @return the Flux
     */
    public static <T> Flux<T> flux(Function<SureCancel, Flux<T>> chain) {
        return Flux.defer(() -> {
            SureCancel cancel = new SureCancel();
            return chain.apply(cancel).doOnCancel(cancel::dispose);
        });
    }

    /**
     * Names what a cancel is to reach. Sources follow one another: the one that was subscribed to last is cancelled.
     *
     * @param call the source
     * @param <T> the result
     * @return the source
     */
    public <T> Mono<T> reach(Mono<T> call) {
        return call.doOnSubscribe(subscription -> source.replace(subscription::cancel));
    }

    /**
     * Names what a cancel is to reach. Sources follow one another: the one that was subscribed to last is cancelled.
     *
     * @param stream the source
     * @param <T> an element
     * @return the source
     */
    public <T> Flux<T> reach(Flux<T> stream) {
        return stream.doOnSubscribe(subscription -> source.replace(subscription::cancel));
    }

    /** Cancels the source, also one that is subscribed to later. */
    @Override
    public void dispose() {
        source.dispose();
    }
}
