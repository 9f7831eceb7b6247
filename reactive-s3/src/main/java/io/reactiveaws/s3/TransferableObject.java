package io.reactiveaws.s3;

import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.s3.transfer.CopySource;
import io.reactiveaws.s3.transfer.DownloadFlux;
import io.reactiveaws.s3.transfer.ObjectCalls;
import io.reactiveaws.s3.transfer.Transfer;
import io.reactiveaws.s3.transfer.TransferConfig;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * An object that can be uploaded, downloaded and copied to, in parts where it is large.
 *
 * <p>Nothing is sent before subscription; each subscription runs the transfer again.
 */
public interface TransferableObject {

    /**
     * Returns what these methods are made of. There is no need to call it.
     *
     * @return the calls of this object
     */
    ObjectCalls calls();

    /**
     * Uploads a file to the object.
     *
     * <p>As {@link #uploadFile(Path, TransferConfig, Consumer)} with the defaults.
     *
     * @param file is read when it is sent; leave it as it is until the transfer has ended
     * @return the SDK's response; {@link java.io.IOException} that names the file if it is not there, is no regular
     *     file or cannot be read, before any call
     */
    default Transfer<PutObjectResponse> uploadFile(Path file) {
        return uploadFile(file, TransferConfig.defaults(), request -> {});
    }

    /**
     * Uploads a file to the object.
     *
     * <p>As {@link #uploadFile(Path, TransferConfig, Consumer)} without other settings.
     *
     * @param file is read when it is sent; leave it as it is until the transfer has ended
     * @param config when and how it is split
     * @return the SDK's response; {@link java.io.IOException} that names the file if it is not there, is no regular
     *     file or cannot be read, before any call
     */
    default Transfer<PutObjectResponse> uploadFile(Path file, TransferConfig config) {
        return uploadFile(file, config, request -> {});
    }

    /**
     * Uploads a file to the object.
     *
     * <p>As {@link #uploadFile(Path, TransferConfig, Consumer)} with the default sizes.
     *
     * @param file is read when it is sent; leave it as it is until the transfer has ended
     * @param request completes the request; bucket and key override it
     * @return the SDK's response; {@link java.io.IOException} that names the file if it is not there, is no regular
     *     file or cannot be read, before any call; {@link IllegalArgumentException}, before any call, if the request's
     *     {@code contentLength} is not the file's size
     */
    default Transfer<PutObjectResponse> uploadFile(Path file, Consumer<PutObjectRequest.Builder> request) {
        return uploadFile(file, TransferConfig.defaults(), request);
    }

    /**
     * Uploads a file to the object.
     *
     * <p>A file below the threshold takes one call of {@code PutObject}. A larger one is sent in parts, several at
     * once, and is an object when all are there: {@code CreateMultipartUpload}, {@code UploadPart} for each,
     * {@code CompleteMultipartUpload}. When one fails, or on cancel, {@code AbortMultipartUpload} removes the parts
     * that were sent; the SDK tries each call again where that may help, and parts are sent again over some seconds,
     * see {@link TransferConfig#attempts}. An abort that cannot be done is told with the error, with the upload's id.
     *
     * <p>The content type comes from the name of the file unless {@code request} has one. All of the request's settings
     * that a multipart upload can have are carried over to it; with a {@code contentMD5}, a file that needs parts is
     * refused, and so is any file with a {@code contentLength} that is not its size. When the transfer ends, what was
     * loaded before is forgotten.
     *
     * <p>The answer to a conditional {@code PutObject} or to {@code CompleteMultipartUpload} may be lost, so that its
     * retry is refused. Then {@code HeadObject} looks whether the object is there with this size, ETag or checksum,
     * metadata and content type. Writers that compete for a key put something into the content or the metadata that is
     * only theirs: those that write the same at the same time can't be told apart.
     *
     * @param file is read when it is sent; leave it as it is until the transfer has ended
     * @param config when and how it is split
     * @param request completes the request; bucket and key override it
     * @return the SDK's response; {@link java.io.IOException} that names the file if it is not there, is no regular
     *     file or cannot be read, before any call; {@link IllegalArgumentException}, before any call, if the request's
     *     {@code contentLength} is not the file's size
     */
    default Transfer<PutObjectResponse> uploadFile(
            Path file, TransferConfig config, Consumer<PutObjectRequest.Builder> request) {
        return calls().uploadFile("uploadFile", file, config, request);
    }

