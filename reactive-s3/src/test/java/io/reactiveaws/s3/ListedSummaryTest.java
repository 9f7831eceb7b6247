package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.s3.transfer.FakeS3;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.RestoreStatus;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An {@link ObjectSummary} from a listing that asks by HEAD later on: what only the listing knows stays. */
class ListedSummaryTest {

    private static final Instant TIME = Instant.parse("2026-01-01T12:00:00.250Z");

    private final FakeS3 client = new FakeS3();
    private final ObjectSummary listed = new ObjectSummary(
            ResourceContext.over(client),
            "b",
            "k",
            S3Object.builder()
                    .key("k")
                    .eTag("\"e\"")
                    .lastModified(TIME)
                    .owner(owner -> owner.id("o"))
                    .checksumAlgorithm(ChecksumAlgorithm.CRC32)
                    .restoreStatus(restore -> restore.isRestoreInProgress(true))
                    .build());

    private S3Object reloaded(HeadObjectResponse.Builder head) {
        client.headObject.answer(head.build());
        return listed.reload().flatMap(ObjectSummary::data).block();
    }

    private static HeadObjectResponse.Builder head() {
        return HeadObjectResponse.builder()
                .eTag("\"e\"")
                .lastModified(Instant.parse("2026-01-01T12:00:00Z")) // in whole seconds, as headers are
                .contentLength(42L);
    }

    @Test
    void whatHeadCannotSayStays() {
        S3Object data = reloaded(head());
        assertThat(data.owner().id()).isEqualTo("o");
        assertThat(data.checksumAlgorithm()).containsExactly(ChecksumAlgorithm.CRC32);
        assertThat(data.size()).isEqualTo(42);
        assertThat(reloaded(head()).owner().id()).isEqualTo("o");
    }

    @Test
    void existsKeepsItToo() {
        client.headObject.answer(head().build());
        assertThat(listed.exists().block()).isTrue();
        assertThat(listed.owner().block().id()).isEqualTo("o");
        assertThat(client.headObject.requests()).hasSize(1);
    }

    @Test
    void nothingStaysOfAnObjectThatWasReplaced() {
        S3Object replaced = reloaded(head().eTag("\"other\""));
        assertThat(replaced.owner()).isNull();
        assertThat(replaced.hasChecksumAlgorithm()).isFalse();
        assertThat(reloaded(head().lastModified(TIME.plusSeconds(1))).owner()).isNull();
    }

    @Test
    void nothingStaysAfterAnAction() {
        listed.put("text").block();
        assertThat(reloaded(head()).owner()).isNull();
    }

    @Test
    void aRestoreIsWhatHeadSaysOfIt() {
        assertThat(reloaded(head()).restoreStatus()).isNull();
        assertThat(reloaded(head().restore("ongoing-request=\"true\"")).restoreStatus())
                .isEqualTo(RestoreStatus.builder().isRestoreInProgress(true).build());
        assertThat(reloaded(head().restore("ongoing-request=\"false\", expiry-date=\"Fri, 21 Dec 2012 00:00:00 GMT\""))
                        .restoreStatus())
                .isEqualTo(RestoreStatus.builder()
                        .isRestoreInProgress(false)
                        .restoreExpiryDate(Instant.parse("2012-12-21T00:00:00Z"))
                        .build());
        assertThat(reloaded(head().restore("ongoing-request=\"false\", expiry-date=\"soon\""))
                        .restoreStatus())
                .isEqualTo(RestoreStatus.builder().isRestoreInProgress(false).build());
        assertThat(reloaded(head().restore("later")).restoreStatus()).isNull();
    }
}
