package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.ClientScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The memory that the parts of all streams of a client share: a quarter of the heap. Who finds none free waits, in the order
 * of arrival. A single part gets what it needs however large it is, once no other holds any.
 */
final class TransferMemory {

    /** Up to here a part holds bytes without asking: small streams are many. */
    static final int FREE = 256 * 1024;

    private static final int PART_OF_THE_HEAP = 4;

    private final long size;

    // guarded by this
    private final Set<Claim> waiting = new LinkedHashSet<>();
    private long held;

    TransferMemory(long size) {
        this.size = size;
    }

    /** Returns the memory of all transfers of a client. */
    static TransferMemory of(ClientScope<?> scope) {
        return scope.shared(
                TransferMemory.class,
                key -> new TransferMemory(Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP));
    }

    /** Opens the account of one transfer, which it closes when it ends. */
    Account open() {
        return new Account();
    }

    private void grant() {
        List<Claim> granted = new ArrayList<>();
        synchronized (this) {
            while (!waiting.isEmpty() && fits(waiting.iterator().next())) {
                Claim next = waiting.iterator().next();
                waiting.remove(next);
                held += next.bytes;
                next.granted = true;
                granted.add(next);
            }
        }
        granted.forEach(claim -> claim.onGranted.run());
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
                claims.add(claim);
                waiting.add(claim);
            }
            grant();
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
