package io.reactiveaws.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
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
    private boolean onEventLoop = true;
    private final OffLoopCredentials credentials =
            new OffLoopCredentials(this::resolve, () -> onEventLoop, work::add, clock);

    private AwsCredentials resolve() {
        resolved++;
        if (broken) {
            throw SdkClientException.create("no credentials");
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
    void areResolvedInPlaceWhereThatMayBlock() {
        onEventLoop = false;

        assertThat(credentials.ready().join().accessKeyId()).isEqualTo("key 1");

        assertThat(work).isEmpty();
    }

    @Test
    void areResolvedElsewhereForAnEventLoop() {
        CompletableFuture<? extends AwsCredentialsIdentity> answer = credentials.resolveIdentity(REQUEST);
        assertThat(resolved).isZero();
        assertThat(answer).isNotDone();

        work.remove().run();

        assertThat(answer.join().accessKeyId()).isEqualTo("key 1");
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
