package io.reactiveaws.core.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/**
 * Resolves credentials where that may block.
 *
 * <p>The SDK's providers read files and ask metadata services on the thread that sends the request, which may be an
 * event loop's. Here that happens on the calling thread only if it may block, else on a short-lived one of its own: a
 * pool could be full of threads that wait for just this. One resolution serves all who ask meanwhile. What it gave is
 * used until shortly before it expires, and asked for again behind the calls each minute; only success is kept.
 */
final class OffLoopCredentials implements IdentityProvider<AwsCredentialsIdentity> {

    private static final Duration REFRESHED_AFTER = Duration.ofMinutes(1);

    /** Not used this shortly before they expire: a request takes its time to arrive. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final AwsCredentialsProvider provider;
    private final BooleanSupplier mustNotBlock;
    private final Executor blocking;
    private final Clock clock;
    private final AtomicReference<@Nullable Resolution> current = new AtomicReference<>();

    OffLoopCredentials(AwsCredentialsProvider provider) {
        this(provider, Schedulers::isInNonBlockingThread, OffLoopCredentials::onItsOwnThread, Clock.systemUTC());
    }

    OffLoopCredentials(AwsCredentialsProvider provider, BooleanSupplier mustNotBlock, Executor blocking, Clock clock) {
        this.provider = provider;
        this.mustNotBlock = mustNotBlock;
        this.blocking = blocking;
        this.clock = clock;
    }

    private static void onItsOwnThread(Runnable work) {
        Thread thread = new Thread(work, "reactive-aws-credentials");
        thread.setDaemon(true);
        thread.start();
    }

    /** One answer of the provider, awaited or there. */
    private record Resolution(
            CompletableFuture<AwsCredentialsIdentity> identity, Instant began, AtomicBoolean refreshing) {

        boolean usable(Instant at) {
            if (!identity.isDone()) {
                return true; // all wait for the same one
            }
            return !identity.isCompletedExceptionally()
                    && identity.getNow(null).expirationTime().map(at::isBefore).orElse(true);
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
        if (resolution == null || !resolution.usable(now.plus(margin))) {
            resolution = begin(resolution, now);
        } else if (resolution.dueForRefresh(now)) {
            refresh(resolution, now);
        }
        CompletableFuture<AwsCredentialsIdentity> identity = resolution.identity();
        // a copy while it is awaited: who cancels one request must not reach the others
        return identity.isDone() ? identity : identity.copy();
    }

    private Resolution begin(@Nullable Resolution unusable, Instant now) {
        Resolution begun = new Resolution(new CompletableFuture<>(), now, new AtomicBoolean());
        if (!current.compareAndSet(unusable, begun)) {
            Resolution faster = current.get();
            return faster == null ? begun : faster;
        }
        if (mustNotBlock.getAsBoolean()) {
            blocking.execute(() -> complete(begun));
        } else {
            complete(begun);
        }
        return begun;
    }

    private void refresh(Resolution old, Instant now) {
        Resolution begun = new Resolution(new CompletableFuture<>(), now, new AtomicBoolean());
        blocking.execute(() -> {
            complete(begun);
            if (begun.usable(clock.instant())) {
                current.compareAndSet(old, begun);
            } else {
                old.refreshing().set(false); // the old ones serve on until they expire
            }
        });
    }

    private void complete(Resolution resolution) {
        try {
            resolution.identity().complete(provider.resolveCredentials());
        } catch (RuntimeException | Error e) {
            resolution.identity().completeExceptionally(e);
        }
    }
}
