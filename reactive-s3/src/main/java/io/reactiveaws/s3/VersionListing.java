package io.reactiveaws.s3;

import io.reactiveaws.core.spi.ListOperation;
import io.reactiveaws.core.spi.PageSize;
import io.reactiveaws.core.spi.Paging;
import io.reactiveaws.core.spi.ResourceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/**
 * Lists versions and delete markers. The service walks through both in one order, but the SDK's response has two lists,
 * which are merged again.
 *
 * @param context what the resources share
 * @param bucket the bucket's name
 */
record VersionListing(ResourceContext<S3AsyncClient> context, String bucket) {

    static final ListOperation<S3AsyncClient, ListObjectVersionsRequest.Builder, ListObjectVersionsResponse>
            LIST_OBJECT_VERSIONS = ListOperation.paged(
                    "ListObjectVersions",
                    ListObjectVersionsRequest::builder,
                    (client, request) -> client.listObjectVersions(request.build()),
                    Paging.sized(
                            (request, page) -> request.keyMarker(Paging.marker(page.nextKeyMarker()))
                                    .versionIdMarker(Paging.marker(page.nextVersionIdMarker())),
                            response -> Paging.token(response.nextKeyMarker(), response.nextVersionIdMarker()),
                            ListObjectVersionsResponse::isTruncated,
                            PageSize.between(
                                    1,
                                    1000,
                                    ListObjectVersionsRequest::maxKeys,
                                    ListObjectVersionsRequest.Builder::maxKeys)));

    /** The order within a list, which beyond this is the service's own: the newest first. */
    private static final Comparator<Entry> WITHIN =
            Comparator.comparing(Entry::key, KeyOrder.INSTANCE).thenComparing(entry -> !entry.latest());

    /**
     * Which list goes on: time tells only here, because clocks are coarse and a large upload has the time of its begin.
     */
    private static final Comparator<Entry> BETWEEN = WITHIN.thenComparing(Entry::time, Comparator.reverseOrder());

    /** An entry and what it is sorted by. */
    private record Entry(ObjectVersionEntry resource, String key, boolean latest, Instant time) {}

    /** The entries of a page, in the order of their keys. */
    List<ObjectVersionEntry> entries(ListObjectVersionsResponse response) {
        List<Entry> versions =
                response.versions().stream().map(this::entry).sorted(WITHIN).toList();
        List<Entry> markers = response.deleteMarkers().stream()
                .map(this::entry)
                .sorted(WITHIN)
                .toList();
        return merged(versions, markers);
    }

    /** A marker and a version of one time are taken for a deletion that followed what it deleted. */
    private static List<ObjectVersionEntry> merged(List<Entry> versions, List<Entry> markers) {
        List<ObjectVersionEntry> merged = new ArrayList<>(versions.size() + markers.size());
        int marker = 0;
        for (Entry version : versions) {
            while (marker < markers.size() && BETWEEN.compare(markers.get(marker), version) <= 0) {
                merged.add(markers.get(marker).resource());
                marker++;
            }
            merged.add(version.resource());
        }
        markers.subList(marker, markers.size()).forEach(rest -> merged.add(rest.resource()));
        return merged;
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
