package io.reactiveaws.examples.batch;

import io.reactiveaws.core.BatchFlux;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.S3;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** One run of the program, from its session to its reports. This is where it waits for pipelines, and nowhere else. */
final class Run {

    /** One to read an object, and one to write its result. */
    private static final int CONNECTIONS_AN_OBJECT = 2;

    private final S3 s3;
    private final Sqs sqs;
    private final int concurrency;
    private final Shutdown shutdown;

    private Run(Session session, int concurrency, Shutdown shutdown) {
        this.s3 = session.resource(S3.class);
        this.sqs = session.resource(Sqs.class);
        this.concurrency = concurrency;
        this.shutdown = shutdown;
    }

    /**
     * Runs commands, and lets what is under way end before the session is closed, also when the JVM is told to end.
     *
     * @return whether all is done
     */
    static boolean with(Session.Builder settings, int concurrency, Function<Run, Boolean> commands) {
        Session session =
                settings.connections(CONNECTIONS_AN_OBJECT * concurrency).build();
        Shutdown shutdown = Shutdown.install();
        try {
            return commands.apply(new Run(session, concurrency, shutdown));
        } finally {
            try {
                session.closeLater().block();
            } finally {
                shutdown.ended();
            }
        }
    }

    S3 s3() {
        return s3;
    }

    Sqs sqs() {
        return sqs;
    }

    boolean list(Place from, Place to) {
        say("Transforming %s into %s, %d at a time".formatted(from, to, concurrency));
        Shown<BatchFlux.Progress> shown = shown("transforming", to, pipeline -> pipeline.list(from));
        BatchFlux.Progress report = shown.report();
        say("Report: %d transformed, %d failed, %d not finished"
                .formatted(report.done(), report.failed(), report.unknown()));
        sayIfStopped();
        return noneFailed(shown.failed(), to);
    }

    boolean consume(String queue, Place to, Duration visibility) {
        say("Consuming %s into %s, %d at a time".formatted(queue, to, concurrency));
        Shown<ConsumeReport> shown =
                shown("transforming", to, pipeline -> pipeline.consume(sqs.queue(queue), visibility));
        ConsumeReport report = shown.report();
        say("Report: %d transformed, %d tries failed, %d messages given back, %d came again since their time was over"
                .formatted(report.handled(), report.failed(), report.released(), report.lost()));
        sayIfStopped();
        return noneFailed(shown.failed(), to);
    }

    boolean fill(Place from, String queue) {
        say("Sending the keys of %s to %s".formatted(from, queue));
        long sent = shown("sending", from, pipeline -> pipeline.fill(from, sqs.queue(queue)))
                .report();
        say("Report: %d sent".formatted(sent));
        sayIfStopped();
        return true;
    }

    /** Whether the program was told to end. */
    boolean isStopped() {
        return shutdown.isUnderWay();
    }

    private void sayIfStopped() {
        if (isStopped()) {
            say("Stopped: the rest is left for the next run");
        }
    }

    /** A report, and how many failures were kept. */
    private record Shown<T>(T report, long failed) {}

    private <T> Shown<T> shown(String task, Place to, Function<Pipeline, Mono<T>> work) {
        try (Progress progress = Progress.begin(task)) {
            Pipeline pipeline = new Pipeline(s3, to, concurrency, shutdown.signal(), progress);
            return new Shown<>(await(work.apply(pipeline)), pipeline.failed());
        }
    }

    private static boolean noneFailed(long failed, Place to) {
        say(failed == 0 ? "No object has failed" : "%d failed; why: %s".formatted(failed, Pipeline.failures(to)));
        return failed == 0;
    }

    static <T> T await(Mono<T> pipeline) {
        return pipeline.blockOptional().orElseThrow();
    }

    static void say(String line) {
        System.out.println(line);
    }
}
