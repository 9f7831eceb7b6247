package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.testkit.CancelPoints;
import io.reactiveaws.testkit.LostCancels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.util.retry.Retry;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.StopInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StopInstancesResponse;

/** What becomes of instances, by a poll in each period. */
class InstanceChangesTest {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
    private final FakeEc2 client = new FakeEc2();
    private final Ec2 ec2 = client.ec2();
    private final Map<String, String> states = new TreeMap<>();
    private final List<CompletableFuture<DescribeInstancesResponse>> answers = new ArrayList<>();

    @AfterEach
    void resetTime() {
        VirtualTimeScheduler.reset();
    }

    /** Answers with the states that the instances have. */
    private void answerAtOnce() {
        client.on(DescribeInstancesRequest.class, request -> listed(null));
    }

    /** Leaves the answers to the test. */
    private void answerLater() {
        client.onFuture(DescribeInstancesRequest.class, request -> {
            CompletableFuture<DescribeInstancesResponse> answer = new CompletableFuture<>();
            answers.add(answer);
            return answer;
        });
    }

    private DescribeInstancesResponse listed(String nextToken) {
        return Answers.instances(states.entrySet().stream()
                        .map(entry -> instance(entry.getKey(), entry.getValue()))
                        .toList())
                .nextToken(nextToken)
                .build();
    }

    private static software.amazon.awssdk.services.ec2.model.Instance instance(String id, String state) {
        return Answers.instance(data ->
                data.instanceId(id).state(now -> now.name(state)).tags(Answers.tag("Name", "the " + state + " one")));
    }

    private Flux<InstanceChange> changes() {
        return ec2.instances().changes(EVERY);
    }

    /** Takes the events, all unless a demand is said. */
    private static final class Taken extends BaseSubscriber<InstanceChange> {
        private final List<InstanceChange> events = new ArrayList<>();
        private final List<Throwable> errors = new ArrayList<>();
        private final long demand;
        private int seen;

        Taken(long demand) {
            this.demand = demand;
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            if (demand > 0) {
                subscription.request(demand);
            }
        }

        @Override
        protected void hookOnNext(InstanceChange event) {
            events.add(event);
        }

        @Override
        protected void hookOnError(Throwable error) {
            errors.add(error);
        }

        /** The events since the last look. */
        List<String> more() {
            List<String> more =
                    events.stream().skip(seen).map(InstanceChange::toString).toList();
            seen = events.size();
            return more;
        }

        InstanceChange last() {
            return events.get(events.size() - 1);
        }
    }

    private static Taken subscribe(Flux<InstanceChange> changes) {
        Taken taken = new Taken(Long.MAX_VALUE);
        changes.subscribe(taken);
        return taken;
    }

    @Test
    void nothingIsSentBeforeSubscription() {
        answerAtOnce();
        changes();

        time.advanceTimeBy(Duration.ofHours(1));

        assertThat(client.sent).isEmpty();
    }

    @Test
    void theFirstPollIsAtOnceAndTellsOfAll() {
        states.put("i-1", "running");
        states.put("i-2", "stopped");
        answerAtOnce();

        Taken taken = subscribe(changes());

        assertThat(taken.more())
                .containsExactly("ec2.Instance(id=i-1): none -> running", "ec2.Instance(id=i-2): none -> stopped");
        assertThat(taken.events).allMatch(InstanceChange::initial);
        assertThat(client.sent).hasSize(1);
    }

    @Test
    void aPollInEachPeriodIsSilentWhileNothingChanges() {
        states.put("i-1", "running");
        answerAtOnce();
        Taken taken = subscribe(changes());
        taken.more();

        time.advanceTimeBy(EVERY.minusMillis(1));
        assertThat(client.sent).hasSize(1);
        time.advanceTimeBy(Duration.ofMillis(1));
        assertThat(client.sent).hasSize(2);
        time.advanceTimeBy(EVERY.multipliedBy(3));

        assertThat(client.sent).hasSize(5);
        assertThat(taken.more()).isEmpty();
    }

