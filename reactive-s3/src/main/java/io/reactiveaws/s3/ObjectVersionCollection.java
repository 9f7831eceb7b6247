package io.reactiveaws.s3;

import io.reactiveaws.core.BatchFlux;
import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.s3.transfer.ResourceCalls;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** The versions and delete markers of a bucket's objects, with the actions that work on many of them at once. */
public final class ObjectVersionCollection
        extends ResourceCollection<ObjectVersionEntry, ListObjectVersionsRequest.Builder> {

    private final String bucket;
    private final ResourceCalls calls;

    ObjectVersionCollection(
            Listing<ListObjectVersionsRequest.Builder, ?, ObjectVersionEntry> listing,
            String bucket,
            ResourceCalls calls) {
        super(listing);
        this.bucket = bucket;
        this.calls = calls;
    }

    private ObjectVersionCollection(
            ResourceCollection<ObjectVersionEntry, ListObjectVersionsRequest.Builder> narrowed,
            ObjectVersionCollection from) {
        super(narrowed);
        this.bucket = from.bucket;
        this.calls = from.calls;
    }

    @Override
    public ObjectVersionCollection filter(Consumer<? super ListObjectVersionsRequest.Builder> request) {
        return new ObjectVersionCollection(super.filter(request), this);
    }

    @Override
    public ObjectVersionCollection limit(long items) {
        return new ObjectVersionCollection(super.limit(items), this);
    }

    @Override
    public ObjectVersionCollection pageSize(int items) {
        return new ObjectVersionCollection(super.pageSize(items), this);
    }

    /**
     * Deletes all versions and markers of this collection for good with {@code DeleteObjects}, 1,000 in one call and 4
     * calls in flight. Keys that XML cannot carry, such as those with U+0001, go by a {@code DeleteObject} each.
     *
     * @return an outcome for each; {@link BatchFlux#requireAll()} turns failures into an error
     */
    public BatchFlux<ObjectVersionEntry> delete() {
        return delete(request -> {});
    }

    /**
     * Deletes all versions and markers of this collection for good with {@code DeleteObjects}, 1,000 in one call and 4
     * calls in flight. Keys that XML cannot carry, such as those with U+0001, go by a {@code DeleteObject} each.
     *
     * @param request completes each request, such as with the code of a device for MFA delete; the versions override it
     * @return an outcome for each; {@link BatchFlux#requireAll()} turns failures into an error
     */
    public BatchFlux<ObjectVersionEntry> delete(Consumer<DeleteObjectsRequest.Builder> request) {
        argument("delete", "request", request);
        ObjectDeletion<ObjectVersionEntry> deletion =
                new ObjectDeletion<>(bucket, "objectVersions.delete", request, ObjectVersionCollection::identifier);
        return batch(new BatchCall<>(
                this,
                "delete",
                "DeleteObjects",
                ObjectDeletion.KEYS_A_CALL,
                ObjectDeletion.CALLS_IN_FLIGHT,
                BatchCall.Refusal.NOTHING_DONE,
                entries -> deletion.send(entries, calls)));
    }

    private static ObjectIdentifier identifier(ObjectVersionEntry entry) {
        return ObjectIdentifier.builder()
                .key(entry.objectKey())
                .versionId(entry.id())
                .build();
    }
}
