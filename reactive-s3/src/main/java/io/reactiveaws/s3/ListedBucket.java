package io.reactiveaws.s3;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.Bucket;

/** A bucket as the list of buckets has it, with what no other operation tells. */
final class ListedBucket extends LoadableResource<S3AsyncClient, Bucket, ListedBucket> {

    private final AbstractBucket bucket;

    /**
     * Makes an entry.
     *
     * @param context the bucket's
     * @param bucket the bucket
     * @param listed what a listing has said of it; null if it comes from none
     */
    ListedBucket(ResourceContext<S3AsyncClient> context, AbstractBucket bucket, @Nullable Bucket listed) {
        super(context, listed);
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
    protected ListedBucket self() {
        return this;
    }

    /** Opened to {@link AbstractBucket}, whose actions change this as well. */
    @Override
    protected void forget() {
        super.forget();
    }

    Mono<Instant> creationDate() {
        return find().flatMap(found -> attribute("creationDate", Bucket::creationDate));
    }

    /** The service lists names in their order, so that the bucket is the first of those that begin with its name. */
    @Override
    protected Mono<Bucket> fetch() {
        return new S3(context())
                .buckets()
                .filter(request -> request.prefix(bucket.name()))
                .all()
                .filter(found -> bucket.name().equals(found.name()))
                .next()
                .mapNotNull(found -> found.snapshot().orElse(null)) // complete or not: the region isn't wanted
                .checkpoint(location("creationDate", "ListBuckets"));
    }
}