    @Test
    void aStateThatChangesAnInstanceThatComesAndOneThatGoes() {
        states.put("i-1", "pending");
        states.put("i-2", "shutting-down");
        answerAtOnce();
        Taken taken = subscribe(changes());
        taken.more();

        states.put("i-1", "running");
        states.remove("i-2");
        states.put("i-3", "pending");
        time.advanceTimeBy(EVERY);

        assertThat(taken.more())
                .containsExactly(
                        "ec2.Instance(id=i-1): pending -> running",
                        "ec2.Instance(id=i-3): none -> pending",
                        "ec2.Instance(id=i-2): shutting-down -> none");
        assertThat(taken.events.subList(2, 5)).noneMatch(InstanceChange::initial);
        time.advanceTimeBy(EVERY);
        assertThat(taken.more()).isEmpty();
    }

    @Test
    void theInstanceKnowsTheDataOfItsPoll() {
        states.put("i-1", "running");
        answerAtOnce();
        Taken taken = subscribe(changes());
        assertState(taken.last().instance(), InstanceStateName.RUNNING, "the running one");

        states.put("i-1", "stopping");
        time.advanceTimeBy(EVERY);
        assertState(taken.last().instance(), InstanceStateName.STOPPING, "the stopping one");
        assertState(taken.events.get(0).instance(), InstanceStateName.RUNNING, "the running one");

        states.clear();
        time.advanceTimeBy(EVERY);
        assertThat(taken.last().after()).isEmpty();
        assertState(taken.last().instance(), InstanceStateName.STOPPING, "the stopping one");
        assertThat(client.sent).as("the polls alone").hasSize(3);
    }

    private static void assertState(Instance instance, InstanceStateName state, String name) {
        StepVerifier.create(instance.state().map(InstanceState::name))
                .expectNext(state)
                .verifyComplete();
        StepVerifier.create(instance.tag("Name")).expectNext(name).verifyComplete();
    }

    @Test
    void anActionOfWhoIsToldSpoilsNoComparison() {
        states.put("i-1", "running");
        answerAtOnce();
        client.on(
                StopInstancesRequest.class,
                request -> StopInstancesResponse.builder().build());
        Taken taken = subscribe(changes());
        taken.more();

        taken.last().instance().stop().block();
        states.put("i-1", "stopping");
        time.advanceTimeBy(EVERY);

        assertThat(taken.more()).containsExactly("ec2.Instance(id=i-1): running -> stopping");
    }

    @Test
    void aStateThatTheSdkDoesNotKnowIsAnotherOne() {
        states.put("i-1", "pending");
        answerAtOnce();
        Taken taken = subscribe(changes());

        states.put("i-1", "hibernating");
        time.advanceTimeBy(EVERY);
        states.put("i-1", "dreaming");
        time.advanceTimeBy(EVERY);

        assertThat(taken.more().subList(1, 3))
                .containsExactly(
                        "ec2.Instance(id=i-1): pending -> hibernating",
                        "ec2.Instance(id=i-1): hibernating -> dreaming");
    }

    @Test
    void theCodeOfAStateIsNotCompared() {
        int[] polls = new int[1];
        client.on(
                DescribeInstancesRequest.class,
                request -> Answers.one(data ->
                        data.instanceId("i-1").state(now -> now.name("running").code(16 + (polls[0]++ << 8)))));
        Taken taken = subscribe(changes());

        time.advanceTimeBy(EVERY);

        assertThat(client.sent).hasSize(2);
        assertThat(taken.events).hasSize(1);
    }

    @Test
    void anInstanceWithoutAStateIsThere() {
        client.on(DescribeInstancesRequest.class, request -> Answers.one(data -> data.instanceId("i-1")));
        Taken taken = subscribe(changes());

        time.advanceTimeBy(EVERY);

        assertThat(taken.events).singleElement().satisfies(event -> {
            assertThat(event.before()).isEmpty();
            assertThat(event.after()).isPresent();
        });
    }

