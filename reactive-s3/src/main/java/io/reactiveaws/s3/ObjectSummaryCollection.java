package io.reactiveaws.s3;

import io.reactiveaws.core.BatchFlux;
import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/**
 * {@code ObjectSummary} resources, with the actions that work on many of them at once.
 *
 * <p>Where a store cuts a page short and names no token for the next one, the listing goes on behind the last key of
 * the page; the page's {@code nextToken()} is that key then.
 */
public final class ObjectSummaryCollection extends ResourceCollection<ObjectSummary, ListObjectsV2Request.Builder> {

    private final Listing<ListObjectsV2Request.Builder, ListObjectsV2Response, ObjectSummary> listing;

    ObjectSummaryCollection(Listing<ListObjectsV2Request.Builder, ListObjectsV2Response, ObjectSummary> listing) {
        this(LastKeyPaging.of(listing));
    }

    private ObjectSummaryCollection(LastKeyPaging<ObjectSummary> paging) {
        super(paging.listing());
        this.listing = paging.listing();
    }

    private ObjectSummaryCollection(
            ResourceCollection<ObjectSummary, ListObjectsV2Request.Builder> narrowed, ObjectSummaryCollection from) {
        super(narrowed);
        this.listing = from.listing;
    }

    @Override
    public ObjectSummaryCollection filter(Consumer<? super ListObjectsV2Request.Builder> request) {
        return new ObjectSummaryCollection(super.filter(request), this);
    }

    @Override
    public ObjectSummaryCollection limit(long items) {
        return new ObjectSummaryCollection(super.limit(items), this);
    }

    @Override
    public ObjectSummaryCollection pageSize(int items) {
        return new ObjectSummaryCollection(super.pageSize(items), this);
    }

    /**
     * Emits the objects and, where a filter names a delimiter, the common prefixes, both from one listing and in the
     * order of their keys. A limit counts both.
     *
     * @return the entries; with the prefix {@code photos/} and the delimiter {@code /}, what a folder of that name
     *     would show
     */
    public Flux<ObjectEntry> entries() {
        return readAs(listing.reading(this::entries)).all();
    }

    private List<ObjectEntry> entries(ListObjectsV2Response response) {
        List<ObjectEntry> entries = new ArrayList<>();
        listing.items().apply(response).forEach(summary -> entries.add(new ObjectEntry.Single(summary)));
        if (response.hasCommonPrefixes()) {
            response.commonPrefixes().forEach(prefix -> entries.add(new ObjectEntry.Prefix(prefix.prefix())));
            entries.sort(Comparator.comparing(ObjectEntry::name, KeyOrder.INSTANCE));
        }
        return entries;
    }

    /**
     * Deletes all objects of this collection with {@code DeleteObjects}, 1,000 in one call and 4 calls in flight. Keys
     * that XML cannot carry, such as those with U+0001, go by a {@code DeleteObject} each.
     *
     * @return an outcome for each object; {@link BatchFlux#requireAll()} turns failures into an error
     */
    public BatchFlux<ObjectSummary> delete() {
        return delete(request -> {});
    }

    /**
     * Deletes all objects of this collection with {@code DeleteObjects}, 1,000 in one call and 4 calls in flight. Keys
     * that XML cannot carry, such as those with U+0001, go by a {@code DeleteObject} each.
     *
     * @param request completes each request; the objects override it
     * @return an outcome for each object; {@link BatchFlux#requireAll()} turns failures into an error
     */
    public BatchFlux<ObjectSummary> delete(Consumer<DeleteObjectsRequest.Builder> request) {
        argument("delete", "request", request);
        return batch(new BatchCall<>(
                this,
                "delete",
                "DeleteObjects",
                ObjectDeletion.KEYS_A_CALL,
                ObjectDeletion.CALLS_IN_FLIGHT,
                BatchCall.Refusal.NOTHING_DONE,
                summaries -> AbstractObjectSummary.deleteAll(summaries, request)));
    }
}
