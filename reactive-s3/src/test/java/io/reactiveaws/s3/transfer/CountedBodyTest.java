package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.core.async.AsyncRequestBody;

/** A body that is counted is as guarded as any other that the SDK sends. */
class CountedBodyTest {

    private final List<Long> told = new ArrayList<>();
    private final ProgressCounter.Part counted =
            new ProgressCounter(counter -> told.add(counter.state().bytesTransferred())).part();
    private final AsyncRequestBody body = new CountedBody(
            new FluxBody(Flux.just(ByteBuffer.wrap(new byte[3]), ByteBuffer.wrap(new byte[4]))), counted);

    @Test
    void eachAttemptCountsFromItsBeginning() {
        Flux.from(body).blockLast();
        Flux.from(body).blockLast();

        assertThat(told).containsExactly(3L, 7L);
    }

    @Test
    void aSubscriberThatBreaksTheRulesIsToldSo() {
        List<Throwable> errors = new ArrayList<>();

        body.subscribe(new RequestingNothing(errors));

        assertThat(errors).singleElement().isInstanceOf(IllegalArgumentException.class);
        assertThat(told).isEmpty();
    }

    /** Bytes of Reactor's. */
    private record FluxBody(Flux<ByteBuffer> bytes) implements AsyncRequestBody {

        @Override
        public Optional<Long> contentLength() {
            return Optional.of(7L);
        }

        @Override
        public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
            bytes.subscribe(subscriber);
        }
    }

    /** Asks for zero bytes, which Reactive Streams answers with an error (3.9). */
    private record RequestingNothing(List<Throwable> errors) implements Subscriber<ByteBuffer> {

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(0);
        }

        @Override
        public void onNext(ByteBuffer buffer) {}

        @Override
        public void onError(Throwable error) {
            errors.add(error);
        }

        @Override
        public void onComplete() {}
    }
}
