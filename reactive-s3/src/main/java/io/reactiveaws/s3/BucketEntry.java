package io.reactiveaws.s3;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;

/** A bucket as the list of buckets has it, with what no other operation tells. */
final class BucketEntry extends LoadableResource<S3AsyncClient, Bucket, BucketEntry> {

    private final AbstractBucket bucket;

    BucketEntry(ResourceContext<S3AsyncClient> context, AbstractBucket bucket) {
        super(context, null);
        this.bucket = bucket;
    }

    @Override
    protected ResourceType type() {
        return io.reactiveaws.s3.Bucket.TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(bucket.name());
    }

    @Override
    protected BucketEntry self() {
        return this;
    }

    Mono<Instant> creationDate() {
        return find().flatMap(found -> attribute("creationDate", Bucket::creationDate));
    }

    /** The names that begin with a bucket's are few, but that bucket's need not be on the first page of them. */
    @Override
    protected Mono<Bucket> fetch() {
        return page(null)
                .expand(page -> page.continuationToken() == null ? Mono.empty() : page(page.continuationToken()))
                .concatMap(page -> Flux.fromIterable(page.buckets()), 1)
                .filter(found -> bucket.name().equals(found.name()))
                .next();
    }

    private Mono<ListBucketsResponse> page(@Nullable String token) {
        return call(
                "creationDate",
                "ListBuckets",
                client -> client.listBuckets(ListBucketsRequest.builder()
                        .prefix(bucket.name())
                        .continuationToken(token)
                        .build()));
    }
}
