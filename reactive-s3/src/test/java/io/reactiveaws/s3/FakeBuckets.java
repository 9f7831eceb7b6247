package io.reactiveaws.s3;

import io.reactiveaws.s3.transfer.FakeOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A client for what is done with buckets and their listings: it keeps what it is asked and answers as a test says.
 * Without a word from the test, there are no buckets and no objects, and every change succeeds.
 */
final class FakeBuckets implements S3AsyncClient {

    final FakeOperation<ListBucketsRequest, ListBucketsResponse> listBuckets =
            new FakeOperation<>(request -> ListBucketsResponse.builder().build());
    final FakeOperation<HeadBucketRequest, HeadBucketResponse> headBucket =
            new FakeOperation<>(request -> HeadBucketResponse.builder().build());
    final FakeOperation<CreateBucketRequest, CreateBucketResponse> createBucket =
            new FakeOperation<>(request -> CreateBucketResponse.builder().build());
    final FakeOperation<DeleteBucketRequest, DeleteBucketResponse> deleteBucket =
            new FakeOperation<>(request -> DeleteBucketResponse.builder().build());
    final FakeOperation<ListObjectsV2Request, ListObjectsV2Response> listObjects =
            new FakeOperation<>(request -> ListObjectsV2Response.builder().build());
    final FakeOperation<ListObjectVersionsRequest, ListObjectVersionsResponse> listVersions =
            new FakeOperation<>(request -> ListObjectVersionsResponse.builder().build());
    final FakeOperation<DeleteObjectsRequest, DeleteObjectsResponse> deleteObjects =
            new FakeOperation<>(request -> DeleteObjectsResponse.builder().build());
    final FakeOperation<GetBucketVersioningRequest, GetBucketVersioningResponse> getVersioning =
            new FakeOperation<>(request -> GetBucketVersioningResponse.builder().build());
    final FakeOperation<PutBucketVersioningRequest, PutBucketVersioningResponse> putVersioning =
            new FakeOperation<>(request -> PutBucketVersioningResponse.builder().build());
    final FakeOperation<DeleteObjectRequest, DeleteObjectResponse> deleteObject =
            new FakeOperation<>(request -> DeleteObjectResponse.builder().build());
    final FakeOperation<ListMultipartUploadsRequest, ListMultipartUploadsResponse> listUploads = new FakeOperation<>(
            request -> ListMultipartUploadsResponse.builder().build());
    final FakeOperation<ListPartsRequest, ListPartsResponse> listParts =
            new FakeOperation<>(request -> ListPartsResponse.builder().build());

    /** The bucket {@code b}. */
    Bucket bucket() {
        return S3.over(this).bucket("b");
    }

    /** The keys {@code k0000}, {@code k0001} and so on. */
    static List<String> keys(int from, int to) {
        return IntStream.range(from, to).mapToObj("k%04d"::formatted).toList();
    }

    /** Lines up one page after the other. */
    @SafeVarargs
    final void pages(List<String>... pages) {
        for (int i = 0; i < pages.length; i++) {
            String next = i == pages.length - 1 ? null : "page-" + (i + 1);
            listObjects.answer(page(pages[i], List.of(), next));
        }
    }

    /** A page of a listing; the last one without a token. */
    static ListObjectsV2Response page(List<String> keys, List<String> prefixes, String next) {
        return ListObjectsV2Response.builder()
                .contents(keys.stream()
                        .map(key -> S3Object.builder().key(key).size(1L).build())
                        .toList())
                .commonPrefixes(prefixes.stream()
                        .map(prefix -> CommonPrefix.builder().prefix(prefix).build())
                        .toList())
                .isTruncated(next != null)
                .nextContinuationToken(next)
                .build();
    }

    /** An answer to DeleteObjects that refuses some keys. */
    static DeleteObjectsResponse refusing(S3Error... errors) {
        return DeleteObjectsResponse.builder().errors(errors).build();
    }

    /** All keys that calls of DeleteObjects have named, in the order of the calls. */
    List<String> deletedKeys() {
        List<String> keys = new ArrayList<>();
        deleteObjects
                .requests()
                .forEach(request -> request.delete().objects().forEach(object -> keys.add(object.key())));
        return keys;
    }

    @Override
    public CompletableFuture<ListBucketsResponse> listBuckets(ListBucketsRequest request) {
        return listBuckets.call(request);
    }

    @Override
    public CompletableFuture<HeadBucketResponse> headBucket(HeadBucketRequest request) {
        return headBucket.call(request);
    }

    @Override
    public CompletableFuture<CreateBucketResponse> createBucket(CreateBucketRequest request) {
        return createBucket.call(request);
    }

    @Override
    public CompletableFuture<DeleteBucketResponse> deleteBucket(DeleteBucketRequest request) {
        return deleteBucket.call(request);
    }

    @Override
    public CompletableFuture<ListObjectsV2Response> listObjectsV2(ListObjectsV2Request request) {
        return listObjects.call(request);
    }

    @Override
    public CompletableFuture<ListObjectVersionsResponse> listObjectVersions(ListObjectVersionsRequest request) {
        return listVersions.call(request);
    }

    @Override
    public CompletableFuture<DeleteObjectsResponse> deleteObjects(DeleteObjectsRequest request) {
        return deleteObjects.call(request);
    }

    @Override
    public CompletableFuture<GetBucketVersioningResponse> getBucketVersioning(GetBucketVersioningRequest request) {
        return getVersioning.call(request);
    }

    @Override
    public CompletableFuture<PutBucketVersioningResponse> putBucketVersioning(PutBucketVersioningRequest request) {
        return putVersioning.call(request);
    }

    @Override
    public CompletableFuture<DeleteObjectResponse> deleteObject(DeleteObjectRequest request) {
        return deleteObject.call(request);
    }

    @Override
    public CompletableFuture<ListMultipartUploadsResponse> listMultipartUploads(ListMultipartUploadsRequest request) {
        return listUploads.call(request);
    }

    @Override
    public CompletableFuture<ListPartsResponse> listParts(ListPartsRequest request) {
        return listParts.call(request);
    }

    @Override
    public String serviceName() {
        return "s3";
    }

    @Override
    public void close() {}
}
