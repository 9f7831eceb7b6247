// Generated from s3.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.s3;

import io.reactiveaws.core.spi.ListOperation;
import io.reactiveaws.core.spi.PageSize;
import io.reactiveaws.core.spi.Paging;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;

/** The operations of {@code s3} that list, and how they page. */
@Generated("io.reactiveaws.codegen")
final class S3Operations {
    static final ListOperation<S3AsyncClient, ListBucketsRequest.Builder, ListBucketsResponse> LIST_BUCKETS =
            ListOperation.paged(
                    "ListBuckets",
                    ListBucketsRequest::builder,
                    (client, request) -> client.listBuckets(request.build()),
                    Paging.sized(
                            (request, page) -> request.continuationToken(page.continuationToken()),
                            ListBucketsResponse::continuationToken,
                            PageSize.between(
                                    1, 10000, ListBucketsRequest::maxBuckets, ListBucketsRequest.Builder::maxBuckets)));

    static final ListOperation<S3AsyncClient, ListMultipartUploadsRequest.Builder, ListMultipartUploadsResponse>
            LIST_MULTIPART_UPLOADS = ListOperation.paged(
                    "ListMultipartUploads",
                    ListMultipartUploadsRequest::builder,
                    (client, request) -> client.listMultipartUploads(request.build()),
                    Paging.sized(
                            (request, page) -> request.keyMarker(Paging.marker(page.nextKeyMarker()))
                                    .uploadIdMarker(Paging.marker(page.nextUploadIdMarker())),
                            response -> Paging.token(response.nextKeyMarker(), response.nextUploadIdMarker()),
                            ListMultipartUploadsResponse::isTruncated,
                            PageSize.between(
                                    1,
                                    1000,
                                    ListMultipartUploadsRequest::maxUploads,
                                    ListMultipartUploadsRequest.Builder::maxUploads)));

    static final ListOperation<S3AsyncClient, ListObjectsV2Request.Builder, ListObjectsV2Response> LIST_OBJECTS_V2 =
            ListOperation.paged(
                    "ListObjectsV2",
                    ListObjectsV2Request::builder,
                    (client, request) -> client.listObjectsV2(request.build()),
                    Paging.sized(
                            (request, page) -> request.continuationToken(page.nextContinuationToken()),
                            response -> Paging.token(response.nextContinuationToken()),
                            ListObjectsV2Response::isTruncated,
                            PageSize.between(
                                    1, 1000, ListObjectsV2Request::maxKeys, ListObjectsV2Request.Builder::maxKeys)));

    static final ListOperation<S3AsyncClient, ListPartsRequest.Builder, ListPartsResponse> LIST_PARTS =
            ListOperation.paged(
                    "ListParts",
                    ListPartsRequest::builder,
                    (client, request) -> client.listParts(request.build()),
                    Paging.sized(
                            (request, page) -> request.partNumberMarker(page.nextPartNumberMarker()),
                            response -> Paging.token(response.nextPartNumberMarker()),
                            ListPartsResponse::isTruncated,
                            PageSize.between(1, 1000, ListPartsRequest::maxParts, ListPartsRequest.Builder::maxParts)));

    private S3Operations() {}
}
