package io.reactiveaws.examples;

import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.examples.RequestCount.Counted;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.BucketPolicy;
import io.reactiveaws.s3.DeleteMarker;
import io.reactiveaws.s3.ObjectEntry;
import io.reactiveaws.s3.ObjectSummary;
import io.reactiveaws.s3.ObjectVersionEntry;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.s3.transfer.TransferProgress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The S3 part of the tour; {@link #run()} lists its chapters, and each has its pipeline below it. */
final class S3Tour {

    private static final int CHUNK = 1024 * 1024;
    private static final int CHUNKS = 12;

    private final S3 s3;
    private final RequestCount requests;
    private final String name = Tour.newName();

    S3Tour(Session session, RequestCount requests) {
        this.s3 = session.resource(S3.class);
        this.requests = requests;
    }

    /** What the tour puts as JSON. */
    record Photo(String title, int width) {}

    Mono<Void> run() {
        return Mono.usingWhen(
                create(),
                bucket -> Flux.just(
                                put(bucket),
                                read(bucket),
                                list(bucket),
                                transfer(bucket),
                                versions(bucket),
                                configuration(bucket),
                                deleteInBatches(bucket),
                                badInput(bucket))
                        .concatMap(Chapter::run)
                        .then(),
                bucket -> cleanUp(bucket).run());
    }

    private Mono<Bucket> create() {
        return Chapter.titled("S3: create a bucket, wait until it is there, keep versions")
                .code("bucket.create().then(bucket.waitUntilExists())")
                .code("bucket.versioning().enable()")
                .run()
                .then(createWithVersions(s3.bucket(name)))
                .doOnNext(Narrator::tell);
    }

    private static Mono<Bucket> createWithVersions(Bucket bucket) {
        return bucket.create()
                .then(bucket.waitUntilExists())
                .delayUntil(there -> there.versioning().enable());
    }

    private static Chapter put(Bucket bucket) {
        return Chapter.titled("Put: text, JSON, and the same key twice")
                .code("bucket.object(\"notes/hello.txt\").put(\"hello\\nworld\\n\")")
                .code("bucket.object(\"photos/cat.json\").putJson(new Photo(\"cat\", 640))")
                .runs(() -> putTwice(bucket.object("notes/hello.txt")).then(putOthers(bucket)));
    }

    private static Mono<PutObjectResponse> putTwice(S3Object hello) {
        return hello.put("draft").then(hello.put("hello\nworld\n"));
    }

    private static Mono<S3Object> putOthers(Bucket bucket) {
        return bucket.object("photos/cat.json")
                .putJson(new Photo("cat", 640))
                .then(bucket.putObject("photos/dog.json", "{\"title\":\"dog\",\"width\":800}"))
                .then(bucket.putObject("readme.md", "# Tour"));
    }

    private static Chapter read(Bucket bucket) {
        return Chapter.titled("Read: lines, objects, and attributes by HEAD")
                .code("object.lines(), object.as(Photo.class), object.contentType()")
                .runs(() -> readBodies(bucket).then(readAttributes(bucket)));
    }

    private static Mono<Photo> readBodies(Bucket bucket) {
        return bucket.object("notes/hello.txt")
                .lines()
                .doOnNext(line -> Narrator.tell("line: " + line))
                .then(bucket.object("photos/cat.json").as(Photo.class))
                .doOnNext(Narrator::tell);
    }

    private static Mono<Boolean> readAttributes(Bucket bucket) {
        return bucket.object("notes/hello.txt")
                .contentType()
                .doOnNext(type -> Narrator.tell("content type: " + type))
                .then(bucket.object("photos/fish.json").exists())
                .doOnNext(exists -> Narrator.tell("photos/fish.json exists: " + exists));
    }

    private Chapter list(Bucket bucket) {
        return Chapter.titled("List: sizes come with the listing; objects and prefixes come from one listing")
                .code("bucket.objects().all().flatMap(ObjectSummary::size).reduce(0L, Long::sum)")
                .code("bucket.objects().filter(r -> r.delimiter(\"/\")).entries()")
                .runs(() -> sumSizes(bucket).thenMany(listFolders(bucket)));
    }

    private Mono<Counted<Long>> sumSizes(Bucket bucket) {
        Mono<Long> sum = bucket.objects().all().flatMap(ObjectSummary::size).reduce(0L, Long::sum);
        return requests.counted(sum).doOnNext(bytes -> Narrator.tell(bytes.value() + " bytes, " + bytes.requests()));
    }

    private static Flux<ObjectEntry> listFolders(Bucket bucket) {
        return bucket.objects()
                .filter(request -> request.delimiter("/"))
                .entries()
                .doOnNext(S3Tour::tellEntry);
    }

    private static void tellEntry(ObjectEntry entry) {
        String kind = entry instanceof ObjectEntry.Prefix ? "folder " : "object ";
        Narrator.tell(kind + entry.name());
    }

    private static Chapter transfer(Bucket bucket) {
        return Chapter.titled("Transfer: a stream of unknown length goes up in parts, and comes down into a file")
                .code("object.uploadStream(chunks).progress()")
                .code("object.downloadFile(path)")
                .runs(() -> uploadAndDownload(bucket.object("large.bin")));
    }

    private static Mono<Long> uploadAndDownload(S3Object large) {
        return upload(large).then(TemporaryFile.use(file -> download(large, file)));
    }

    private static Mono<TransferProgress> upload(S3Object large) {
        return large.uploadStream(chunks())
                .progress()
                .last()
                .doOnNext(progress -> Narrator.tell("sent " + progress.bytesTransferred() + " bytes"));
    }

    private static Mono<Long> download(S3Object large, Path file) {
        return large.downloadFile(file)
                .then(TemporaryFile.size(file))
                .doOnNext(size -> Narrator.tell("the file has " + size + " bytes"));
    }

    private static Flux<ByteBuffer> chunks() {
        return Flux.range(0, CHUNKS).map(i -> ByteBuffer.wrap(new byte[CHUNK]));
    }

    private static Chapter versions(Bucket bucket) {
        return Chapter.titled("Versions and delete markers, in the order of their keys")
                .code("bucket.objectVersions().filter(r -> r.prefix(\"notes/\")).all()")
                .runs(() -> bucket.object("notes/hello.txt").delete().thenMany(listVersions(bucket)));
    }

    private static Flux<Boolean> listVersions(Bucket bucket) {
        return bucket.objectVersions()
                .filter(request -> request.prefix("notes/"))
                .all()
                .concatMap(S3Tour::tellVersion);
    }

    private static Mono<Boolean> tellVersion(ObjectVersionEntry entry) {
        String kind = entry instanceof DeleteMarker ? "marker " : "version";
        String text = kind + " of " + entry.objectKey();
        return entry.isLatest().doOnNext(latest -> Narrator.tell(latest ? text + ", the latest" : text));
    }

    private static Chapter configuration(Bucket bucket) {
        return Chapter.titled("Configuration: find() is empty where load() is an error")
                .code("bucket.policy().find().hasElement()")
                .runs(() -> find(bucket.policy()).then(load(bucket.policy())));
    }

    private static Mono<Boolean> find(BucketPolicy policy) {
        return policy.find().hasElement().doOnNext(found -> Narrator.tell("has a policy: " + found));
    }

    private static Mono<BucketPolicy> load(BucketPolicy policy) {
        return policy.load().doOnError(S3Exception.class, S3Tour::tellError).onErrorComplete();
    }

    private static void tellError(S3Exception error) {
        Narrator.tell("load(): " + error.awsErrorDetails().errorCode());
    }

    private static Chapter deleteInBatches(Bucket bucket) {
        return Chapter.titled("Delete in batches: 1,000 keys a call, an outcome for each key")
                .code("bucket.objects().filter(r -> r.prefix(\"photos/\")).delete()")
                .runs(() -> deletePhotos(bucket));
    }

    private static Flux<BatchOutcome<ObjectSummary>> deletePhotos(Bucket bucket) {
        return bucket.objects()
                .filter(request -> request.prefix("photos/"))
                .delete()
                .doOnNext(S3Tour::tellOutcome);
    }

    private static void tellOutcome(BatchOutcome<ObjectSummary> outcome) {
        String how = outcome.isDone() ? "deleted " : "not deleted, or unknown: ";
        Narrator.tell(how + outcome.resource().key());
    }

    private static Chapter badInput(Bucket bucket) {
        return BadInput.chapter(new BadInput("bucket.object(\"\")", () -> bucket.object("")));
    }

    private static Chapter cleanUp(Bucket bucket) {
        return Chapter.titled("Clean up")
                .code("bucket.objectVersions().delete().requireAll().then(bucket.delete())")
                .runs(() -> deleteVersions(bucket).then(bucket.delete()));
    }

    private static Mono<Long> deleteVersions(Bucket bucket) {
        return bucket.objectVersions()
                .delete()
                .requireAll()
                .doOnNext(count -> Narrator.tell(count + " versions and markers deleted"));
    }
}
