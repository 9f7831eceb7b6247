package io.reactiveaws.local;

import java.util.concurrent.ThreadLocalRandom;

/** The IDs of AWS accounts. */
final class AccountId {

    private static final long FIRST_OF_12_DIGITS = 100_000_000_000L;
    private static final long FIRST_OF_13_DIGITS = 1_000_000_000_000L;

    private AccountId() {}

    static String random() {
        return Long.toString(ThreadLocalRandom.current().nextLong(FIRST_OF_12_DIGITS, FIRST_OF_13_DIGITS));
    }
}
