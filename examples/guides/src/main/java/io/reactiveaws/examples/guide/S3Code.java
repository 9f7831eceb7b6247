package io.reactiveaws.examples.guide;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.BucketPolicy;
import io.reactiveaws.s3.DeleteMarker;
import io.reactiveaws.s3.ObjectEntry;
import io.reactiveaws.s3.ObjectSummary;
import io.reactiveaws.s3.ObjectVersion;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.s3.transfer.CopySource;
import io.reactiveaws.s3.transfer.ObjectContent;
import io.reactiveaws.s3.transfer.Transfer;
import io.reactiveaws.s3.transfer.TransferConfig;
import io.reactiveaws.s3.transfer.TransferProgress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;
import tools.jackson.core.type.TypeReference;

/** The code of docs/s3.md. */
@SuppressWarnings("UnusedVariable") // the code shows what one gets
final class S3Code {

    private S3Code() {}

    record Order(String id, int items) {}

    static void buckets(Session session) {
        // code: buckets
        S3 s3 = session.resource(S3.class);
        Bucket photos = s3.bucket("photos"); // no call

        Mono<Bucket> created = photos.create().then(photos.waitUntilExists());
        Mono<Boolean> exists = photos.exists(); // HEAD, once for each subscription
        Mono<String> region = photos.bucketRegion(); // HEAD: needs no right to list buckets
        Mono<Instant> since = photos.creationDate(); // only this one looks into the list of buckets
        Flux<Bucket> all = s3.buckets().all(); // born with their data
        // end
    }

    static void putting(Bucket bucket, byte[] bytes, Path file, Publisher<ByteBuffer> chunks) {
        // code: putting
        S3Object object = bucket.object("2026/report.json");

        Mono<PutObjectResponse> text = object.put("hello");
        Mono<PutObjectResponse> binary = object.put(bytes, request -> request.contentType("image/png"));
        Mono<PutObjectResponse> json = object.putJson(new Order("o-1", 3));
        Mono<PutObjectResponse> ofFile = object.put(file);
        Mono<PutObjectResponse> ofStream = object.put(chunks); // of any length, known or not
        Mono<S3Object> made = bucket.putObject("readme.md", "# Photos");
        // end
    }

    static void reading(S3Object object) {
        // code: reading
        Mono<String> text = object.string();
        Mono<byte[]> bytes = object.bytes();
        Mono<Order> order = object.as(Order.class);
        Mono<List<Order>> orders = object.as(new TypeReference<List<Order>>() {});

        Flux<String> lines = object.lines(); // never the whole object in memory
        Flux<Order> ofLines = object.jsonLines(Order.class); // one JSON value a line
        Flux<Order> ofArray = object.jsonArray(Order.class); // element by element
        Flux<ByteBuffer> body = object.body();
        Flux<ByteBuffer> tail = object.body(request -> request.range("bytes=-1024"));
        // end
    }

    static void log(String text) {}

    static void content(S3Object object) {
        // code: content
        // the connection is given back, whether the work reads or not
        Flux<String> lines = object.read(content -> {
            log(content.response().contentType());
            return content.response().contentLength() > 1_000_000 ? Flux.empty() : content.lines();
        });
        Mono<ObjectContent> content =
                object.version("3HL4kqtJlcpXroDTDmJ+rmSpXd3dIbrHY").get(); // read it, or release it:
        Mono<GetObjectResponse> response =
                content.delayUntil(ObjectContent::release).map(ObjectContent::response);
        // end
    }

    static void attributes(Bucket bucket) {
        // code: attributes
        S3Object object = bucket.object("2026/report.json");
        Mono<Long> length = object.contentLength(); // HEAD, once for all readers
        Mono<Instant> modified = object.lastModified(); // already known

        Mono<Long> sum = bucket.objects()
                .all()
                .flatMap(ObjectSummary::size) // from the listing: no call
                .reduce(0L, Long::sum);
        // end
    }

    static void listing(Bucket bucket) {
        // code: listing
        Flux<ObjectSummary> year =
                bucket.objects().filter(request -> request.prefix("2026/")).all();

        Flux<String> folder = bucket.objects()
                .filter(request -> request.prefix("2026/").delimiter("/"))
                .entries() // objects and common prefixes, from one listing
                .map(entry -> entry instanceof ObjectEntry.Prefix prefix ? prefix.name() : entry.name());

        Flux<String> history = bucket.objectVersions()
                .all()
                .map(entry -> entry instanceof DeleteMarker marker
                        ? marker.objectKey() + " was deleted"
                        : ((ObjectVersion) entry).id());
        // end
    }

    static void deleting(Bucket bucket) {
        // code: deleting
        Mono<Long> deleted = bucket.objects()
                .filter(request -> request.prefix("tmp/"))
                .delete() // 1,000 keys a call, an outcome for each key
                .requireAll(); // what could not be deleted becomes an error that names it

        Mono<Void> gone = bucket.objectVersions() // what a bucket with versioning keeps
                .delete()
                .requireAll()
                .then(bucket.delete())
                .then(bucket.waitUntilNotExists())
                .then();
        // end
    }

    static void transfers(S3Object object, S3Object other, Path file, Publisher<ByteBuffer> chunks) {
        // code: transfers
        Transfer<PutObjectResponse> up = object.uploadFile(file);
        Transfer<PutObjectResponse> stream = object.uploadStream(chunks);
        Transfer<GetObjectResponse> down = object.downloadFile(file);
        Transfer<CopyObjectResponse> copy = object.copy(other); // from the other one to this one
        Transfer<CopyObjectResponse> ofVersion = object.copy(new CopySource("photos", "cat.jpg", "some-version"));

        Flux<TransferProgress> progress = object.uploadFile(
                        file,
                        TransferConfig.defaults().partSize(16 * 1024 * 1024).concurrency(4),
                        request ->
                                request.storageClass(StorageClass.STANDARD_IA).acl(ObjectCannedACL.PRIVATE))
                .progress(); // runs the upload and tells how far it is
        // end
    }

    static void streaming(Bucket bucket) {
        // code: streaming
        Flux<ByteBuffer> bytes = bucket.object("2026/report.json")
                .downloadStream(TransferConfig.defaults().attempts(3))
                .onProgress(state -> log(state.bytesTransferred() + " bytes")); // called before each chunk
        // end
    }

    static void multipart(S3Object object, byte[] first, byte[] last) {
        // code: multipart
        Mono<S3Object> whole = object.initiateMultipartUpload()
                .flatMap(upload -> Flux.concat(
                                upload.part(1).upload(first).map(upload.part(1)::completed),
                                upload.part(2).upload(last).map(upload.part(2)::completed))
                        .collectList()
                        .flatMap(parts -> upload.complete(request -> request.multipartUpload(all -> all.parts(parts))))
                        .onErrorResume(error -> upload.abort().then(Mono.error(error))));
        // end
    }

    static void configuration(Bucket bucket, String policyJson) {
        // code: configuration
        Mono<String> policy = bucket.policy().find().flatMap(BucketPolicy::policy); // empty if there is none
        Mono<BucketPolicy> required = bucket.policy().load(); // S3Exception NoSuchBucketPolicy if there is none

        Mono<Void> configured = bucket.policy()
                .put(policyJson)
                .then(bucket.versioning().enable())
                .then(bucket.tagging()
                        .put(Tagging.builder()
                                .tagSet(Tag.builder()
                                        .key("team")
                                        .value("photos")
                                        .build())
                                .build()))
                .then();
        // end
    }
}
