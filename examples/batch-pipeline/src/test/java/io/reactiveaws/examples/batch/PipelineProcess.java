package io.reactiveaws.examples.batch;

import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.JavaProcess;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in a JVM of its own, and what it has reported. */
final class PipelineProcess {

    private final JavaProcess process;

    private PipelineProcess(JavaProcess process) {
        this.process = process;
    }

    /** Starts a command; the endpoints and the credentials are what a user's environment says. */
    static PipelineProcess start(URI s3, Backend sqs, String... arguments) {
        Map<String, String> environment = new HashMap<>(JavaProcess.environment("S3", s3, sqs));
        environment.putAll(JavaProcess.environment("SQS", sqs.endpoint(), sqs));
        return new PipelineProcess(JavaProcess.start(BatchPipeline.class, environment, arguments));
    }

    /** Ends it without warning: SIGKILL. */
    void kill() {
        process.kill();
    }

    /** Asks it to end: SIGTERM. */
    void terminate() {
        process.terminate();
    }

    /** Waits for a line with these words. */
    void awaitLine(String words) {
        process.awaitLine(words);
    }

    /** Waits until it has ended, and returns its exit code. */
    int awaitEnd() {
        return process.awaitEnd();
    }

    /** All that it has written. */
    List<String> lines() {
        return process.lines();
    }

    /** A number of its report, such as that before " transformed". */
    int reported(String what) {
        Matcher number = Pattern.compile("(?m)^Report:.*?(\\d+) " + what).matcher(String.join("\n", lines()));
        if (!number.find()) {
            throw new AssertionError("the process made no report of " + what + ":\n" + String.join("\n", lines()));
        }
        return Integer.parseInt(number.group(1));
    }
}