    @Test
    void aPollIsTheWholeListingWithItsFilters() {
        client.on(
                DescribeInstancesRequest.class,
                request -> request.nextToken() == null
                        ? Answers.instances(List.of(instance("i-1", "pending"), instance("i-2", "pending")))
                                .nextToken("more")
                                .build()
                        : Answers.instances(List.of(instance("i-2", "running"), instance("i-3", "running")))
                                .build());

        Taken taken = subscribe(ec2.vpc("vpc-1")
                .instances()
                .filter(request -> request.filters(Filters.tag("env", "test")))
                .pageSize(5)
                .changes(EVERY));
        time.advanceTimeBy(EVERY);

        assertThat(taken.more())
                .as("an instance that is listed twice, because pages shift, is as it was listed last")
                .containsExactly(
                        "ec2.Instance(id=i-1): none -> pending",
                        "ec2.Instance(id=i-2): none -> running",
                        "ec2.Instance(id=i-3): none -> running");
        assertThat(client.sent(DescribeInstancesRequest.class))
                .hasSize(4)
                .allSatisfy(request ->
                        assertThat(request.filters()).containsExactly(Filters.tag("env", "test"), Filters.vpc("vpc-1")))
                .allSatisfy(request -> assertThat(request.maxResults()).isEqualTo(5));
    }

    @Test
    void nothingIsToldBeforeTheLastPageIsThere() {
        states.put("i-1", "running");
        answerLater();
        Taken taken = subscribe(changes());

        answers.get(0).complete(listed("more"));
        assertThat(taken.more()).isEmpty();
        states.clear();
        answers.get(1).complete(listed(null));

        assertThat(taken.more()).containsExactly("ec2.Instance(id=i-1): none -> running");
    }

    @Test
    void ticksThatComeDuringAPollAreDropped() {
        answerLater();
        Taken taken = subscribe(changes());

        time.advanceTimeBy(EVERY.multipliedBy(5).plusSeconds(1));
        assertThat(answers).hasSize(1);
        states.put("i-1", "running");
        answers.get(0).complete(listed(null));
        assertThat(answers).hasSize(1);
        time.advanceTimeBy(EVERY.minusSeconds(1));

        assertThat(answers).hasSize(2);
        assertThat(taken.more()).containsExactly("ec2.Instance(id=i-1): none -> running");
    }

    @Test
    void withoutDemandThereIsNoPoll() {
        states.put("i-1", "running");
        states.put("i-2", "running");
        answerAtOnce();
        Taken taken = new Taken(0);
        changes().subscribe(taken);
        time.advanceTimeBy(EVERY.multipliedBy(3));
        assertThat(client.sent).isEmpty();

        taken.request(1);
        time.advanceTimeBy(EVERY.multipliedBy(3));
        assertThat(taken.more()).containsExactly("ec2.Instance(id=i-1): none -> running");
        assertThat(client.sent).as("one event has not been taken").hasSize(1);

        taken.request(1);
        time.advanceTimeBy(EVERY.multipliedBy(3));
        assertThat(taken.more()).containsExactly("ec2.Instance(id=i-2): none -> running");
        assertThat(client.sent).as("nobody asks for more").hasSize(1);

        states.put("i-1", "stopped");
        taken.request(1);
        assertThat(taken.more())
                .as("a tick was due: at once")
                .containsExactly("ec2.Instance(id=i-1): running -> stopped");
        assertThat(client.sent).hasSize(2);
    }

    @Test
    void cancelEndsThePollingAndReachesTheCall() {
        answerLater();
        Taken taken = subscribe(changes());
        answers.get(0).complete(listed(null));
        time.advanceTimeBy(EVERY);

        taken.cancel();
        assertThat(answers.get(1)).isCancelled();
        time.advanceTimeBy(Duration.ofHours(1));

        assertThat(answers).hasSize(2);
    }

