package io.reactiveaws.s3.integration;

import static io.reactiveaws.testkit.Signals.await;

import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.MultipartUpload;
import io.reactiveaws.s3.S3;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The buckets of a test, without a trace after it. */
final class TestBuckets {

    private final S3 s3;
    private final List<String> names = new CopyOnWriteArrayList<>();

    TestBuckets(S3 s3) {
        this.s3 = s3;
    }

    /** Takes care of a bucket that is there, or may come to be. */
    void use(String name) {
        names.add(name);
    }

    /** Removes the buckets that are still there, with all that is in them. */
    void remove() {
        await(Flux.fromIterable(names).map(s3::bucket).concatMap(this::remove).then());
    }

    private Mono<Void> remove(Bucket bucket) {
        return bucket.find()
                .flatMap(found -> bucket.multipartUploads()
                        .all()
                        .concatMap(MultipartUpload::abort)
                        .then(removeVersions(bucket))
                        .then(bucket.delete())
                        .then());
    }

    /** S3 refuses the right to bypass where a bucket has no object lock, so it is asked for only where it is needed. */
    private static Mono<Void> removeVersions(Bucket bucket) {
        return bucket.objectVersions()
                .delete()
                .all(BatchOutcome::isDone)
                .filter(all -> !all)
                .flatMapMany(
                        retained -> bucket.objectVersions().delete(request -> request.bypassGovernanceRetention(true)))
                .then();
    }
}
