package io.reactiveaws.examples.batch;

import java.io.IOException;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** How far the work is: a bar with rate and time left on a terminal, else a plain line now and then. */
final class Progress implements AutoCloseable {

    private static final int BAR_MILLIS = 200;
    private static final int LINE_MILLIS = 5_000;
    private static final int LINE_LENGTH = 100;

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    static Progress begin(String task) {
        ProgressBarBuilder bar = ProgressBar.builder()
                .setTaskName(task)
                .setInitialMax(-1) // unknown
                .setUnit(" objects", 1)
                .showSpeed();
        int width = terminalWidth();
        return new Progress(
                width > 0
                        ? bar.setUpdateIntervalMillis(BAR_MILLIS)
                                .setConsumer(new ConsoleProgressBarConsumer(System.out, width))
                                .build()
                        : bar.setUpdateIntervalMillis(LINE_MILLIS)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setConsumer(new DelegatingProgressBarConsumer(System.out::println, LINE_LENGTH))
                                .build());
    }

    /**
     * Returns how many columns the terminal has, 0 if there is none. The bar's own consumer would keep a terminal open
     * that takes Ctrl-C away from the JVM, so that no shutdown hook runs.
     */
    private static int terminalWidth() {
        try (Terminal terminal =
                TerminalBuilder.builder().dumb(true).nativeSignals(false).build()) {
            if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
                return 0;
            }
            int columns = terminal.getWidth(); // 0 if it doesn't say; a bar that fills a row would begin another one
            return columns > 1 ? columns - 1 : LINE_LENGTH;
        } catch (IOException none) {
            return 0;
        }
    }

    /** Says how many objects there are, for the time left. */
    void total(long objects) {
        bar.maxHint(objects);
    }

    void show(long ended, long failed) {
        bar.stepTo(ended);
        bar.setExtraMessage(failed == 0 ? "" : " " + failed + " failed");
    }

    @Override
    public void close() {
        bar.close();
    }
}
