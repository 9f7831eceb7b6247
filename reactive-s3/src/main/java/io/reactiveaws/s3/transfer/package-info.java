/**
 * How the bytes of S3's objects are read, sent and copied: the engine behind the resources.
 *
 * <p><b>What users name.</b> {@link io.reactiveaws.s3.transfer.ObjectContent} is an object that is being read.
 * {@link io.reactiveaws.s3.transfer.Transfer} and {@link io.reactiveaws.s3.transfer.DownloadFlux} are transfers, with
 * their {@link io.reactiveaws.s3.transfer.TransferConfig} and {@link io.reactiveaws.s3.transfer.TransferProgress};
 * {@link io.reactiveaws.s3.transfer.CopySource} names what is copied, and
 * {@link io.reactiveaws.s3.transfer.ObjectChangedException} says that an object was replaced while it was read.
 *
 * <p><b>The door.</b> Resources reach all of it through {@link io.reactiveaws.s3.transfer.ObjectCalls}, and those that
 * can only be read through {@link io.reactiveaws.s3.transfer.ObjectReads}, which a resource makes from its
 * {@link io.reactiveaws.s3.transfer.ResourceCalls} and its names. {@link io.reactiveaws.s3.transfer.CompletedParts} is
 * for uploads whose parts the caller sends. Only {@code io.reactiveaws.s3} may use these four; this package knows no
 * resource. All else is package-private.
 *
 * <p><b>How bytes come.</b> {@code ObjectReads.body} → {@code ObjectReader} → {@code ResumableBody}, which asks again
 * where a body breaks → {@code DownloadTransformer} makes a {@code Download} of each answer: its headers and its
 * connection. {@code AnsweredRange} says whether these are the bytes that were asked for, {@code ObjectChecksum}
 * whether they came right. {@code ObjectContent} turns the bytes into text and JSON, by a {@code Decoder}.
 * {@code FileDownload} reads several ranges at once into a {@code TemporaryFile}.
 *
 * <p><b>How bytes go.</b> {@code FileUpload} cuts a file into parts, {@code StreamUpload} a stream, by
 * {@code PartBuffers}, and {@code ObjectCopy} an object that S3 copies. All three give their parts to
 * {@code MultipartWriter}, which completes the upload or aborts it, with requests by {@code MultipartRequests}. Parts
 * are tried again by {@code TransferBackoff}, and what a lost answer may have written is looked for by
 * {@code LostAnswer}. What is small goes in one call.
 */
@NullMarked
package io.reactiveaws.s3.transfer;

import org.jspecify.annotations.NullMarked;
