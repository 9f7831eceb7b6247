package io.reactiveaws.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

class OffLoopCredentialsTest {

    private static final ResolveIdentityRequest REQUEST =
            ResolveIdentityRequest.builder().build();

    private final FakeClock clock = new FakeClock();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private int resolved;
    private Duration lifetime;
    private boolean broken;
    private boolean absent;
    private final VirtualTimeScheduler timer = VirtualTimeScheduler.create();
    private final OffLoopCredentials credentials = new OffLoopCredentials(this::resolve, work::add, () -> timer, clock);

    private AwsCredentials resolve() {
        resolved++;
        if (broken) {
            throw SdkClientException.create("no credentials");
        }
        if (absent) {
            return null;
        }
        AwsSessionCredentials.Builder builder = AwsSessionCredentials.builder()
                .accessKeyId("key " + resolved)
                .secretAccessKey("secret")
                .sessionToken("token");
        if (lifetime != null) {
            builder.expirationTime(clock.instant().plus(lifetime));
        }
        return builder.build();
    }

    @Test
    void areResolvedElsewhere() {
        CompletableFuture<? extends AwsCredentialsIdentity> answer = credentials.resolveIdentity(REQUEST);
        assertThat(resolved).isZero();
        assertThat(answer).isNotDone();

        work.remove().run();

        assertThat(answer.join().accessKeyId()).isEqualTo("key 1");
    }

    @Test
    void credentialsThatHaveExpiredAreAnErrorAndNotAskedForWithoutEnd() {
        lifetime = Duration.ofSeconds(-1);

        CompletableFuture<AwsCredentialsIdentity> answer = credentials.ready();
        work.remove().run();

        assertThatThrownBy(answer::join)
                .cause()
                .isInstanceOf(SdkClientException.class)
                .hasMessageContaining("has given credentials that expired at ")
                .hasMessageEndingWith(" by this machine's clock; the next call asks it again");
        assertThat(resolved).isEqualTo(1);
    }

    @Test
    void credentialsThatExpireInAMomentAreUsedUntilThen() {
        lifetime = Duration.ofSeconds(3);
        assertThat(accessKey()).isEqualTo("key 1");
        assertThat(credentials.ready()).isDone();
        assertThat(work).as("the provider would give the same").isEmpty();

        clock.advance(Duration.ofSeconds(3));

        assertThat(accessKey()).isEqualTo("key 2");
    }

    @Test
    void eachWhoWaitsGetsAnErrorOfItsOwn() {
        broken = true;
        List<CompletableFuture<AwsCredentialsIdentity>> waiting = List.of(credentials.ready(), credentials.ready());

        work.remove().run();

        assertThat(waiting)
                .extracting(future -> future.handle((answer, error) -> error).join())
                .doesNotContainNull()
                .satisfies(errors -> assertThat(errors.get(0)).isNotSameAs(errors.get(1)));
    }

    @Test
    void anErrorOfTheProviderNamesItAndSaysWhatComesNext() {
        RuntimeException sealed = new IllegalStateException("vault sealed");
        OffLoopCredentials failing = new OffLoopCredentials(
                () -> {
                    throw sealed;
                },
                work::add,
                () -> timer,
                clock);

        CompletableFuture<? extends AwsCredentialsIdentity> answer = failing.resolveIdentity(REQUEST);
        work.remove().run();

        assertThatThrownBy(answer::join)
                .cause()
                .isInstanceOf(SdkClientException.class)
                .hasMessageEndingWith(
                        "failed: java.lang.IllegalStateException: vault sealed; the next call asks it again")
                .hasCause(sealed);
    }

    @Test
    void areResolvedOnceForAllWhoAskMeanwhile() {
        CompletableFuture<? extends AwsCredentialsIdentity> first = credentials.resolveIdentity(REQUEST);
        CompletableFuture<? extends AwsCredentialsIdentity> second = credentials.resolveIdentity(REQUEST);
        assertThat(work).hasSize(1);

        work.remove().run();

        assertThat(first.join()).isSameAs(second.join());
    }

    @Test
    void cancelOfOneRequestDoesNotReachTheOthers() {
        CompletableFuture<? extends AwsCredentialsIdentity> first = credentials.resolveIdentity(REQUEST);
        CompletableFuture<? extends AwsCredentialsIdentity> second = credentials.resolveIdentity(REQUEST);

        first.cancel(true);
        work.remove().run();

        assertThat(second.join().accessKeyId()).isEqualTo("key 1");
    }

