package io.reactiveaws.examples.batch;

import io.reactiveaws.s3.Bucket;
import io.reactiveaws.sqs.Queue;
import java.time.Duration;
import java.util.UUID;

/** The program's commands, one after another, on samples. */
final class Demonstration {

    private static final int SMALL = 500;
    private static final long LARGE = 20L * 1024 * 1024;

    /** So short that the end of the queue is soon seen, and long enough for a slow machine. */
    private static final Duration VISIBILITY = Duration.ofSeconds(10);

    private Demonstration() {}

    static boolean show(Run run) {
        String name = "batch-pipeline-" + UUID.randomUUID().toString().substring(0, 8);
        Bucket bucket = run.s3().bucket(name);
        long written = Run.await(bucket.create().then(Samples.write(bucket, SMALL, 1, LARGE)));
        Place samples = new Place(name, "text/");
        Run.say("\n" + written + " samples are in " + samples + "; one of them is no text\n\n1. By their list");
        run.list(samples, new Place(name, "of-list/"));
        if (run.isStopped()) {
            return false;
        }
        Run.say("\n2. The same again: what has its result is not done again");
        run.list(samples, new Place(name, "of-list/"));
        if (run.isStopped()) {
            return false;
        }
        Run.say("\n3. By a queue, which any number of processes may share");
        Queue queue = Run.await(run.sqs().createQueue(name));
        run.fill(samples, queue.url());
        return !run.isStopped() && run.consume(queue.url(), new Place(name, "of-queue/"), VISIBILITY);
    }
}