    /**
     * Uploads a stream of any length to the object.
     *
     * <p>As {@link #uploadStream(Publisher, TransferConfig, Consumer)} with the defaults.
     *
     * @param bytes the content; an empty stream makes an empty object
     * @return the SDK's response; the error of the stream if that fails
     */
    default Transfer<PutObjectResponse> uploadStream(Publisher<ByteBuffer> bytes) {
        return uploadStream(bytes, TransferConfig.defaults(), request -> {});
    }

    /**
     * Uploads a stream of any length to the object.
     *
     * <p>As {@link #uploadStream(Publisher, TransferConfig, Consumer)} without other settings.
     *
     * @param bytes the content; an empty stream makes an empty object
     * @param config when and how it is split
     * @return the SDK's response; the error of the stream if that fails
     */
    default Transfer<PutObjectResponse> uploadStream(Publisher<ByteBuffer> bytes, TransferConfig config) {
        return uploadStream(bytes, config, request -> {});
    }

    /**
     * Uploads a stream of any length to the object.
     *
     * <p>As {@link #uploadStream(Publisher, TransferConfig, Consumer)} with the default sizes.
     *
     * @param bytes the content; an empty stream makes an empty object
     * @param request completes the request; bucket and key override it
     * @return the SDK's response; the error of the stream if that fails; {@link IllegalArgumentException} if the
     *     request's {@code contentLength} cannot be an object's, before any call, or if the stream has another length
     */
    default Transfer<PutObjectResponse> uploadStream(
            Publisher<ByteBuffer> bytes, Consumer<PutObjectRequest.Builder> request) {
        return uploadStream(bytes, TransferConfig.defaults(), request);
    }

    /**
     * Uploads a stream of any length to the object.
     *
     * <p>A stream that ends within the first part takes one call of {@code PutObject}. A longer one is sent in parts,
     * several at once, and is an object when all are there: {@code CreateMultipartUpload}, {@code UploadPart} for each,
     * {@code CompleteMultipartUpload}. When one fails, when the stream does, or on cancel, {@code AbortMultipartUpload}
     * removes the parts that were sent; the SDK tries each call again where that may help, and parts are sent again
     * over some seconds, see {@link TransferConfig#attempts}. An abort that cannot be done is told with the error, with
     * the upload's id.
     *
     * <p>The stream is asked for one buffer at a time, and only as long as fewer than the configured bytes in flight
     * are held. Its buffers are copied and may be used again once the next one is asked for. Parts have the configured
     * size and later a 1,250th of what was sent before, up to the bytes in flight; how much the 10,000 parts that S3
     * allows hold so, {@link TransferConfig#longestStream()} says, and a longer stream fails. If {@code request} has a
     * {@code contentLength}, from 0 to 48.8 TiB, all parts have one size, which the bytes in flight must hold, and the
     * stream must have that length; if that is below the threshold and not more than the bytes in flight, the stream
     * takes one call.
     *
     * <p>All of the request's settings that a multipart upload can have are carried over to it; with a
     * {@code contentMD5}, a stream that needs parts is refused. Where the answer to a write is lost, {@code HeadObject}
     * looks for the object: see {@link #uploadFile(Path, TransferConfig, Consumer)}. When the transfer ends, what was
     * loaded before is forgotten.
     *
     * @param bytes the content; an empty stream makes an empty object
     * @param config when and how it is split
     * @param request completes the request; bucket and key override it
     * @return the SDK's response; the error of the stream if that fails; {@link IllegalArgumentException} if the
     *     request's {@code contentLength} cannot be an object's, before any call, or if the stream has another length
     */
    default Transfer<PutObjectResponse> uploadStream(
            Publisher<ByteBuffer> bytes, TransferConfig config, Consumer<PutObjectRequest.Builder> request) {
        return calls().uploadStream("uploadStream", bytes, config, request);
    }

    /**
     * Downloads the object to a file.
     *
     * <p>As {@link #downloadFile(Path, TransferConfig, Consumer)} with the defaults.
     *
     * @param file the target; its folder must be there
     * @return the SDK's response, with the size of the whole object; {@link java.io.IOException} that names the file if
     *     it cannot be written
     */
    default Transfer<GetObjectResponse> downloadFile(Path file) {
        return downloadFile(file, TransferConfig.defaults(), request -> {});
    }

