package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.ClientScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import reactor.core.Disposable;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Scheduler;
import reactor.util.context.Context;

/**
 * The memory that the parts of all streams of a client share: a quarter of the heap. Who finds none free waits, in the
 * order of arrival. A single part gets what it needs however large it is, once no other holds any; and while nothing
 * has been given for {@link #PATIENCE}, the first that waits gets it though there is none, so that streams that stall
 * don't stop all others.
 */
final class TransferMemory {

    /** Up to here a part holds bytes without asking: small streams are many. */
    static final int FREE = 256 * 1024;

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int PART_OF_THE_HEAP = 4;

    private final long size;
    private final Supplier<Scheduler> timer;

    // guarded by this
    private final Set<Claim> waiting = new LinkedHashSet<>();
    private long held;

    /** Since when nothing was given though somebody waits. */
    private long quietSince;

    /** Whether a look is to come: one at a time, however often a queue begins. */
    private boolean watched;

    /**
     * Makes memory.
     *
     * @param size how many bytes there are
     * @param timer returns the clock of the patience
     */
    TransferMemory(long size, Supplier<Scheduler> timer) {
        this.size = size;
        this.timer = timer;
    }

    /** Returns the memory of all transfers of a client. */
    static TransferMemory of(ClientScope<?> scope) {
        return scope.shared(
                TransferMemory.class,
                key -> new TransferMemory(Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP, scope::timer));
    }

    /** Opens the account of one transfer, which it closes when it ends. */
    Account open() {
        return new Account();
    }

    private void grant() {
        grant(false);
    }

    private void grant(boolean anyway) {
        List<Claim> granted = new ArrayList<>();
        synchronized (this) {
            while (!waiting.isEmpty() && (fits(waiting.iterator().next()) || (anyway && granted.isEmpty()))) {
                Claim next = waiting.iterator().next();
                waiting.remove(next);
                held += next.bytes;
                quietSince = now();
                next.granted = true;
                granted.add(next);
            }
        }
        granted.forEach(TransferMemory::tell);
    }

    /** What one transfer throws is no matter of the others. */
    private static void tell(Claim claim) {
        try {
            claim.onGranted.run();
        } catch (RuntimeException thrown) {
            Operators.onErrorDropped(thrown, Context.empty());
        }
    }

    /** Looks when the patience ends whether anything was given meanwhile, while somebody waits. */
    private void watch() {
        long left;
        synchronized (this) {
            if (watched || waiting.isEmpty()) {
                return;
            }
            watched = true;
            left = PATIENCE.toMillis() - quiet();
        }
        Disposable unused = timer.get().schedule(this::look, left, TimeUnit.MILLISECONDS);
    }

    private void look() {
        boolean stalls;
        synchronized (this) {
            watched = false;
            stalls = quiet() >= PATIENCE.toMillis();
        }
        if (stalls) {
            grant(true);
        }
        watch();
    }

    private long quiet() {
        return now() - quietSince;
    }

    private long now() {
        return timer.get().now(TimeUnit.MILLISECONDS);
    }

    private boolean fits(Claim claim) {
        return held == 0 || held + claim.bytes <= size;
    }

    private void giveBack(Collection<Claim> claims) {
        synchronized (this) {
            claims.forEach(this::forget);
        }
        grant();
    }

    private void forget(Claim claim) {
        waiting.remove(claim);
        held -= claim.granted ? claim.bytes : 0;
        claim.granted = false;
    }

    /** What one transfer holds. */
    final class Account implements AutoCloseable {

        private final Set<Claim> claims = new LinkedHashSet<>();
        private boolean closed;

        private Account() {}

        /**
         * Asks for memory.
         *
         * @param bytes how much
         * @param onGranted is called when it is there, perhaps before this returns and perhaps on another thread
         * @return the claim; one of a closed account is never granted
         */
        Claim claim(long bytes, Runnable onGranted) {
            Claim claim = new Claim(this, bytes, onGranted);
            synchronized (TransferMemory.this) {
                if (closed) {
                    return claim;
                }
                if (waiting.isEmpty()) {
                    quietSince = now();
                }
                claims.add(claim);
                waiting.add(claim);
            }
            grant();
            watch();
            return claim;
        }

        private void giveBack(Claim claim) {
            boolean open;
            synchronized (TransferMemory.this) {
                open = claims.remove(claim);
            }
            if (open) {
                TransferMemory.this.giveBack(List.of(claim));
            }
        }

        /** Gives all back that the transfer still holds or waits for. */
        @Override
        public void close() {
            List<Claim> rest;
            synchronized (TransferMemory.this) {
                closed = true;
                rest = List.copyOf(claims);
                claims.clear();
            }
            TransferMemory.this.giveBack(rest);
        }
    }

    /** Memory for one part. */
    static final class Claim {

        private final Account account;
        private final long bytes;
        private final Runnable onGranted;
        private volatile boolean granted;

        private Claim(Account account, long bytes, Runnable onGranted) {
            this.account = account;
            this.bytes = bytes;
            this.onGranted = onGranted;
        }

        boolean isGranted() {
            return granted;
        }

        /** Gives the memory back, or no longer waits for it. A second time has no effect. */
        void release() {
            account.giveBack(this);
        }
    }
}
