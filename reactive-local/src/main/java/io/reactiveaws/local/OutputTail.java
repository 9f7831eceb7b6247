package io.reactiveaws.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Reads what a process prints, so that it never waits for a reader, and keeps the last lines. */
final class OutputTail {

    private static final int LINES = 20;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread reader;

    private OutputTail(Process process, Consumer<String> eachLine, Runnable atEnd) {
        reader = new Thread(() -> read(process, eachLine, atEnd), "reactive-aws-output-of-" + process.pid());
        reader.setDaemon(true);
    }

    static OutputTail of(Process process, Consumer<String> eachLine, Runnable atEnd) {
        OutputTail tail = new OutputTail(process, eachLine, atEnd);
        tail.reader.start();
        return tail;
    }

    private void read(Process process, Consumer<String> eachLine, Runnable atEnd) {
        try (BufferedReader output = process.inputReader(Charset.defaultCharset())) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                add(line);
                eachLine.accept(line);
            }
        } catch (IOException closed) {
            add("(output ends: " + closed.getMessage() + ")");
        } finally {
            atEnd.run();
        }
    }

    private synchronized void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    void awaitEnd(Duration limit) throws InterruptedException {
        reader.join(limit.toMillis());
    }

    @Override
    public synchronized String toString() {
        return String.join("\n", lines);
    }
}
