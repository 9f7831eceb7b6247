package io.reactiveaws.sqs.batch;

import reactor.core.publisher.MonoSink;

/** Who has subscribed to the outcome of an entry. */
record SinkEnd<R>(MonoSink<R> sink) implements EntryEnd<R> {

    @Override
    public void done(R result) {
        sink.success(result);
    }

    @Override
    public void notSent() {
        sink.success();
    }

    @Override
    public void failed(Throwable error) {
        sink.error(error);
    }
}