    /**
     * Downloads the object to a file.
     *
     * <p>As {@link #downloadFile(Path, TransferConfig, Consumer)} without other settings.
     *
     * @param file the target; its folder must be there
     * @param config when and how it is split
     * @return the SDK's response, with the size of the whole object; {@link java.io.IOException} that names the file if
     *     it cannot be written
     */
    default Transfer<GetObjectResponse> downloadFile(Path file, TransferConfig config) {
        return downloadFile(file, config, request -> {});
    }

    /**
     * Downloads the object to a file.
     *
     * <p>As {@link #downloadFile(Path, TransferConfig, Consumer)} with the default sizes.
     *
     * @param file the target; its folder must be there
     * @param request completes each request; bucket and key override it
     * @return the SDK's response, with the size of the whole object; {@link java.io.IOException} that names the file if
     *     it cannot be written
     */
    default Transfer<GetObjectResponse> downloadFile(Path file, Consumer<GetObjectRequest.Builder> request) {
        return downloadFile(file, TransferConfig.defaults(), request);
    }

    /**
     * Downloads the object to a file.
     *
     * <p>One call of {@code GetObject} asks for the first part. If the object is larger, calls for the other parts
     * follow, several at once, which fail if the object is replaced in between. A body that breaks off is asked for
     * again from where it broke off, and so is a part whose first request fails, as {@link TransferConfig#attempts}
     * says. An empty object takes two calls, and so does a larger one where the service gives no ETag, or a weak one:
     * then one call asks for all of it, for nothing would tell its parts from those of another object.
     *
     * <p>A part whose MD5 or checksum is wrong is read again, four times in all. Before an object comes in parts, one
     * {@code HeadObject} asks for its checksum, unless the client is configured with {@code responseChecksumValidation}
     * {@code WHEN_REQUIRED}; if the service tells one that can be made of those of the parts, they are compared at the
     * end.
     *
     * <p>The bytes go to a temporary file in the folder of the target, which takes the target's place when it is whole,
     * even if there is a file already. On error and on cancel the temporary file is removed, and the target is as it
     * was. If {@code request} has a {@code range} or a {@code partNumber}, one call asks for just that.
     *
     * @param file the target; its folder must be there
     * @param config when and how it is split
     * @param request completes each request; bucket and key override it
     * @return the SDK's response, with the size of the whole object; {@link java.io.IOException} that names the file if
     *     it cannot be written
     */
    default Transfer<GetObjectResponse> downloadFile(
            Path file, TransferConfig config, Consumer<GetObjectRequest.Builder> request) {
        return calls().downloadFile(file, config, request);
    }

    /**
     * Emits the object's bytes, as {@link #downloadStream(TransferConfig, Consumer)} does with the defaults.
     *
     * @return the bytes; nothing if the object is empty
     */
    default DownloadFlux downloadStream() {
        return downloadStream(TransferConfig.defaults(), request -> {});
    }

    /**
     * Emits the object's bytes, as {@link #downloadStream(TransferConfig, Consumer)} does without other settings.
     *
     * @param config how often the body is asked for
     * @return the bytes; nothing if the object is empty
     */
    default DownloadFlux downloadStream(TransferConfig config) {
        return downloadStream(config, request -> {});
    }

    /**
     * Emits the object's bytes, as {@link #downloadStream(TransferConfig, Consumer)} does with the default attempts.
     *
     * @param request completes the request; bucket and key override it
     * @return the bytes; nothing if the object is empty
     */
    default DownloadFlux downloadStream(Consumer<GetObjectRequest.Builder> request) {
        return downloadStream(TransferConfig.defaults(), request);
    }

