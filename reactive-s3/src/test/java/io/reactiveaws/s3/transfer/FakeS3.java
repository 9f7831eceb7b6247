package io.reactiveaws.s3.transfer;

import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3ServiceClientConfiguration;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * A client that keeps what it is asked and answers as a test says. Without a word from the test, uploads work, parts
 * get the ETags {@code "part-1"} and so on, and each object is empty.
 */
public class FakeS3 implements S3AsyncClient {

    public final FakeOperation<GetObjectRequest, FakeObject> getObject =
            new FakeOperation<>(request -> FakeObject.of(""));
    public final FakeOperation<HeadObjectRequest, HeadObjectResponse> headObject = new FakeOperation<>(
            request -> HeadObjectResponse.builder().contentLength(0L).build());
    public final FakeOperation<GetObjectTaggingRequest, GetObjectTaggingResponse> getObjectTagging =
            new FakeOperation<>(request -> GetObjectTaggingResponse.builder().build());
    public final FakeOperation<PutObjectRequest, PutObjectResponse> putObject = new FakeOperation<>(
            request -> PutObjectResponse.builder().eTag("\"put\"").build());
    public final FakeOperation<CopyObjectRequest, CopyObjectResponse> copyObject =
            new FakeOperation<>(request -> CopyObjectResponse.builder()
                    .copyObjectResult(result -> result.eTag("\"copy\""))
                    .build());
    public final FakeOperation<CreateMultipartUploadRequest, CreateMultipartUploadResponse> createMultipartUpload =
            new FakeOperation<>(request -> CreateMultipartUploadResponse.builder()
                    .bucket(request.bucket())
                    .key(request.key())
                    .uploadId("upload")
                    .build());
    public final FakeOperation<UploadPartRequest, UploadPartResponse> uploadPart =
            new FakeOperation<>(request -> UploadPartResponse.builder()
                    .eTag("\"part-" + request.partNumber() + "\"")
                    .build());
    public final FakeOperation<UploadPartCopyRequest, UploadPartCopyResponse> uploadPartCopy =
            new FakeOperation<>(request -> UploadPartCopyResponse.builder()
                    .copyPartResult(result -> result.eTag("\"part-" + request.partNumber() + "\""))
                    .build());
    public final FakeOperation<CompleteMultipartUploadRequest, CompleteMultipartUploadResponse>
            completeMultipartUpload = new FakeOperation<>(request -> CompleteMultipartUploadResponse.builder()
            .bucket(request.bucket())
            .key(request.key())
            .eTag("\"multipart\"")
            .build());
    public final FakeOperation<AbortMultipartUploadRequest, AbortMultipartUploadResponse> abortMultipartUpload =
            new FakeOperation<>(this::abort);

    private final Set<String> aborted = ConcurrentHashMap.newKeySet();
    private final List<FakeDownload> downloads = new CopyOnWriteArrayList<>();
    private final List<FakeUpload> uploads = new CopyOnWriteArrayList<>();

    /** As S3 does, which no longer knows an upload that is aborted. */
    private AbortMultipartUploadResponse abort(AbortMultipartUploadRequest request) {
        if (!aborted.add(request.uploadId())) {
            throw S3Errors.of(404, "NoSuchUpload");
        }
        return AbortMultipartUploadResponse.builder().build();
    }

    /** The answers to GetObject that came as far as their headers, in order. */
    List<FakeDownload> downloads() {
        return downloads;
    }

    /** The answers to GetObject whose connection is still in use. */
    List<FakeDownload> openDownloads() {
        return downloads.stream().filter(FakeDownload::open).toList();
    }

    /** The bodies that PutObject and UploadPart were sent with, in order. */
    public List<FakeUpload> uploads() {
        return uploads;
    }

    /** The bodies of parts, in the order of their numbers. */
    List<FakeUpload> parts() {
        return uploads.stream()
                .sorted(Comparator.comparing(upload -> ((UploadPartRequest) upload.request()).partNumber()))
                .toList();
    }

