package io.reactiveaws.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends processes of ours. */
final class ChildProcesses {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private ChildProcesses() {}

    /** A supervised process ends its own children too when its input closes, so that comes first. */
    static void end(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // it ended by itself
        }
        boolean interrupted = Thread.interrupted();
        try {
            if (!process.waitFor(LIMIT.toMillis() / 10, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            interrupted = true;
            process.destroyForcibly();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
