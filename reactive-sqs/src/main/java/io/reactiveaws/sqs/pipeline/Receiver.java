package io.reactiveaws.sqs.pipeline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/**
 * The messages of a queue, for ever: as many as are asked for and no more. Each subscriber is a receiver of its own.
 *
 * @param <M> a message
 */
public final class Receiver<M> extends Flux<M> {

    static final Logger LOG = LoggerFactory.getLogger(Receiver.class);

    private final MessageSource<M> source;
    private final ReceiveOptions options;

    /**
     * Makes a receiver.
     *
     * @param source the queue
     * @param options how it is asked
     */
    public Receiver(MessageSource<M> source, ReceiveOptions options) {
        this.source = source;
        this.options = options;
    }

    @Override
    public void subscribe(CoreSubscriber<? super M> subscriber) {
        new Receiving<>(source, options, new PollWatch(), subscriber).begin();
    }
}
