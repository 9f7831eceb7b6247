package io.reactiveaws.core.session;

import io.reactiveaws.core.spi.SharedError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/**
 * Resolves credentials where that may block.
 *
 * <p>The SDK's providers read files and ask metadata services on the thread that sends the request, which may be an
 * event loop's. Here that happens on a short-lived thread of its own, unless they are there: a pool could be full of
 * threads that wait for just this, and a provider that hangs must hold nobody. One resolution serves all who ask
 * meanwhile. What it gave is used until shortly before it expires, or for five minutes if it does not say when that is,
 * and asked for again behind the calls each minute; only success is kept.
 */
final class OffLoopCredentials implements IdentityProvider<AwsCredentialsIdentity> {

    private static final Duration REFRESHED_AFTER = Duration.ofMinutes(1);

    /** How old credentials may be that do not say when they expire: they may have been rotated. */
    private static final Duration OLDEST = Duration.ofMinutes(5);

    /** Not used this shortly before they expire: a request takes its time to arrive. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** How long a provider is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AwsCredentialsProvider provider;
    private final Executor blocking;
    private final Supplier<Scheduler> timer;
    private final Clock clock;
    private final AtomicReference<@Nullable Resolution> current = new AtomicReference<>();

    OffLoopCredentials(AwsCredentialsProvider provider, Supplier<Scheduler> timer) {
        this(
                provider,
                neverBlocks(provider) ? Runnable::run : OffLoopCredentials::onItsOwnThread,
                timer,
                Clock.systemUTC());
    }

    OffLoopCredentials(AwsCredentialsProvider provider, Executor blocking, Supplier<Scheduler> timer, Clock clock) {
        this.provider = provider;
        this.blocking = blocking;
        this.timer = timer;
        this.clock = clock;
    }

    private static boolean neverBlocks(AwsCredentialsProvider provider) {
        return provider instanceof StaticCredentialsProvider || provider instanceof AnonymousCredentialsProvider;
    }

    private static void onItsOwnThread(Runnable work) {
        Thread thread = new Thread(work, "reactive-aws-credentials");
        thread.setDaemon(true);
        thread.start();
    }

    /** One answer of the provider, awaited or there. */
    private record Resolution(
            CompletableFuture<AwsCredentialsIdentity> identity,
            Instant began,
            AtomicReference<Instant> answered,
            AtomicBoolean refreshing) {

        static Resolution at(Instant now) {
            return new Resolution(new CompletableFuture<>(), now, new AtomicReference<>(now), new AtomicBoolean());
        }

        boolean usable(Instant now, Duration margin) {
            if (!identity.isDone()) {
                return true; // all wait for the same one
            }
            return !identity.isCompletedExceptionally()
                    && now.isBefore(end())
                    && (now.plus(margin).isBefore(end()) || isNew(now, margin));
        }

        /** The provider has just given it, and would give the same again. */
        private boolean isNew(Instant now, Duration margin) {
            return now.isBefore(Objects.requireNonNull(answered.get()).plus(margin));
        }

        private Instant end() {
            return identity.getNow(null).expirationTime().orElse(began.plus(OLDEST));
        }

        boolean dueForRefresh(Instant now) {
            return identity.isDone()
                    && now.isAfter(began.plus(REFRESHED_AFTER))
                    && refreshing.compareAndSet(false, true);
        }
    }

    @Override
    public Class<AwsCredentialsIdentity> identityType() {
        return AwsCredentialsIdentity.class;
    }

    /**
     * Completes when the SDK can be called: it waits, on the calling thread, for credentials that aren't there yet, to
     * name their source in the user agent.
     */
    CompletableFuture<AwsCredentialsIdentity> ready() {
        return resolve(MARGIN);
    }

    /** Gives what {@link #ready} has found, even if its time has passed since. */
    @Override
    public CompletableFuture<? extends AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
        return resolve(Duration.ZERO);
    }

    private CompletableFuture<AwsCredentialsIdentity> resolve(Duration margin) {
        Instant now = clock.instant();
        Resolution resolution = current.get();
        if (resolution == null || !resolution.usable(now, margin)) {
            resolution = begin(resolution, now);
        } else if (resolution.dueForRefresh(now)) {
            refresh(resolution, now);
        }
        CompletableFuture<AwsCredentialsIdentity> identity = resolution.identity();
        return identity.isDone() && !identity.isCompletedExceptionally() ? identity : ownOfOne(identity);
    }

    /** A future of one who waits: a cancel reaches nobody else, and an error is not the one that others write into. */
    private static CompletableFuture<AwsCredentialsIdentity> ownOfOne(
            CompletableFuture<AwsCredentialsIdentity> shared) {
        CompletableFuture<AwsCredentialsIdentity> own = new CompletableFuture<>();
        var unused = shared.whenComplete((answer, error) -> {
            if (error == null) {
                own.complete(answer);
            } else {
                own.completeExceptionally(SharedError.copy(error));
            }
        });
        return own;
    }

    private Resolution begin(@Nullable Resolution unusable, Instant now) {
        Resolution begun = Resolution.at(now);
        if (!current.compareAndSet(unusable, begun)) {
            Resolution faster = current.get();
            return faster == null ? begun : faster;
        }
        start(begun);
        return begun;
    }

    private void refresh(Resolution old, Instant now) {
        Resolution begun = Resolution.at(now);
        var unused = begun.identity().whenComplete((identity, error) -> {
            if (error == null) {
                current.compareAndSet(old, begun);
            } else {
                old.refreshing().set(false); // the old ones serve on until they end
            }
        });
        start(begun);
    }

    private void start(Resolution resolution) {
        CompletableFuture<AwsCredentialsIdentity> identity = resolution.identity();
        Disposable deadline = Mono.delay(PATIENCE, timer.get())
                .subscribe(late -> identity.completeExceptionally(failure("has not answered within 30 seconds")));
        var unused = identity.whenComplete((answer, error) -> deadline.dispose());
        try {
            blocking.execute(() -> complete(resolution));
        } catch (RuntimeException | Error e) {
            identity.completeExceptionally(e);
        }
    }

    private void complete(Resolution resolution) {
        CompletableFuture<AwsCredentialsIdentity> identity = resolution.identity();
        Thread asking = Thread.currentThread();
        var unused = identity.whenComplete((answer, error) -> {
            if (Thread.currentThread() != asking) {
                asking.interrupt(); // it waits for nothing any more
            }
        });
        try {
            AwsCredentials answer = provider.resolveCredentials();
            if (answer == null) {
                throw failure("has given null");
            }
            Instant now = clock.instant();
            answer.expirationTime().filter(end -> !now.isBefore(end)).ifPresent(end -> {
                throw failure("has given credentials that expired at %s by this machine's clock".formatted(end));
            });
            resolution.answered().set(now);
            identity.complete(answer);
        } catch (SdkException | Error e) {
            identity.completeExceptionally(e);
        } catch (RuntimeException e) {
            identity.completeExceptionally(failure("failed: " + e, e));
        }
    }

    private SdkClientException failure(String what) {
        return failure(what, null);
    }

    private SdkClientException failure(String what, @Nullable Throwable cause) {
        return SdkClientException.create(
                "the credentials provider %s %s; the next call asks it again"
                        .formatted(provider.getClass().getName(), what),
                cause);
    }
}
