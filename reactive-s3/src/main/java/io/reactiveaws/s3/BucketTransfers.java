package io.reactiveaws.s3;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.s3.transfer.CopySource;
import io.reactiveaws.s3.transfer.DownloadFlux;
import io.reactiveaws.s3.transfer.Transfer;
import io.reactiveaws.s3.transfer.TransferConfig;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** A bucket's transfers: those of its objects, with the key as an argument, in boto3's order. */
abstract class BucketTransfers
        extends LoadableResource<S3AsyncClient, software.amazon.awssdk.services.s3.model.Bucket, Bucket> {

    BucketTransfers(
            ResourceContext<S3AsyncClient> context, software.amazon.awssdk.services.s3.model.@Nullable Bucket data) {
        super(context, data);
    }

    abstract S3Object object(String key);

    /**
     * Uploads a file, as {@link S3Object#uploadFile(Path)} does.
     *
     * @param file the file
     * @param key the key of the object that it becomes
     * @return the upload; it runs at each subscription
     */
    public Transfer<PutObjectResponse> uploadFile(Path file, String key) {
        return object(key).uploadFile(file);
    }

    /**
     * Uploads a file, as {@link S3Object#uploadFile(Path, TransferConfig)} does.
     *
     * @param file the file
     * @param key the key of the object that it becomes
     * @param config when and how it is split
     * @return the upload; it runs at each subscription
     */
    public Transfer<PutObjectResponse> uploadFile(Path file, String key, TransferConfig config) {
        return object(key).uploadFile(file, config);
    }

    /**
     * Uploads a file, as {@link S3Object#uploadFile(Path, Consumer)} does.
     *
     * @param file the file
     * @param key the key of the object that it becomes
     * @param request completes the request; bucket and key win over it
     * @return the upload; it runs at each subscription
     */
    public Transfer<PutObjectResponse> uploadFile(Path file, String key, Consumer<PutObjectRequest.Builder> request) {
        return object(key).uploadFile(file, request);
    }

    /**
     * Uploads a file, as {@link S3Object#uploadFile(Path, TransferConfig, Consumer)} does.
     *
     * @param file the file
     * @param key the key of the object that it becomes
     * @param config when and how it is split
     * @param request completes the request; bucket and key win over it
     * @return the upload; it runs at each subscription
     */
    public Transfer<PutObjectResponse> uploadFile(
            Path file, String key, TransferConfig config, Consumer<PutObjectRequest.Builder> request) {
        return object(key).uploadFile(file, config, request);
    }

    /**
     * Uploads bytes of unknown length, as {@link S3Object#uploadStream(Publisher)} does.
     *
     * @param bytes the bytes
     * @param key the key of the object that they become
     * @return the upload; it runs at each subscription
     */
    public Transfer<PutObjectResponse> uploadStream(Publisher<ByteBuffer> bytes, String key) {
        return object(key).uploadStream(bytes);
    }

    /**
     * Uploads bytes of unknown length, as {@link S3Object#uploadStream(Publisher, TransferConfig)} does.
     *
     * @param bytes the bytes
     * @param key the key of the object that they become
     * @param config how they are split
     * @return the upload; it runs at each subscription
     */
    public Transfer<PutObjectResponse> uploadStream(Publisher<ByteBuffer> bytes, String key, TransferConfig config) {
        return object(key).uploadStream(bytes, config);
    }

    /**
     * Uploads bytes of unknown length, as {@link S3Object#uploadStream(Publisher, Consumer)} does.
     *
     * @param bytes the bytes
     * @param key the key of the object that they become
     * @param request completes the request; bucket and key win over it
     * @return the upload; it runs at each subscription
     */
    public Transfer<PutObjectResponse> uploadStream(
            Publisher<ByteBuffer> bytes, String key, Consumer<PutObjectRequest.Builder> request) {
        return object(key).uploadStream(bytes, request);
    }

    /**
     * Uploads bytes of unknown length, as {@link S3Object#uploadStream(Publisher, TransferConfig, Consumer)} does.
     *
     * @param bytes the bytes
     * @param key the key of the object that they become
     * @param config how they are split
     * @param request completes the request; bucket and key win over it
     * @return the upload; it runs at each subscription
     */
    public Transfer<PutObjectResponse> uploadStream(
            Publisher<ByteBuffer> bytes,
            String key,
            TransferConfig config,
            Consumer<PutObjectRequest.Builder> request) {
        return object(key).uploadStream(bytes, config, request);
    }

    /**
     * Downloads an object into a file, as {@link S3Object#downloadFile(Path)} does.
     *
     * @param key the object's key
     * @param file the file, which is replaced if it is there
     * @return the download; it runs at each subscription
     */
    public Transfer<GetObjectResponse> downloadFile(String key, Path file) {
        return object(key).downloadFile(file);
    }

    /**
     * Downloads an object into a file, as {@link S3Object#downloadFile(Path, TransferConfig)} does.
     *
     * @param key the object's key
     * @param file the file, which is replaced if it is there
     * @param config when and how it is split
     * @return the download; it runs at each subscription
     */
    public Transfer<GetObjectResponse> downloadFile(String key, Path file, TransferConfig config) {
        return object(key).downloadFile(file, config);
    }

    /**
     * Downloads an object into a file, as {@link S3Object#downloadFile(Path, Consumer)} does.
     *
     * @param key the object's key
     * @param file the file, which is replaced if it is there
     * @param request completes each request; bucket and key win over it
     * @return the download; it runs at each subscription
     */
    public Transfer<GetObjectResponse> downloadFile(String key, Path file, Consumer<GetObjectRequest.Builder> request) {
        return object(key).downloadFile(file, request);
    }

    /**
     * Downloads an object into a file, as {@link S3Object#downloadFile(Path, TransferConfig, Consumer)} does.
     *
     * @param key the object's key
     * @param file the file, which is replaced if it is there
     * @param config when and how it is split
     * @param request completes each request; bucket and key win over it
     * @return the download; it runs at each subscription
     */
    public Transfer<GetObjectResponse> downloadFile(
            String key, Path file, TransferConfig config, Consumer<GetObjectRequest.Builder> request) {
        return object(key).downloadFile(file, config, request);
    }

    /**
     * Emits an object's bytes, as {@link S3Object#downloadStream()} does.
     *
     * @param key the object's key
     * @return the bytes
     */
    public DownloadFlux downloadStream(String key) {
        return object(key).downloadStream();
    }

    /**
     * Emits an object's bytes, as {@link S3Object#downloadStream(TransferConfig)} does.
     *
     * @param key the object's key
     * @param config how often the body is asked for
     * @return the bytes
     */
    public DownloadFlux downloadStream(String key, TransferConfig config) {
        return object(key).downloadStream(config);
    }

    /**
     * Emits an object's bytes, as {@link S3Object#downloadStream(Consumer)} does.
     *
     * @param key the object's key
     * @param request completes the request; bucket and key win over it
     * @return the bytes
     */
    public DownloadFlux downloadStream(String key, Consumer<GetObjectRequest.Builder> request) {
        return object(key).downloadStream(request);
    }

    /**
     * Emits an object's bytes, as {@link S3Object#downloadStream(TransferConfig, Consumer)} does.
     *
     * @param key the object's key
     * @param config how often the body is asked for
     * @param request completes the request; bucket and key win over it
     * @return the bytes
     */
    public DownloadFlux downloadStream(String key, TransferConfig config, Consumer<GetObjectRequest.Builder> request) {
        return object(key).downloadStream(config, request);
    }

    /**
     * Copies an object into this bucket, as {@link S3Object#copy(CopySource)} does.
     *
     * @param source what is copied
     * @param key the key of the copy
     * @return the copy; it runs at each subscription
     */
    public Transfer<CopyObjectResponse> copy(CopySource source, String key) {
        return object(key).copy(source);
    }

    /**
     * Copies an object into this bucket, as {@link S3Object#copy(CopySource, TransferConfig)} does.
     *
     * @param source what is copied
     * @param key the key of the copy
     * @param config when and how it is split
     * @return the copy; it runs at each subscription
     */
    public Transfer<CopyObjectResponse> copy(CopySource source, String key, TransferConfig config) {
        return object(key).copy(source, config);
    }

    /**
     * Copies an object into this bucket, as {@link S3Object#copy(CopySource, Consumer)} does.
     *
     * @param source what is copied
     * @param key the key of the copy
     * @param request completes the request; source, bucket and key win over it
     * @return the copy; it runs at each subscription
     */
    public Transfer<CopyObjectResponse> copy(
            CopySource source, String key, Consumer<CopyObjectRequest.Builder> request) {
        return object(key).copy(source, request);
    }

    /**
     * Copies an object into this bucket, as {@link S3Object#copy(CopySource, TransferConfig, Consumer)} does.
     *
     * @param source what is copied
     * @param key the key of the copy
     * @param config when and how it is split
     * @param request completes the request; source, bucket and key win over it
     * @return the copy; it runs at each subscription
     */
    public Transfer<CopyObjectResponse> copy(
            CopySource source, String key, TransferConfig config, Consumer<CopyObjectRequest.Builder> request) {
        return object(key).copy(source, config, request);
    }
}