    @Test
    void areRefreshedBehindTheCallsAfterAMinute() {
        assertThat(accessKey()).isEqualTo("key 1");
        clock.advance(Duration.ofMinutes(1));
        assertThat(accessKey()).isEqualTo("key 1");
        assertThat(resolved).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));

        assertThat(credentials.ready().join().accessKeyId()).as("does not wait").isEqualTo("key 1");
        assertThat(credentials.ready()).isDone();
        assertThat(work).as("one refresh for all").hasSize(1);
        work.remove().run();

        assertThat(accessKey()).isEqualTo("key 2");
    }

    @Test
    void serveOnWhenARefreshFailsAndAreRefreshedLater() {
        assertThat(accessKey()).isEqualTo("key 1");
        clock.advance(Duration.ofMinutes(2));
        broken = true;
        assertThat(accessKey()).isEqualTo("key 1");
        broken = false;

        assertThat(credentials.ready().join().accessKeyId()).isEqualTo("key 1");
        work.remove().run();

        assertThat(accessKey()).isEqualTo("key 3");
    }

    @Test
    void failureReachesAllWhoWaitForTheSameResolution() {
        broken = true;
        CompletableFuture<AwsCredentialsIdentity> first = credentials.ready();
        CompletableFuture<AwsCredentialsIdentity> second = credentials.ready();

        work.remove().run();

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedExceptionally();
        assertThat(resolved).isEqualTo(1);
    }

    @Test
    void areResolvedAgainShortlyBeforeTheyExpire() {
        lifetime = Duration.ofSeconds(30);
        assertThat(accessKey()).isEqualTo("key 1");

        clock.advance(Duration.ofMillis(19_999));
        assertThat(accessKey()).isEqualTo("key 1");

        clock.advance(Duration.ofMillis(1));
        assertThat(accessKey()).isEqualTo("key 2");
    }

    @Test
    void areThereForACallWhoseTimePassesBetweenItsPreparationAndTheSdksQuestion() {
        lifetime = Duration.ofSeconds(30);
        assertThat(accessKey()).isEqualTo("key 1");
        clock.advance(Duration.ofMillis(19_999));
        assertThat(credentials.ready()).isDone();

        clock.advance(Duration.ofMillis(2));

        assertThat(credentials.resolveIdentity(REQUEST).join().accessKeyId()).isEqualTo("key 1");
        assertThat(work).isEmpty();
    }

    @Test
    void failureIsNotKept() {
        broken = true;
        CompletableFuture<? extends AwsCredentialsIdentity> failed = credentials.resolveIdentity(REQUEST);
        work.remove().run();
        assertThat(failed).failsWithin(Duration.ZERO).withThrowableThat().withCauseInstanceOf(SdkClientException.class);

        broken = false;

        assertThat(accessKey()).isEqualTo("key 2");
    }

    @Test
    void nullIsAnErrorAndNotKept() {
        absent = true;
        CompletableFuture<AwsCredentialsIdentity> failed = credentials.ready();
        work.remove().run();
        assertThat(failed)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(SdkClientException.class)
                .withMessageContaining("has given null; the next call asks it again");

        absent = false;

        assertThat(accessKey()).isEqualTo("key 2");
    }

    @Test
    void nullOfARefreshLeavesTheOldOnes() {
        assertThat(accessKey()).isEqualTo("key 1");
        clock.advance(Duration.ofMinutes(2));
        absent = true;
        assertThat(accessKey()).isEqualTo("key 1");
        absent = false;

        assertThat(accessKey()).as("refreshed behind this one").isEqualTo("key 3");
    }

    @Test
    void providerThatDoesNotAnswerFailsAfter30SecondsAndIsAskedAgain() {
        CompletableFuture<AwsCredentialsIdentity> waiting = credentials.ready();
        work.remove();
        timer.advanceTimeBy(Duration.ofMillis(29_999));
        assertThat(waiting).isNotDone();

        timer.advanceTimeBy(Duration.ofMillis(1));

        assertThat(waiting)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(SdkClientException.class)
                .withMessageContaining("has not answered within 30 seconds; the next call asks it again");
        assertThat(accessKey()).isEqualTo("key 1");
    }

    @Test
    void refreshThatDoesNotAnswerIsRepeated() {
        assertThat(accessKey()).isEqualTo("key 1");
        clock.advance(Duration.ofMinutes(2));
        assertThat(credentials.ready()).isDone();
        work.remove();
        assertThat(credentials.ready()).isDone();
        assertThat(work).isEmpty();

        timer.advanceTimeBy(Duration.ofSeconds(30));

        assertThat(accessKey()).isEqualTo("key 2");
    }

    @Test
    void answerWithinItsTimeLeavesNoTimer() {
        assertThat(accessKey()).isEqualTo("key 1");

        assertThat(timer.getScheduledTaskCount()).isEqualTo(1);
        timer.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(accessKey()).isEqualTo("key 1");
    }

    @Test
    void withoutAnExpiryNoneOlderThanFiveMinutesAreUsed() {
        assertThat(accessKey()).isEqualTo("key 1");

        clock.advance(Duration.ofMinutes(5).minus(Duration.ofSeconds(10)));

        assertThat(credentials.ready())
                .as("a call after a pause waits for new ones")
                .isNotDone();
        assertThat(accessKey()).isEqualTo("key 2");
    }

    @Test
    void withAnExpiryTheyServeUntilThen() {
        lifetime = Duration.ofHours(1);
        assertThat(accessKey()).isEqualTo("key 1");
        broken = true;

        clock.advance(Duration.ofMinutes(30));

        assertThat(accessKey()).isEqualTo("key 1");
    }

    @Test
    void providerThatHangsIsInterrupted() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        AwsCredentialsProvider hangs = () -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return null;
        };
        CompletableFuture<AwsCredentialsIdentity> waiting = new OffLoopCredentials(hangs, () -> timer).ready();
        assertThat(asked.await(2, TimeUnit.MINUTES)).isTrue();

        timer.advanceTimeBy(Duration.ofSeconds(30));

        // the interrupted thread may be the one that tells it
        assertThat(waiting).failsWithin(Duration.ofMinutes(2));
        assertThat(interrupted.await(2, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void provideAwsCredentials() {
        assertThat(credentials.identityType()).isEqualTo(AwsCredentialsIdentity.class);
    }

    /** Prepares a call, does the work that this makes, and asks as the SDK does in the call. */
    private String accessKey() {
        CompletableFuture<AwsCredentialsIdentity> ready = credentials.ready();
        work.forEach(Runnable::run);
        work.clear();
        assertThat(ready).isDone();
        CompletableFuture<? extends AwsCredentialsIdentity> answer = credentials.resolveIdentity(REQUEST);
        assertThat(answer).as("answer without waiting").isDone();
        return answer.join().accessKeyId();
    }

    private static final class FakeClock extends Clock {

        private Instant now = Instant.EPOCH;

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
