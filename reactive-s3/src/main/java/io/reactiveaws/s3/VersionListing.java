package io.reactiveaws.s3;

import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.Paging;
import io.reactiveaws.core.spi.ResourceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/**
 * Lists versions and delete markers. The service walks through both in one order, but the SDK's response has two lists.
 *
 * @param context what the resources share
 * @param bucket the bucket's name
 */
record VersionListing(ResourceContext<S3AsyncClient> context, String bucket) {

    private static final Paging<ListObjectVersionsRequest.Builder, ListObjectVersionsResponse> PAGING = new Paging<>(
            1,
            1000,
            request -> ((ListObjectVersionsRequest) request).maxKeys(),
            ListObjectVersionsRequest.Builder::maxKeys,
            (request, page) -> request.keyMarker(page.nextKeyMarker()).versionIdMarker(page.nextVersionIdMarker()),
            response -> Boolean.TRUE.equals(response.isTruncated())
                    ? Paging.token(response.nextKeyMarker(), response.nextVersionIdMarker())
                    : null);

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::key, KeyOrder.INSTANCE)
            .thenComparing(entry -> !entry.latest())
            .thenComparing(Entry::time, Comparator.reverseOrder());

    Listing<ListObjectVersionsRequest.Builder, ListObjectVersionsResponse, ObjectVersionEntry> in(
            String location, Calls calls) {
        return new Listing<>(
                location,
                ListObjectVersionsRequest::builder,
                request -> request.bucket(bucket).encodingType(EncodingType.URL),
                request -> calls.call(
                        "objectVersions", "ListObjectVersions", client -> client.listObjectVersions(request.build())),
                this::entries,
                PAGING);
    }

    /** An entry and what it is sorted by. */
    private record Entry(ObjectVersionEntry resource, String key, boolean latest, Instant time) {}

    private List<ObjectVersionEntry> entries(ListObjectVersionsResponse response) {
        List<Entry> entries = new ArrayList<>();
        response.versions().forEach(version -> entries.add(entry(version)));
        response.deleteMarkers().forEach(marker -> entries.add(entry(marker)));
        entries.sort(ORDER);
        return entries.stream().map(Entry::resource).toList();
    }

    private Entry entry(ObjectVersion data) {
        return new Entry(
                new io.reactiveaws.s3.ObjectVersion(context, bucket, data.key(), data.versionId(), data),
                data.key(),
                Boolean.TRUE.equals(data.isLatest()),
                time(data.lastModified()));
    }

    private Entry entry(DeleteMarkerEntry data) {
        return new Entry(
                new DeleteMarker(context, bucket, data.key(), data.versionId(), data),
                data.key(),
                Boolean.TRUE.equals(data.isLatest()),
                time(data.lastModified()));
    }

    private static Instant time(@Nullable Instant time) {
        return time == null ? Instant.MIN : time;
    }
}