    /**
     * Emits the object's bytes.
     *
     * <p>The object is asked for at the first demand: one call of {@code GetObject}. A body that breaks off is asked
     * for again from where it broke off, and fails if the object was replaced in between.
     *
     * <p>Of the configuration only the {@code attempts} count: one stream over one connection is faster than ranges
     * that are put in order, and needs no memory for what arrives early.
     *
     * @param config how often the body is asked for
     * @param request completes the request; bucket and key override it
     * @return the bytes; nothing if the object is empty
     */
    default DownloadFlux downloadStream(TransferConfig config, Consumer<GetObjectRequest.Builder> request) {
        return calls().downloadStream(config, request);
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>As {@link #copy(CopySource, TransferConfig, Consumer)} with the defaults.
     *
     * @param source names the object that is copied
     * @return the SDK's response
     */
    default Transfer<CopyObjectResponse> copy(CopySource source) {
        return copy(source, TransferConfig.defaults(), request -> {});
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>As {@link #copy(CopySource, TransferConfig, Consumer)} without other settings.
     *
     * @param source names the object that is copied
     * @param config when and how it is split
     * @return the SDK's response
     */
    default Transfer<CopyObjectResponse> copy(CopySource source, TransferConfig config) {
        return copy(source, config, request -> {});
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>As {@link #copy(CopySource, TransferConfig, Consumer)} with the default sizes.
     *
     * @param source names the object that is copied
     * @param request completes the request; source, bucket and key override it
     * @return the SDK's response
     */
    default Transfer<CopyObjectResponse> copy(CopySource source, Consumer<CopyObjectRequest.Builder> request) {
        return copy(source, TransferConfig.defaults(), request);
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>One call of {@code HeadObject} asks for the size of the source. Below the threshold, one call of
     * {@code CopyObject} follows. A larger source is copied in parts, several at once, and is an object when all are
     * there: {@code CreateMultipartUpload}, {@code UploadPartCopy} for each, {@code CompleteMultipartUpload}; these
     * fail if the source is replaced in between. When one fails, or on cancel, {@code AbortMultipartUpload} removes the
     * parts that were copied.
     *
     * <p>Parts do as one call does: unless {@code request} has the metadata directive {@code REPLACE}, the metadata is
     * the source's and not the request's; unless it has the tagging directive {@code REPLACE}, so are the tags, which
     * takes another call of {@code GetObjectTagging} and the right to make it. A store that answers to that with status
     * 405 or 501, or with a code such as {@code NotImplemented} or {@code NoSuchTagSet}, is taken for one without tags.
     * A source without a strong ETag, to which no parts can be tied, takes one call of {@code CopyObject} up to 5 GiB;
     * a larger one is an error.
     *
     * <p>Where the answer to a write is lost, {@code HeadObject} looks for the object: see {@link #uploadFile(Path,
     * TransferConfig, Consumer)}. When the transfer ends, what was loaded before is forgotten.
     *
     * @param source names the object that is copied
     * @param config when and how it is split
     * @param request completes the request; source, bucket and key override it
     * @return the SDK's response; {@link io.reactiveaws.s3.transfer.ObjectChangedException} if the source is replaced
     *     or deleted while its parts are copied
     */
    default Transfer<CopyObjectResponse> copy(
            CopySource source, TransferConfig config, Consumer<CopyObjectRequest.Builder> request) {
        return calls().copy(source, config, request);
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>As {@link #copy(ReadableObject, TransferConfig, Consumer)} with the defaults.
     *
     * @param source the object that is copied; its own client asks for its size, so that it may be in another region
     * @return the SDK's response
     */
    default Transfer<CopyObjectResponse> copy(ReadableObject source) {
        return copy(source, TransferConfig.defaults(), request -> {});
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>As {@link #copy(ReadableObject, TransferConfig, Consumer)} without other settings.
     *
     * @param source the object that is copied; its own client asks for its size, so that it may be in another region
     * @param config when and how it is split
     * @return the SDK's response
     */
    default Transfer<CopyObjectResponse> copy(ReadableObject source, TransferConfig config) {
        return copy(source, config, request -> {});
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>As {@link #copy(ReadableObject, TransferConfig, Consumer)} with the default sizes.
     *
     * @param source the object that is copied; its own client asks for its size, so that it may be in another region
     * @param request completes the request; source, bucket and key override it
     * @return the SDK's response
     */
    default Transfer<CopyObjectResponse> copy(ReadableObject source, Consumer<CopyObjectRequest.Builder> request) {
        return copy(source, TransferConfig.defaults(), request);
    }

    /**
     * Copies another object to this one, within S3, as {@link #copy(CopySource, TransferConfig, Consumer)} does.
     *
     * @param source the object that is copied; its own client asks for its size, so that it may be in another region
     * @param config when and how it is split
     * @param request completes the request; source, bucket and key override it
     * @return the SDK's response; {@link io.reactiveaws.s3.transfer.ObjectChangedException} if the source is replaced
     *     or deleted while its parts are copied
     */
    default Transfer<CopyObjectResponse> copy(
            ReadableObject source, TransferConfig config, Consumer<CopyObjectRequest.Builder> request) {
        Arguments.argument(this, "copy", "source", source);
        return calls().copy(source.calls(), config, request);
    }
}