    @Test
    void noCallIsLeftByACancelAtAnyPoint() {
        CancelPoints.each(points -> {
            FakeEc2 fake = new FakeEc2();
            List<CompletableFuture<?>> calls = new ArrayList<>();
            fake.onFuture(DescribeInstancesRequest.class, request -> {
                points.pass();
                CompletableFuture<?> call =
                        calls.isEmpty() ? CompletableFuture.completedFuture(listed(null)) : new CompletableFuture<>();
                calls.add(call);
                points.pass();
                return call;
            });
            points.subscribe(fake.ec2().instances().changes(EVERY));
            time.advanceTimeBy(EVERY);
            return () -> {
                int before = calls.size();
                assertThat(calls).allMatch(Future::isDone);
                time.advanceTimeBy(EVERY.multipliedBy(2));
                assertThat(calls).hasSize(before);
            };
        });
    }

    @Test
    void cancelReachesTheCallPastTheOperators() {
        answerLater();

        LostCancels.cancel(this::changes, () -> assertThat(answers).hasSize(1).noneMatch(Future::isDone));

        assertThat(answers).allMatch(Future::isCancelled);
        time.advanceTimeBy(Duration.ofHours(1));
        assertThat(answers).hasSize(1);
    }

    @Test
    void anErrorOfTheFirstPollEndsIt() {
        answerLater();
        Taken taken = subscribe(changes());

        answers.get(0).completeExceptionally(FakeEc2.error("UnauthorizedOperation"));
        time.advanceTimeBy(Duration.ofHours(1));

        assertRefused(taken);
        assertThat(answers).hasSize(1);
    }

    @Test
    void anErrorOfALaterPollEndsItAfterWhatWasTold() {
        states.put("i-1", "running");
        answerLater();
        Taken taken = subscribe(changes());
        answers.get(0).complete(listed(null));
        time.advanceTimeBy(EVERY);

        answers.get(1).complete(listed("more"));
        answers.get(2).completeExceptionally(FakeEc2.error("UnauthorizedOperation"));
        time.advanceTimeBy(Duration.ofHours(1));

        assertRefused(taken);
        assertThat(taken.more()).containsExactly("ec2.Instance(id=i-1): none -> running");
        assertThat(answers).hasSize(3);
    }

    private static void assertRefused(Taken taken) {
        assertThat(taken.errors).singleElement().satisfies(error -> {
            assertThat(error).isInstanceOf(Ec2Exception.class);
            assertThat(error.getSuppressed())
                    .anySatisfy(checkpoint ->
                            assertThat(checkpoint).hasMessageContaining("ec2.Ec2().instances [DescribeInstances]"));
        });
    }

    @Test
    void aRetryBeginsAnew() {
        states.put("i-1", "running");
        answerLater();
        Taken taken = subscribe(changes().retryWhen(Retry.fixedDelay(1, Duration.ofSeconds(3))));
        answers.get(0).complete(listed(null));
        time.advanceTimeBy(EVERY);
        answers.get(1).completeExceptionally(FakeEc2.throttled());

        time.advanceTimeBy(Duration.ofSeconds(3));
        answers.get(2).complete(listed(null));

        assertThat(taken.more())
                .containsExactly("ec2.Instance(id=i-1): none -> running", "ec2.Instance(id=i-1): none -> running");
        assertThat(taken.events).allMatch(InstanceChange::initial);
    }

    @Test
    void subscribersShareThePollOfATick() {
        states.put("i-1", "running");
        answerAtOnce();
        Flux<InstanceChange> changes = changes();
        List<Taken> all =
                IntStream.range(0, 5).mapToObj(i -> subscribe(changes)).toList();
        assertThat(all).allSatisfy(taken -> assertThat(taken.more()).hasSize(1));
        client.sent.clear();

        states.put("i-1", "stopping");
        time.advanceTimeBy(EVERY);

        assertThat(client.sent).hasSize(1);
        assertThat(all)
                .allSatisfy(
                        taken -> assertThat(taken.more()).containsExactly("ec2.Instance(id=i-1): running -> stopping"));
        assertThat(all.stream().map(Taken::last).map(System::identityHashCode).distinct())
                .hasSize(5);
    }

