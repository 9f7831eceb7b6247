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
        Shutdown shutdown = Shutdown.install();
        Session session =
                settings.connections(CONNECTIONS_AN_OBJECT * concurrency).build();
        try {
            return commands.apply(new Run(session, concurrency, shutdown));
        } finally {
            session.closeLater().block();
            shutdown.ended();
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
        BatchFlux.Progress report = shown("transforming", to, pipeline -> pipeline.list(from));
        say("Report: %d transformed, %d failed, %d not finished"
                .formatted(report.done(), report.failed(), report.unknown()));
        return noneFailed(to);
    }

    boolean consume(String queue, Place to, Duration visibility) {
        say("Consuming %s into %s, %d at a time".formatted(queue, to, concurrency));
        ConsumeReport report = shown("transforming", to, pipeline -> pipeline.consume(sqs.queue(queue), visibility));
        say("Report: %d transformed, %d failures, %d given back, %d lost"
                .formatted(report.handled(), report.failed(), report.released(), report.lost()));
        return noneFailed(to);
    }

    boolean fill(Place from, String queue) {
        say("Sending the keys of %s to %s".formatted(from, queue));
        long sent = shown("sending", from, pipeline -> pipeline.fill(from, sqs.queue(queue)));
        say("Report: %d sent".formatted(sent));
        return true;
    }

    private <T> T shown(String task, Place to, Function<Pipeline, Mono<T>> work) {
        try (Progress progress = Progress.begin(task)) {
            return await(work.apply(new Pipeline(s3, to, concurrency, shutdown.signal(), progress)));
        }
    }

    private boolean noneFailed(Place to) {
        long failed = await(Pipeline.failures(s3, to).count());
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
