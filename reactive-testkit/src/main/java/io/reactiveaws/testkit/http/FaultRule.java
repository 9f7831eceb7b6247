package io.reactiveaws.testkit.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * One fault of a {@link FaultProxy}, and which requests it strikes: all that the rule is about, unless it is told which
 * of them. It begins to strike when the fault is named. Requests are numbered from 1 as they arrive, for each rule by
 * itself, from its beginning on.
 *
 * <p>More than one rule may strike a request. Then it waits for all of them; where they contradict each other, a cut
 * comes before an answer in place of the service, the rule that was made last before others, and the smaller number of
 * bytes before the larger one.
 */
public final class FaultRule {

    private final FaultProxy proxy;
    private final Predicate<HttpRequest> about;
    private final Sinks.Many<HttpRequest> struck = Sinks.many().replay().all();

    // what follows is guarded by this
    private final Map<String, Deque<WholeAnswer>> kept = new HashMap<>();
    private IntPredicate isStruck = number -> true;
    private @Nullable Fault fault;
    private int requests;
    private int strikes;

    FaultRule(FaultProxy proxy, Predicate<HttpRequest> about) {
        this.proxy = proxy;
        this.about = about;
    }

    /**
     * Strikes some of the requests.
     *
     * @param numbers which ones; the first is 1
     * @return this rule
     */
    public FaultRule nth(int... numbers) {
        int[] all = numbers.clone();
        return those(number -> IntStream.of(all).anyMatch(one -> one == number));
    }

    /**
     * Strikes the first requests.
     *
     * @param count how many
     * @return this rule
     */
    public FaultRule first(int count) {
        return those(number -> number <= count);
    }

    /**
     * Strikes all requests but the first ones.
     *
     * @param count how many pass
     * @return this rule
     */
    public FaultRule after(int count) {
        return those(number -> number > count);
    }

    /**
     * Strikes requests at regular intervals.
     *
     * @param interval 3 for the third, the sixth and so on
     * @return this rule
     */
    public FaultRule every(int interval) {
        return those(number -> number % interval == 0);
    }

    /**
     * Strikes requests by chance, which is the same in each run: whether the nth one is struck depends on the seed
     * only.
     *
     * @param probability from 0 to 1
     * @param seed begins the sequence
     * @return this rule
     */
    public FaultRule randomly(double probability, long seed) {
        Random random = new Random(seed);
        return those(number -> random.nextDouble() < probability);
    }

    private synchronized FaultRule those(IntPredicate numbers) {
        isStruck = numbers;
        return this;
    }

    /**
     * Passes the request on after a time.
     *
     * @param time the time
     * @return this rule, which strikes from now on
     */
    public FaultRule delay(Duration time) {
        return strikeWith((request, plan) -> plan.pauseBeforeTheRequest(() -> proxy.waitDuring(time)));
    }

    /**
     * Passes the request on when the test wants it.
     *
     * @param gate is completed then
     * @return this rule, which strikes from now on
     */
    public FaultRule hold(CompletableFuture<?> gate) {
        return strikeWith((request, plan) -> plan.pauseBeforeTheRequest(() -> proxy.waitFor(gate)));
    }

    /**
     * Passes the answer on after a time. The service has done the work.
     *
     * @param time the time
     * @return this rule, which strikes from now on
     */
    public FaultRule delayAnswer(Duration time) {
        return strikeWith((request, plan) -> plan.pauseBeforeTheAnswer(() -> proxy.waitDuring(time)));
    }

    /**
     * Passes the answer on when the test wants it. The service has done the work.
     *
     * @param gate is completed then
     * @return this rule, which strikes from now on
     */
    public FaultRule holdAnswer(CompletableFuture<?> gate) {
        return strikeWith((request, plan) -> plan.pauseBeforeTheAnswer(() -> proxy.waitFor(gate)));
    }

    /**
     * Resets the connection. The service sees nothing of the request.
     *
     * @return this rule, which strikes from now on
     */
    public FaultRule reset() {
        return strikeWith((request, plan) -> plan.cut(SocketServer::reset));
    }

    /**
     * Cuts the request: the service gets the beginning of its body, then both connections are closed.
     *
     * @param bytes how many bytes of the body get through, chunks counted as they stand on the wire
     * @return this rule, which strikes from now on
     */
    public FaultRule cutRequestAt(long bytes) {
        return strikeWith((request, plan) -> plan.cutRequestAt(bytes));
    }

