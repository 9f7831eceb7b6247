package io.reactiveaws.examples.batch;

import io.reactiveaws.core.BatchFlux;
import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.s3.ObjectSummary;
import io.reactiveaws.s3.ObjectSummaryCollection;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import io.reactiveaws.sqs.pipeline.Redeliver;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** The work: objects are read, transformed and written as streams, so many at a time. */
final class Pipeline {

    /** How long objects in hand may take when the program is told to end. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final int LONGEST_KEY = 1_024;

    /** How often an object of the queue is tried. */
    private static final int TRIES = 3;

    private final S3 s3;
    private final Place results;
    private final Place failures;
    private final int concurrency;
    private final Mono<Void> stop;
    private final Progress progress;
    private final AtomicLong failed = new AtomicLong();

    /**
     * Makes a pipeline.
     *
     * @param to where the results go, and beside them the failures
     * @param concurrency how many objects are in hand
     * @param stop completes when the program is to end
     */
    Pipeline(S3 s3, Place to, int concurrency, Mono<Void> stop, Progress progress) {
        this.s3 = s3;
        this.results = to.folder("results");
        this.failures = failures(to);
        this.concurrency = concurrency;
        this.stop = stop;
        this.progress = progress;
    }

    /** An object to be transformed, as a message says it. */
    record Job(String bucket, String key) {}

    /** Transforms the objects that have no result yet. */
    Mono<BatchFlux.Progress> list(Place from) {
        if (from.overlaps(results) || from.overlaps(failures)) {
            return Mono.error(new IllegalArgumentException(
                    "results go to %s and failures to %s, which overlap with the objects in %s: choose another place"
                            .formatted(results, failures, from)));
        }
        Flux<ObjectSummary> rest = Rest.of(all(from), all(below(results, from)), results);
        return forgetFailures(from).then(counting(rest.count(), work(rest)));
    }

    private Mono<BatchFlux.Progress> work(Flux<ObjectSummary> rest) {
        // code: list
        return BatchFlux.each(rest, concurrency, object -> transform(object.object()))
                .stopWhen(stop, GRACE)
                .onProgress(counts -> progress.show(counts.ended(), counts.failed()))
                .report(this::keep); // an object below failed/, with the reason
        // end
    }

    /**
     * Transforms the objects whose keys are in the queue, until it has been empty for as long as messages are hidden.
     */
    Mono<ConsumeReport> consume(Queue queue, Duration visibility) {
        Mono<Long> total = queue.typedAttributes()
                .mapNotNull(all -> all.approximateNumberOfMessages().orElse(null));
        return counting(total, work(queue, visibility));
    }

    private Mono<ConsumeReport> work(Queue queue, Duration visibility) {
        // code: consume
        return queue.consumeJson(
                Job.class,
                (job, message) -> transform(s3.object(job.bucket(), job.key())),
                options -> options.concurrency(concurrency)
                        .visibility(visibility) // extended while an object is in hand
                        .receive(receive -> receive.drain(visibility)) // what was hidden by then has come
                        .onFailure((message, error) -> Redeliver.backoff(Duration.ofSeconds(1), visibility))
                        .onLastFailure(TRIES, this::keep)
                        .onProgress(counts -> progress.show(counts.handled(), counts.failed()))
                        .stopWhen(stop, GRACE));
        // end
    }

    /** Sends the keys of all objects to the queue. */
    Mono<Long> fill(Place from, Queue queue) {
        Flux<Job> jobs = all(from).map(object -> new Job(object.bucketName(), object.key()));
        return BatchFlux.each(jobs, concurrency, queue.sender()::sendJson)
                .stopWhen(stop, GRACE)
                .onProgress(counts -> progress.show(counts.ended(), counts.failed()))
                .requireAll();
    }

    /** Where the failures are kept of results that go there: an object for each, with the reason. */
    static Place failures(Place to) {
        return to.folder("failed");
    }

    /** What the bar reaches is counted beside the work. */
    private <T> Mono<T> counting(Mono<Long> total, Mono<T> work) {
        return Mono.using(
                () -> total.subscribe(progress::total, error -> {}), counted -> work, counted -> counted.dispose());
    }

    private Mono<PutObjectResponse> transform(S3Object object) {
        // code: transform
        return object(results, object.key()).put(Transformation.apply(object.body()));
        // end
    }

    /** Where in a folder the results of objects, or their failures, are. */
    private static Place below(Place folder, Place from) {
        return new Place(folder.bucket(), folder.prefix() + from.prefix());
    }

    private Mono<?> keep(BatchOutcome<ObjectSummary> outcome) {
        return outcome instanceof BatchOutcome.Failed<ObjectSummary> failed
                ? keep(failed.resource().key(), failed.code() + ": " + failed.message())
                : Mono.empty(); // cut off by the stop: it is done at the next start
    }

    private Mono<?> keep(Message message, Throwable error) {
        return message.bodyAs(Job.class)
                .map(Job::key)
                .onErrorResume(noJob -> message.messageId())
                .flatMap(key -> keep(key, String.valueOf(error)));
    }

    /** The keys of failures are longer than those of the objects, and S3 takes 1,024 bytes. */
    private Mono<?> keep(String key, String reason) {
        boolean fits = (failures.prefix() + key).getBytes(StandardCharsets.UTF_8).length <= LONGEST_KEY;
        S3Object note =
                object(failures, fits ? key : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "");
        return note.put(key + "\n" + reason).doOnNext(kept -> failed.incrementAndGet());
    }

    /** How many failures were kept. */
    long failed() {
        return failed.get();
    }

    /** What failed before is tried again. */
    private Mono<Long> forgetFailures(Place from) {
        return listing(s3, below(failures, from)).delete().requireAll();
    }

    private S3Object object(Place folder, String key) {
        return s3.object(folder.bucket(), folder.prefix() + key);
    }

    private Flux<ObjectSummary> all(Place place) {
        return listing(s3, place).all();
    }

    private static ObjectSummaryCollection listing(S3 s3, Place place) {
        return s3.bucket(place.bucket()).objects().filter(request -> request.prefix(place.prefix()));
    }
}
