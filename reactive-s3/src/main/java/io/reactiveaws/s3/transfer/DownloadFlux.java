package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.Arguments;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.Function;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/**
 * The bytes of an object that is being downloaded, which can tell how far they have come.
 *
 * <p>Nothing happens before the first demand; each subscription downloads again. Cancel gives the connection back.
 */
public final class DownloadFlux extends Flux<ByteBuffer> {

    private final Function<ProgressCounter, Flux<ByteBuffer>> run;

    DownloadFlux(Function<ProgressCounter, Flux<ByteBuffer>> run) {
        this.run = run;
    }

    @Override
    public void subscribe(CoreSubscriber<? super ByteBuffer> subscriber) {
        run(changed -> {}).subscribe(subscriber);
    }

    /**
     * Emits the same bytes and tells before each chunk how far the download is with it.
     *
     * <p>Bytes count when they reach the subscriber; none counts twice where a broken body goes on. The total is that
     * of what was asked for, a range perhaps. An empty object tells nothing.
     *
     * @param listener is called on the thread of the bytes and must not block; what it throws fails the download
     * @return the bytes
     * @throws IllegalArgumentException if the listener is null
     */
    public Flux<ByteBuffer> onProgress(Consumer<? super TransferProgress> listener) {
        Arguments.argument("DownloadFlux", "onProgress", "listener", listener);
        return run(changed -> listener.accept(changed.state()));
    }

    private Flux<ByteBuffer> run(Consumer<ProgressCounter> listener) {
        return Flux.defer(() -> run.apply(new ProgressCounter(listener)));
    }
}
