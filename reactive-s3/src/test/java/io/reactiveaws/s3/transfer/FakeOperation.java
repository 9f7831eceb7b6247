package io.reactiveaws.s3.transfer;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * One operation of a fake client: it keeps what it is asked, and answers as a test says.
 *
 * <p>The answers that {@link #next} and its short forms line up are given once each, in order; after the last of them
 * {@link #always} answers.
 *
 * @param <Q> a request
 * @param <A> an answer
 */
public final class FakeOperation<Q, A> {

    private final List<Q> requests = new CopyOnWriteArrayList<>();
    private final Queue<Function<? super Q, CompletableFuture<A>>> lined = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cancelled = new AtomicInteger();
    private volatile Function<? super Q, CompletableFuture<A>> always;

    public FakeOperation(Function<? super Q, ? extends A> always) {
        this.always = request -> CompletableFuture.completedFuture(always.apply(request));
    }

    /** Answers each request that no lined up answer is there for. */
    public FakeOperation<Q, A> always(Function<? super Q, ? extends A> answer) {
        always = request -> CompletableFuture.completedFuture(answer.apply(request));
        return this;
    }

    /** Answers one request, now or later. */
    public FakeOperation<Q, A> next(Function<? super Q, CompletableFuture<A>> answer) {
        lined.add(answer);
        return this;
    }

    /** Answers one request at once. */
    public FakeOperation<Q, A> answer(A answer) {
        return next(request -> CompletableFuture.completedFuture(answer));
    }

    /** Fails one request. */
    public FakeOperation<Q, A> fail(Throwable error) {
        return next(request -> CompletableFuture.failedFuture(error));
    }

    /** Answers one request when the test completes the future. */
    public CompletableFuture<A> later() {
        CompletableFuture<A> answer = new CompletableFuture<>();
        next(request -> answer);
        return answer;
    }

    /** What has been asked, in order. */
    public List<Q> requests() {
        return requests;
    }

    /** The only request so far. */
    public Q request() {
        if (requests.size() != 1) {
            throw new AssertionError("not one request but " + requests);
        }
        return requests.get(0);
    }

    /** How many of the client's futures have been cancelled before they were answered. */
    public int cancelled() {
        return cancelled.get();
    }

    /** Keeps a request. */
    public void asked(Q request) {
        requests.add(request);
    }

    /** Makes the next answer. */
    public CompletableFuture<A> answerTo(Q request) {
        Function<? super Q, CompletableFuture<A>> answer = lined.poll();
        return answer == null ? always.apply(request) : answer.apply(request);
    }

    /** A call without a body. */
    public CompletableFuture<A> call(Q request) {
        asked(request);
        return watched(answerTo(request));
    }

    /** Counts the future if it is cancelled. */
    public <T> CompletableFuture<T> watched(CompletableFuture<T> future) {
        CompletableFuture<T> unused = future.whenComplete((answer, error) -> {
            if (future.isCancelled()) {
                cancelled.incrementAndGet();
            }
        });
        return future;
    }
}
