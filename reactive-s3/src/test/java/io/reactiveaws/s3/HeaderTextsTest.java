package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.transfer.CopySource;
import io.reactiveaws.s3.transfer.FakeS3;
import io.reactiveaws.s3.transfer.TransferConfig;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;

/** Headers carry ASCII only: what else an object is to have is refused by name, wherever it goes up. */
class HeaderTextsTest {

    private static final int PART = 5 * 1024 * 1024;
    private static final Map<String, String> GERMAN = Map.of("title", "Gr\u00fc\u00dfe");
    private static final String REFUSED =
            "the entry \"title\" of 'metadata' goes as a header of HTTP, which carries ASCII only, and is \"Gr\u00fc\u00dfe\"";

    private final FakeS3 client = new FakeS3();
    private final S3Object object = S3.over(client).object("b", "k");

    private void assertRefused(Mono<?> call, String message) {
        StepVerifier.create(call)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(message)
                        .hasStackTraceContaining("s3.Object(bucketName=b, key=k)."));
        assertThat(client.putObject.requests()).isEmpty();
        assertThat(client.createMultipartUpload.requests()).isEmpty();
        assertThat(client.copyObject.requests()).isEmpty();
    }

    @Test
    void ofWhatIsPut() {
        assertRefused(object.put("text", request -> request.metadata(GERMAN)), REFUSED);
        assertRefused(object.putJson(1, request -> request.metadata(GERMAN)), REFUSED);
    }

    @Test
    void ofWhatIsUploaded() {
        assertRefused(
                object.uploadStream(Flux.just(ByteBuffer.allocate(1)), request -> request.metadata(GERMAN)), REFUSED);
        assertRefused(
                object.uploadStream(
                        Flux.just(ByteBuffer.allocate(PART + 1)),
                        TransferConfig.defaults().partSize(PART),
                        request -> request.metadata(GERMAN)),
                REFUSED);
        assertRefused(object.initiateMultipartUpload(request -> request.metadata(GERMAN)), REFUSED);
    }

    @Test
    void ofWhatIsCopied() {
        CopySource source = new CopySource("from", "there");
        assertRefused(
                object.copy(
                        source,
                        request -> request.metadataDirective(MetadataDirective.REPLACE)
                                .metadata(GERMAN)),
                REFUSED);
        assertRefused(
                object.copyFrom(request ->
                        request.sourceBucket("from").sourceKey("there").metadata(GERMAN)),
                REFUSED);
        client.headObject.always(request -> HeadObjectResponse.builder()
                .contentLength(8L * PART)
                .eTag("\"s\"")
                .tagCount(0)
                .build());
        assertRefused(
                object.copy(
                        source,
                        request -> request.metadataDirective(MetadataDirective.REPLACE)
                                .metadata(GERMAN)),
                REFUSED);
    }

    @Test
    void ofNamesAndOtherHeaders() {
        assertRefused(
                object.put("text", request -> request.metadata(Map.of("gr\u00fc\u00dfe", "x"))),
                "the entry \"gr\u00fc\u00dfe\" of 'metadata'");
        assertRefused(
                object.put("text", request -> request.contentDisposition("inline; filename=\"\u00fc.txt\"")),
                "'contentDisposition' goes as a header of HTTP");
    }

    @Test
    void keysAndAsciiAreSent() {
        S3Object unicode = S3.over(client).object("b", "gr\u00fc\u00dfe");
        unicode.put("text", request -> request.metadata(Map.of("title", "=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=")))
                .block();
        unicode.copyFrom(request -> request.sourceBucket("b").sourceKey("\u00fc"))
                .block();
        assertThat(client.putObject.requests()).hasSize(1);
        assertThat(client.copyObject.requests()).hasSize(1);
    }
}
