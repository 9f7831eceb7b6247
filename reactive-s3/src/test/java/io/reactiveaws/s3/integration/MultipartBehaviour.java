package io.reactiveaws.s3.integration;

import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertRefused;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.Page;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.MultipartUpload;
import io.reactiveaws.s3.MultipartUploadPart;
import io.reactiveaws.s3.S3Object;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.StorageClass;

/** Uploads in parts, by hand. */
interface MultipartBehaviour extends S3Behaviour {

    private static byte[] tail() {
        return "tail".getBytes(StandardCharsets.UTF_8);
    }

    private static CompletedMultipartUpload of(List<MultipartUploadPart> parts) {
        return CompletedMultipartUpload.builder()
                .parts(await(Flux.fromIterable(parts).concatMap(MultipartUploadPart::completed)))
                .build();
    }

    @Test
    default void partsBecomeAnObject() {
        Bucket bucket = newBucket("multipart");
        S3Object object = bucket.object("k");
        MultipartUpload upload = await(object.initiateMultipartUpload(
                request -> request.contentType("text/x-test").storageClass(StorageClass.STANDARD_IA)));
        assertThat(upload.object()).isEqualTo(object);
        assertThat(await(bucket.multipartUploads().all())).containsExactly(upload);

        List<CompletedPart> uploaded = await(Flux.concat(
                upload.part(1)
                        .upload(AsyncRequestBody.fromBytes(new byte[PART]), request -> {})
                        .map(upload.part(1)::completed),
                upload.part(2).upload(tail()).map(upload.part(2)::completed)));
        assertThat(uploaded).extracting(CompletedPart::checksumCRC32).doesNotContainNull();

        List<MultipartUploadPart> parts = await(upload.parts().all());
        assertThat(parts).containsExactly(upload.part(1), upload.part(2));
        assertEmits(parts.get(0).size(), (long) PART);
        assertEmits(parts.get(1).size(), 4L);
        assertThat(await(parts.get(0).lastModified())).isNotNull();

        assertEmits(upload.complete(request -> request.multipartUpload(all -> all.parts(uploaded))), object);
        assertEmits(object.contentLength(), PART + 4L);
        assertEmits(object.contentType(), "text/x-test");
        assertThat(await(object.eTag())).endsWith("-2\"");
        assertThat(await(bucket.multipartUploads().all())).isEmpty();
    }

    private List<MultipartUploadPart> uploadParts(String purpose, int... numbers) {
        MultipartUpload upload = await(newBucket(purpose).object("k").initiateMultipartUpload());
        return await(Flux.fromStream(IntStream.of(numbers).boxed())
                .map(upload::part)
                .concatMap(part -> part.upload(tail()).thenReturn(part)));
    }

    @Test
    default void partsComeInPages() {
        List<MultipartUploadPart> parts = uploadParts("part-pages", 1, 2, 3, 4, 5);
        MultipartUpload upload = parts.get(0).multipartUpload();

        List<Page<MultipartUploadPart>> pages = await(upload.parts().pageSize(2).pages());

        assertThat(pages).extracting(page -> page.items().size()).containsExactly(2, 2, 1);
        assertThat(await(upload.parts().pageSize(2).all())).isEqualTo(parts);
        assertThat(await(upload.parts().limit(3).all())).isEqualTo(parts.subList(0, 3));
    }

    @Test
    default void partsWhoseNumbersHaveGapsComeInPages() throws Throwable {
        List<MultipartUploadPart> parts = uploadParts("part-gaps", 1, 2, 5, 10, 11);
        MultipartUpload upload = parts.get(0).multipartUpload();

        assertThat(await(upload.parts().all())).isEqualTo(parts);
        check(
                () -> assertThat(await(upload.parts().pageSize(2).all()))
                        .as("all parts")
                        .isEqualTo(parts),
                EmulatorGap.MOTO_PART_PAGES);
    }

