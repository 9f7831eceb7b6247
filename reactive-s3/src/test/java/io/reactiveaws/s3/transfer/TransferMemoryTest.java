package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.transfer.TransferMemory.Account;
import io.reactiveaws.s3.transfer.TransferMemory.Claim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Transfers share memory in the order in which they ask, and give all of it back. */
class TransferMemoryTest {

    private final TransferMemory memory = new TransferMemory(100, Schedulers::parallel);
    private final Account one = memory.open();
    private final Account other = memory.open();
    private final List<String> granted = new ArrayList<>();

    private Claim claim(Account account, int bytes, String name) {
        return account.claim(bytes, () -> granted.add(name));
    }

    @Test
    void whatFitsIsGrantedAtOnce() {
        assertThat(claim(one, 60, "a").isGranted()).isTrue();
        assertThat(claim(other, 40, "b").isGranted()).isTrue();
        assertThat(claim(other, 1, "c").isGranted()).isFalse();

        assertThat(granted).containsExactly("a", "b");
    }

    @Test
    void whatIsReleasedGoesToThoseWhoWaitInTheirOrder() {
        Claim first = claim(one, 60, "a");
        claim(one, 30, "b");
        Claim large = claim(other, 60, "c");
        Claim small = claim(other, 10, "d");
        assertThat(small.isGranted()).as("before one that waits").isFalse();

        first.release();

        assertThat(large.isGranted()).isTrue();
        assertThat(small.isGranted()).isTrue();
        assertThat(granted).containsExactly("a", "b", "c", "d");
    }

    @Test
    void oneThatIsLargerThanAllIsGrantedAlone() {
        Claim first = claim(one, 1, "a");
        Claim huge = claim(other, 1_000, "b");
        assertThat(huge.isGranted()).isFalse();

        first.release();

        assertThat(huge.isGranted()).isTrue();
        assertThat(claim(one, 1, "c").isGranted()).isFalse();
    }

    @Test
    void whatIsReleasedTwiceCountsOnce() {
        Claim first = claim(one, 100, "a");
        first.release();
        first.release();
        claim(one, 100, "b");

        assertThat(claim(one, 1, "c").isGranted()).isFalse();
    }

    @Test
    void whoNoLongerWaitsMakesWay() {
        claim(one, 90, "a");
        Claim waiting = claim(one, 50, "b");
        Claim behind = claim(other, 10, "c");

        waiting.release();

        assertThat(behind.isGranted()).isTrue();
        assertThat(granted).containsExactly("a", "c");
    }

    @Test
    void anAccountThatIsClosedGivesAllBack() {
        claim(one, 60, "a");
        claim(one, 60, "b");
        Claim last = claim(other, 100, "c");

        one.close();

        assertThat(last.isGranted()).isTrue();
        assertThat(claim(one, 1, "d").isGranted()).as("after the end").isFalse();
        last.release();
        assertThat(claim(other, 100, "e").isGranted()).isTrue();
        assertThat(granted).containsExactly("a", "c", "e");
    }

    @Test
    void oneClockIsEnoughHoweverOftenOthersBeginToWait() {
        VirtualTimeScheduler clock = VirtualTimeScheduler.create();
        TransferMemory watched = new TransferMemory(10, () -> clock);
        Account account = watched.open();
        Claim held = account.claim(10, () -> {});
        for (int i = 0; i < 100; i++) {
            Claim next = account.claim(10, () -> {});
            clock.advanceTimeBy(Duration.ofMillis(100));
            held.release();
            held = next;
        }
        assertThat(clock.getScheduledTaskCount()).as("looks in ten seconds").isLessThanOrEqualTo(2);
    }

    @Test
    void whoBeginsToWaitHasThePatienceFromThen() {
        VirtualTimeScheduler clock = VirtualTimeScheduler.create();
        TransferMemory watched = new TransferMemory(10, () -> clock);
        Account account = watched.open();
        account.claim(10, () -> {});
        Claim gone = account.claim(10, () -> {});
        clock.advanceTimeBy(Duration.ofSeconds(9));
        gone.release();
        Claim waiting = account.claim(10, () -> {});

        clock.advanceTimeBy(TransferMemory.PATIENCE.minusMillis(1));
        assertThat(waiting.isGranted()).isFalse();
        clock.advanceTimeBy(Duration.ofMillis(1));
        assertThat(waiting.isGranted()).isTrue();
    }
}
