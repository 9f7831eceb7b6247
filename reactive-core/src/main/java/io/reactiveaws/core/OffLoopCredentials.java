package io.reactiveaws.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/**
 * Resolves credentials on a thread that may block.
 *
 * <p>The SDK's providers read files and ask metadata services on the thread that sends the request, which may be an
 * event loop's. What they give is kept for a minute, or until shortly before it expires; only success is kept.
 */
final class OffLoopCredentials implements IdentityProvider<AwsCredentialsIdentity> {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Not used this shortly before they expire: a request takes its time to arrive. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final AwsCredentialsProvider provider;
    private final Executor blocking;
    private final Clock clock;
    private volatile @Nullable Resolved current;

    OffLoopCredentials(AwsCredentialsProvider provider) {
        this(provider, work -> Schedulers.boundedElastic().schedule(work), Clock.systemUTC());
    }

    OffLoopCredentials(AwsCredentialsProvider provider, Executor blocking, Clock clock) {
        this.provider = provider;
        this.blocking = blocking;
        this.clock = clock;
    }

    /** An answer of the provider, with the time until which it is used. */
    private record Resolved(CompletableFuture<AwsCredentialsIdentity> identity, Instant until) {

        boolean usableAt(Instant now) {
            return !identity.isCompletedExceptionally() && now.isBefore(expiry());
        }

        private Instant expiry() {
            AwsCredentialsIdentity known = identity.getNow(null);
            if (known == null || known.expirationTime().isEmpty()) {
                return until;
            }
            Instant end = known.expirationTime().get().minus(MARGIN);
            return end.isBefore(until) ? end : until;
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
        return usableAt(clock.instant());
    }

    /** Gives what {@link #ready} has found, even if its time has passed since. */
    @Override
    public CompletableFuture<? extends AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
        return usableAt(clock.instant().minus(MARGIN));
    }

    private CompletableFuture<AwsCredentialsIdentity> usableAt(Instant time) {
        Resolved resolved = current;
        if (resolved == null || !resolved.usableAt(time)) {
            Instant until = clock.instant().plus(KEPT);
            resolved = new Resolved(CompletableFuture.supplyAsync(provider::resolveCredentials, blocking), until);
            current = resolved;
        }
        // a copy: the SDK may cancel the future with one request, which must not reach the others
        return resolved.identity().copy();
    }
}
