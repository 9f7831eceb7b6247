package io.reactiveaws.examples;

import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.DeleteMarker;
import io.reactiveaws.s3.ObjectEntry;
import io.reactiveaws.s3.ObjectVersionEntry;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The S3 part of the tour; each chapter is a pipeline, and {@link #run()} runs them one after the other. */
final class S3Tour {

    private static final int CHUNK = 1024 * 1024;
    private static final int CHUNKS = 12;

    private final S3 s3;
    private final RequestCount requests;
    private final String name =
            "reactive-aws-tour-" + UUID.randomUUID().toString().substring(0, 8);

    S3Tour(Session session, RequestCount requests) {
        this.s3 = session.resource(S3.class);
        this.requests = requests;
    }

    /** What the tour puts as JSON. */
    record Photo(String title, int width) {}

    Mono<Void> run() {
        return Mono.usingWhen(
                create(),
                bucket -> Flux.concat(
                                put(bucket),
                                read(bucket),
                                list(bucket),
                                transfer(bucket),
                                versions(bucket),
                                configuration(bucket),
                                deleteInBatches(bucket),
                                badKey(bucket))
                        .then(),
                this::cleanUp);
    }

    private Mono<Bucket> create() {
        return Mono.defer(() -> {
            Narrator.chapter("S3: create a bucket, wait until it is there, keep versions");
            Narrator.code("bucket.create().then(bucket.waitUntilExists())");
            Narrator.code("bucket.versioning().enable()");
            Bucket bucket = s3.bucket(name);
            return bucket.create()
                    .then(bucket.waitUntilExists())
                    .delayUntil(there -> there.versioning().enable())
                    .doOnNext(there -> Narrator.say("   " + there));
        });
    }

    private Mono<Void> put(Bucket bucket) {
        return Mono.defer(() -> {
            Narrator.chapter("Put: text, JSON, and the same key twice");
            Narrator.code("bucket.object(\"notes/hello.txt\").put(\"hello\\nworld\\n\")");
            Narrator.code("bucket.object(\"photos/cat.json\").putJson(new Photo(\"cat\", 640))");
            S3Object hello = bucket.object("notes/hello.txt");
            return hello.put("draft")
                    .then(hello.put("hello\nworld\n"))
                    .then(bucket.object("photos/cat.json").putJson(new Photo("cat", 640)))
                    .then(bucket.putObject("photos/dog.json", "{\"title\":\"dog\",\"width\":800}"))
                    .then(bucket.putObject("readme.md", "# Tour"))
                    .then();
        });
    }

    private Mono<Void> read(Bucket bucket) {
        return Mono.defer(() -> {
            Narrator.chapter("Read: lines, objects, and attributes by HEAD");
            Narrator.code("object.lines(), object.as(Photo.class), object.contentType()");
            S3Object hello = bucket.object("notes/hello.txt");
            return hello.lines()
                    .doOnNext(line -> Narrator.say("   line: " + line))
                    .then(bucket.object("photos/cat.json").as(Photo.class))
                    .doOnNext(photo -> Narrator.say("   " + photo))
                    .then(hello.contentType())
                    .doOnNext(type -> Narrator.say("   content type: " + type))
                    .then(bucket.object("photos/fish.json").exists())
                    .doOnNext(exists -> Narrator.say("   photos/fish.json exists: " + exists))
                    .then();
        });
    }

    private Mono<Void> list(Bucket bucket) {
        return Mono.defer(() -> {
            Narrator.chapter("List: sizes come with the listing; objects and prefixes come from one listing");
            Narrator.code("bucket.objects().all().flatMap(ObjectSummary::size).reduce(0L, Long::sum)");
            Narrator.code("bucket.objects().filter(r -> r.delimiter(\"/\")).entries()");
            long before = requests.total();
            return bucket.objects()
                    .all()
                    .flatMap(summary -> summary.size())
                    .reduce(0L, Long::sum)
                    .doOnNext(bytes ->
                            Narrator.say("   " + bytes + " bytes, " + (requests.total() - before) + " request"))
                    .thenMany(bucket.objects()
                            .filter(request -> request.delimiter("/"))
                            .entries())
                    .doOnNext(entry -> Narrator.say(
                            entry instanceof ObjectEntry.Prefix
                                    ? "   folder " + entry.name()
                                    : "   object " + entry.name()))
                    .then();
        });
    }

    private Mono<Void> transfer(Bucket bucket) {
        return Mono.usingWhen(
                temporaryFile(),
                file -> {
                    Narrator.chapter(
                            "Transfer: a stream of unknown length goes up in parts, and comes down into a file");
                    Narrator.code("object.uploadStream(chunks).progress()");
                    Narrator.code("object.downloadFile(path)");
                    S3Object large = bucket.object("large.bin");
                    return large.uploadStream(chunks())
                            .progress()
                            .last()
                            .doOnNext(progress -> Narrator.say("   sent " + progress.bytesTransferred() + " bytes"))
                            .then(large.downloadFile(file))
                            .then(Mono.fromCallable(() -> Files.size(file)).subscribeOn(Schedulers.boundedElastic()))
                            .doOnNext(size -> Narrator.say("   the file has " + size + " bytes"))
                            .then();
                },
                S3Tour::delete);
    }

    private static Flux<ByteBuffer> chunks() {
        return Flux.range(0, CHUNKS).map(i -> ByteBuffer.wrap(new byte[CHUNK]));
    }

    private static Mono<Path> temporaryFile() {
        return Mono.fromCallable(() -> Files.createTempFile("reactive-aws-tour", ".bin"))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static Mono<Void> delete(Path file) {
        return Mono.<Void>fromRunnable(() -> {
                    try {
                        Files.deleteIfExists(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Mono<Void> versions(Bucket bucket) {
        return Mono.defer(() -> {
            Narrator.chapter("Versions and delete markers, in the order of their keys");
            Narrator.code("bucket.objectVersions().filter(r -> r.prefix(\"notes/\")).all()");
            return bucket.object("notes/hello.txt")
                    .delete()
                    .thenMany(bucket.objectVersions()
                            .filter(request -> request.prefix("notes/"))
                            .all())
                    .concatMap(S3Tour::show)
                    .then();
        });
    }

    private static Mono<Boolean> show(ObjectVersionEntry entry) {
        String kind = entry instanceof DeleteMarker ? "marker " : "version";
        return entry.isLatest()
                .doOnNext(latest ->
                        Narrator.say("   " + kind + " of " + entry.objectKey() + (latest ? ", the latest" : "")));
    }

    private Mono<Void> configuration(Bucket bucket) {
        return Mono.defer(() -> {
            Narrator.chapter("Configuration: find() is empty where load() is an error");
            Narrator.code("bucket.policy().find().hasElement()");
            return bucket.policy()
                    .find()
                    .hasElement()
                    .doOnNext(found -> Narrator.say("   has a policy: " + found))
                    .then(bucket.policy().load())
                    .doOnError(
                            S3Exception.class,
                            error -> Narrator.say(
                                    "   load(): " + error.awsErrorDetails().errorCode()))
                    .onErrorComplete()
                    .then();
        });
    }

    private Mono<Void> deleteInBatches(Bucket bucket) {
        return Mono.defer(() -> {
            Narrator.chapter("Delete in batches: 1,000 keys a call, an outcome for each key");
            Narrator.code("bucket.objects().filter(r -> r.prefix(\"photos/\")).delete()");
            return bucket.objects()
                    .filter(request -> request.prefix("photos/"))
                    .delete()
                    .doOnNext(outcome ->
                            Narrator.say("   " + (outcome instanceof BatchOutcome.Done ? "deleted " : "failed ")
                                    + outcome.resource().key()))
                    .then();
        });
    }

    private Mono<Void> badKey(Bucket bucket) {
        return Mono.fromRunnable(() -> {
            Narrator.chapter("Bad input fails at once and says what is wrong");
            Narrator.code("bucket.object(\"\")");
            try {
                Narrator.say("   " + bucket.object(""));
            } catch (IllegalArgumentException e) {
                Narrator.say("   " + e.getMessage());
            }
        });
    }

    private Mono<Void> cleanUp(Bucket bucket) {
        return Mono.defer(() -> {
            Narrator.chapter("Clean up");
            Narrator.code("bucket.objectVersions().delete().requireAll().then(bucket.delete())");
            return bucket.objectVersions()
                    .delete()
                    .requireAll()
                    .doOnNext(count -> Narrator.say("   " + count + " versions and markers deleted"))
                    .then(bucket.delete())
                    .then();
        });
    }
}
