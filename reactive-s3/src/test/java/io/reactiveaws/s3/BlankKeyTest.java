package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.s3.transfer.CopySource;
import io.reactiveaws.s3.transfer.FakeS3;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/** White space is a key to S3, and an empty text is none. */
class BlankKeyTest {

    private final FakeBuckets client = new FakeBuckets();
    private final S3 s3 = S3.over(client);

    @Test
    void aListingGivesIt() {
        client.listObjects.answer(FakeBuckets.page(List.of(" ", "\t\n", "a"), List.of(), null));

        StepVerifier.create(client.bucket().objects().all().map(ObjectSummary::key))
                .expectNext(" ", "\t\n", "a")
                .verifyComplete();
    }

    @Test
    void aListingOfVersionsGivesIt() {
        client.listVersions.answer(ListObjectVersionsResponse.builder()
                .versions(ObjectVersion.builder().key(" ").versionId("v").build())
                .deleteMarkers(
                        DeleteMarkerEntry.builder().key("\t").versionId("m").build())
                .build());

        StepVerifier.create(client.bucket().objectVersions().all().map(ObjectVersionEntry::objectKey))
                .expectNext("\t", " ")
                .verifyComplete();
    }

    @Test
    void itIsDeletedWithTheOthers() {
        client.listObjects.answer(FakeBuckets.page(List.of(" ", "a"), List.of(), null));

        StepVerifier.create(client.bucket().objects().delete().requireAll())
                .expectNext(2L)
                .verifyComplete();

        assertThat(client.deletedKeys()).containsExactly(" ", "a");
    }

    @Test
    void itIsReadAndWrittenAndCopied() {
        FakeS3 objects = new FakeS3();
        S3Object blank = S3.over(objects).object("b", " ");

        StepVerifier.create(blank.put("text")).expectNextCount(1).verifyComplete();
        StepVerifier.create(blank.string()).expectNext("").verifyComplete();
        StepVerifier.create(S3.over(objects).object("b", "other").copy(blank))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(objects.putObject.request().key()).isEqualTo(" ");
        assertThat(objects.getObject.request().key()).isEqualTo(" ");
        assertThat(objects.copyObject.request().sourceKey()).isEqualTo(" ");
    }

    @Test
    void anEmptyKeyIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.bucket().object(""))
                .withMessage("s3.Object: the identifier 'key' must not be null or empty, was \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> s3.multipartUpload("b", "", "u"))
                .withMessage("s3.MultipartUpload: the identifier 'objectKey' must not be null or empty, was \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CopySource("b", ""))
                .withMessage("'key' must not be null or empty, was \"\"");
    }
}