    @Test
    void whoComesDuringAPollJoinsIt() {
        states.put("i-1", "running");
        answerLater();
        Flux<InstanceChange> changes = changes();
        Taken first = subscribe(changes);
        time.advanceTimeBy(Duration.ofSeconds(1));
        Taken second = subscribe(changes);

        assertThat(answers).hasSize(1);
        first.cancel();
        assertThat(answers.get(0)).isNotCancelled();
        answers.get(0).complete(listed(null));

        assertThat(first.events).isEmpty();
        assertThat(second.more()).containsExactly("ec2.Instance(id=i-1): none -> running");
    }

    @Test
    void whoComesLaterIsToldOfAllAndThenWithTheOthers() {
        states.put("i-1", "running");
        answerAtOnce();
        Flux<InstanceChange> changes = changes();
        Taken first = subscribe(changes);
        time.advanceTimeBy(Duration.ofSeconds(4));

        states.put("i-1", "stopping");
        Taken second = subscribe(changes);
        assertThat(second.more()).containsExactly("ec2.Instance(id=i-1): none -> stopping");
        assertThat(client.sent).hasSize(2);
        time.advanceTimeBy(Duration.ofSeconds(6));

        assertThat(client.sent).hasSize(3);
        assertThat(first.more())
                .containsExactly("ec2.Instance(id=i-1): none -> running", "ec2.Instance(id=i-1): running -> stopping");
        assertThat(second.more()).isEmpty();
    }

    @Test
    void oneThatEndsLeavesThePollsToTheOthers() {
        states.put("i-1", "running");
        answerAtOnce();
        Flux<InstanceChange> changes = changes();
        subscribe(changes.take(1));
        subscribe(changes.skip(1).take(1));
        Taken last = subscribe(changes);
        client.sent.clear();

        states.put("i-1", "stopping");
        time.advanceTimeBy(EVERY);
        assertThat(client.sent).hasSize(1);
        time.advanceTimeBy(EVERY);
        assertThat(client.sent).hasSize(2);

        assertThat(last.more()).hasSize(2);
        last.cancel();
        time.advanceTimeBy(Duration.ofHours(1));
        assertThat(client.sent).hasSize(2);
    }

    @Test
    void twoFluxesPollEachForItself() {
        answerAtOnce();
        Disposable both = Disposables.composite(subscribe(changes()), subscribe(changes()));

        time.advanceTimeBy(EVERY);

        assertThat(client.sent).hasSize(4);
        both.dispose();
    }

    @Test
    void badInputFailsAtOnce() {
        InstanceCollection instances = ec2.instances();

        assertThatThrownBy(() -> instances.changes(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ec2.Ec2().instances [DescribeInstances].changes: 'every' must be longer than zero,"
                        + " was PT0S");
        assertThatThrownBy(() -> instances.changes(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("'every' must be longer than zero, was PT-1S");
        assertThatThrownBy(() -> instances.changes(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("'every' must be longer than zero, was null");
        assertThatThrownBy(() -> instances.limit(5).changes(EVERY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ec2.Ec2().instances [DescribeInstances].changes: a collection with a 'limit' cannot be"
                        + " polled, because each listing may have other resources; leave it out, and narrow the"
                        + " collection by filter");
    }

    @Test
    void aChangeTellsWhetherAStateIsReached() {
        InstanceState running = InstanceState.builder().name("running").build();
        Instance instance = ec2.instance("i-1");
        InstanceChange came = new InstanceChange(instance, Optional.empty(), Optional.of(running), false);
        InstanceChange went = new InstanceChange(instance, Optional.of(running), Optional.empty(), false);

        assertThat(came.isNow(InstanceStateName.RUNNING)).isTrue();
        assertThat(came.isNow(InstanceStateName.STOPPED)).isFalse();
        assertThat(went.isNow(InstanceStateName.RUNNING)).isFalse();
        assertThatThrownBy(() -> went.isNow(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'state' must not be null");
    }

    @Test
    void aUserCanMakeOneForATest() {
        InstanceState running = InstanceState.builder().name("running").build();

        assertThat(new InstanceChange(ec2.instance("i-1"), Optional.empty(), Optional.of(running), false))
                .hasToString("ec2.Instance(id=i-1): none -> running")
                .isEqualTo(new InstanceChange(ec2.instance("i-1"), Optional.empty(), Optional.of(running), false));
    }
}