    @Override
    public <T> CompletableFuture<T> getObject(
            GetObjectRequest request, AsyncResponseTransformer<GetObjectResponse, T> transformer) {
        getObject.asked(request);
        CompletableFuture<T> result = transformer.prepare();
        CompletableFuture<FakeObject> answer = getObject.answerTo(request);
        CompletableFuture<FakeObject> unused = answer.whenComplete((object, error) -> {
            if (result.isCancelled()) {
                return;
            }
            if (error != null) {
                transformer.exceptionOccurred(error);
            } else {
                FakeDownload download = new FakeDownload(request);
                downloads.add(download);
                transformer.onResponse(object.response());
                transformer.onStream(download.publish(object));
            }
        });
        return getObject.watched(result);
    }

    @Override
    public CompletableFuture<PutObjectResponse> putObject(PutObjectRequest request, AsyncRequestBody body) {
        return upload(putObject, request, body);
    }

    @Override
    public CompletableFuture<UploadPartResponse> uploadPart(UploadPartRequest request, AsyncRequestBody body) {
        return upload(uploadPart, request, body);
    }

    /** Reads the body and then answers; a body that fails fails the call. */
    private <Q, A> CompletableFuture<A> upload(FakeOperation<Q, A> operation, Q request, AsyncRequestBody body) {
        operation.asked(request);
        FakeUpload upload = new FakeUpload(request, body);
        uploads.add(upload);
        CompletableFuture<A> result = operation.watched(new CompletableFuture<>());
        CompletableFuture<A> unused = upload.read(result)
                .thenCompose(bytes -> operation.answerTo(request))
                .whenComplete((answer, error) -> {
                    if (error == null) {
                        result.complete(answer);
                    } else {
                        result.completeExceptionally(error instanceof CompletionException ? error.getCause() : error);
                    }
                });
        return result;
    }

    @Override
    public CompletableFuture<HeadObjectResponse> headObject(HeadObjectRequest request) {
        return headObject.call(request);
    }

    @Override
    public CompletableFuture<GetObjectTaggingResponse> getObjectTagging(GetObjectTaggingRequest request) {
        return getObjectTagging.call(request);
    }

    @Override
    public CompletableFuture<CopyObjectResponse> copyObject(CopyObjectRequest request) {
        return copyObject.call(request);
    }

    @Override
    public CompletableFuture<CreateMultipartUploadResponse> createMultipartUpload(
            CreateMultipartUploadRequest request) {
        return createMultipartUpload.call(request);
    }

    @Override
    public CompletableFuture<UploadPartCopyResponse> uploadPartCopy(UploadPartCopyRequest request) {
        return uploadPartCopy.call(request);
    }

    @Override
    public CompletableFuture<CompleteMultipartUploadResponse> completeMultipartUpload(
            CompleteMultipartUploadRequest request) {
        return completeMultipartUpload.call(request);
    }

    @Override
    public CompletableFuture<AbortMultipartUploadResponse> abortMultipartUpload(AbortMultipartUploadRequest request) {
        return abortMultipartUpload.call(request);
    }

    /** This client with a configuration. */
    S3AsyncClient configured(RequestChecksumCalculation calculation) {
        return configured(S3ServiceClientConfiguration.builder()
                .requestChecksumCalculation(calculation)
                .build());
    }

    /** This client with a configuration. */
    S3AsyncClient configured(S3ServiceClientConfiguration configuration) {
        return (S3AsyncClient) Proxy.newProxyInstance(
                FakeS3.class.getClassLoader(),
                new Class<?>[] {S3AsyncClient.class},
                (proxy, method, arguments) -> method.getName().equals("serviceClientConfiguration")
                        ? configuration
                        : method.invoke(this, arguments));
    }

    @Override
    public String serviceName() {
        return "s3";
    }

    @Override
    public void close() {}
}