    /**
     * Cuts the answer: the client gets its head and the beginning of its body, then the connection is closed.
     *
     * @param bytes how many bytes of the body get through, chunks counted as they stand on the wire
     * @return this rule, which strikes from now on
     */
    public FaultRule cutAnswerAt(long bytes) {
        return strikeWith((request, plan) -> plan.cutAnswerAt(bytes));
    }

    /**
     * Loses the answer: the service does the work and answers, and then the connection is closed without a byte of
     * that.
     *
     * @return this rule, which strikes from now on
     */
    public FaultRule loseAnswer() {
        return strikeWith((request, plan) -> plan.loseAnswer());
    }

    /**
     * Gives the answer twice: to the request that is struck, and to the next one of the same operation that the rule is
     * about and that comes when the answer is there, whoever sends it; that one doesn't reach the service. So two
     * receivers of SQS get the same messages, with the same receipt handles.
     *
     * @return this rule, which strikes from now on
     */
    public FaultRule duplicateAnswer() {
        return strikeWith((request, plan) -> plan.keepAnswer(answer -> keep(request, answer)));
    }

    /**
     * Refuses the request as the service does when there are too many: S3 with 503 {@code SlowDown}, EC2 with 503
     * {@code RequestLimitExceeded}, SQS with 400 {@code RequestThrottled}.
     *
     * @return this rule, which strikes from now on
     */
    public FaultRule throttle() {
        return strikeWith((request, plan) -> {
            Protocol protocol = Protocol.of(request);
            plan.answerInstead(protocol.answer(protocol.throttled()));
        });
    }

    /**
     * Refuses the request as the service does when it is broken.
     *
     * @param status such as 500 or 503
     * @return this rule, which strikes from now on
     */
    public FaultRule fail(int status) {
        return strikeWith((request, plan) -> {
            Protocol protocol = Protocol.of(request);
            plan.answerInstead(protocol.answer(protocol.broken(status)));
        });
    }

    /**
     * Refuses the request with an error of the test's choice, in the form of the service that is asked.
     *
     * @param status such as 429
     * @param code such as {@code Throttling}
     * @return this rule, which strikes from now on
     */
    public FaultRule fail(int status, String code) {
        return strikeWith(
                (request, plan) -> plan.answerInstead(Protocol.of(request).answer(new Protocol.Refusal(status, code))));
    }

    /**
     * Makes the connection slow, for the bodies of the request and of the answer.
     *
     * @param bytesPerSecond how many bytes get through in a second, each way
     * @return this rule, which strikes from now on
     */
    public FaultRule limit(long bytesPerSecond) {
        return strikeWith((request, plan) -> plan.limit(bytesPerSecond));
    }

    /**
     * Makes the whole service go away, as {@link FaultProxy#goAway} does, until {@link FaultProxy#comeBack}. It sees
     * nothing of the request.
     *
     * @return this rule, which strikes from now on
     */
    public FaultRule goAway() {
        return strikeWith((request, plan) -> plan.cut(client -> proxy.goAway()));
    }

    /**
     * Makes the whole service go away for a while.
     *
     * @param time how long
     * @return this rule, which strikes from now on
     */
    public FaultRule goAway(Duration time) {
        return strikeWith((request, plan) -> plan.cut(client -> proxy.goAway(time)));
    }

    /**
     * Returns how often the rule has struck.
     *
     * @return the number of requests that were struck
     */
    public synchronized int strikes() {
        return strikes;
    }

    /**
     * Tells when the rule strikes.
     *
     * @return emits each request that is struck, those before the subscription too, before the fault happens
     */
    public Flux<HttpRequest> struck() {
        return struck.asFlux();
    }

    private FaultRule strikeWith(Fault what) {
        synchronized (this) {
            if (fault != null) {
                throw new IllegalStateException("a rule has one fault; program another rule for another one");
            }
            fault = what;
        }
        proxy.program(this);
        return this;
    }

    /** Adds the fault to the plan of a request that it strikes. */
    synchronized void apply(HttpRequest request, Plan plan) {
        if (fault == null || !about.test(request)) {
            return;
        }
        boolean strikesNow = isStruck.test(++requests);
        Deque<WholeAnswer> answers = kept.get(request.operation());
        if (answers != null && !answers.isEmpty()) {
            plan.answerInstead(answers.remove());
        } else if (strikesNow) {
            strikes++;
            fault.strike(request, plan);
            struck.tryEmitNext(request).orThrow();
        }
    }

    private synchronized void keep(HttpRequest request, WholeAnswer answer) {
        kept.computeIfAbsent(request.operation(), operation -> new ArrayDeque<>())
                .add(answer);
    }
}