    @Test
    default void uploadsAreListedWithTheirData() throws Throwable {
        Bucket bucket = newBucket("uploads");
        MultipartUpload upload = await(bucket.object("k").initiateMultipartUpload());

        MultipartUpload listed = await(bucket.multipartUploads().all().single());

        assertThat(listed).isEqualTo(upload);
        assertThat(listed.uploadId()).isEqualTo(upload.id());
        assertThat(listed.key()).isEqualTo("k");
        assertThat(await(listed.initiated())).isNotNull();
        assertEmits(listed.storageClass(), StorageClass.STANDARD);
        check(
                () -> {
                    assertThat(await(listed.owner()).id()).isNotBlank();
                    assertThat(await(listed.initiator()).id()).isNotBlank();
                },
                EmulatorGap.VERSITYGW_UPLOAD_OWNER);
    }

    @Test
    default void uploadsComeInPages() throws Throwable {
        Bucket bucket = newBucket("upload-pages");
        List<MultipartUpload> uploads = await(Flux.just("a", "a", "b", "c", "d")
                .concatMap(key -> bucket.object(key).initiateMultipartUpload()));

        check(
                () -> {
                    List<Page<MultipartUpload>> pages =
                            await(bucket.multipartUploads().pageSize(2).pages());
                    assertThat(pages.stream().flatMap(page -> page.items().stream()))
                            .containsExactlyInAnyOrderElementsOf(uploads);
                    assertThat(pages.stream().map(page -> page.items().size())).containsExactly(2, 2, 1);
                },
                EmulatorGap.MOTO_UPLOAD_PAGES,
                EmulatorGap.VERSITYGW_UPLOAD_PAGES);
    }

    @Test
    default void abortedUploadIsGone() throws Throwable {
        Bucket bucket = newBucket("abort");
        MultipartUpload upload = await(bucket.object("k").initiateMultipartUpload());
        await(upload.part(1).upload(tail()));

        await(upload.abort());

        assertThat(await(bucket.multipartUploads().all())).isEmpty();
        assertEmits(bucket.object("k").exists(), false);
        assertRefused(
                upload.parts().all().then(),
                NoSuchUploadException.class,
                "NoSuchUpload",
                upload + ".parts [ListParts]");
        assertRefused(upload.abort(), NoSuchUploadException.class, "NoSuchUpload", upload + ".abort [");
        check(
                () -> assertRefused(
                        upload.part(2).upload(tail()),
                        NoSuchUploadException.class,
                        "NoSuchUpload",
                        upload.part(2) + ".upload [UploadPart]"),
                EmulatorGap.MOTO_PART_OF_NO_UPLOAD);
    }

    @Test
    default void partIsCopiedFromAnObject() {
        Bucket bucket = newBucket("part-copy");
        String odd = "from ä+%2F";
        await(bucket.object(odd).put("0123456789"));
        MultipartUpload upload = await(bucket.object("k").initiateMultipartUpload());

        await(upload.part(1).copyFrom(bucket.name(), odd));
        assertEmits(upload.complete(of(await(upload.parts().all()))).flatMap(S3Object::string), "0123456789");

        MultipartUpload another =
                await(s3().objectSummary(bucket.name(), "summary").initiateMultipartUpload());
        await(another.part(1)
                .copyFrom(request ->
                        request.sourceBucket(bucket.name()).sourceKey(odd).copySourceRange("bytes=2-4")));
        assertEmits(another.complete(of(await(another.parts().all()))).flatMap(S3Object::string), "234");
    }

    @Test
    default void uploadWithAPartThatIsTooSmallIsRefused() {
        MultipartUpload upload = await(newBucket("small-part").object("k").initiateMultipartUpload());
        await(upload.part(1).upload(tail()));
        await(upload.part(2).upload(tail()));

        assertRefused(
                upload.complete(of(await(upload.parts().all()))),
                S3Exception.class,
                "EntityTooSmall",
                upload + ".complete [CompleteMultipartUpload]");
    }
}
