package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.reactiveaws.s3.transfer.CopySource;
import io.reactiveaws.s3.transfer.FakeS3;
import io.reactiveaws.s3.transfer.TransferConfig;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Request;

/** Headers carry ASCII only: what else an object is to have is refused by name, wherever it goes up. */
class HeaderTextsTest {

    private static final int PART = 5 * 1024 * 1024;
    private static final Map<String, String> GERMAN = Map.of("title", "Gr\u00fc\u00dfe");
    private static final String REFUSED =
            "the value of the entry \"title\" of 'metadata' goes as a header of HTTP, which carries ASCII only,"
                    + " and is \"Gr\u00fc\u00dfe\"";

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
                "the name of an entry of 'metadata' goes as a header of HTTP, which carries ASCII only, and is"
                        + " \"gr\u00fc\u00dfe\"");
        assertRefused(
                object.put("text", request -> request.contentDisposition("inline; filename=\"\u00fc.txt\"")),
                "'contentDisposition' goes as a header of HTTP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "a%sb", "%%"})
    void ofAnEntryWhosePercentSignIsShown(String name) {
        assertRefused(
                object.put("text", request -> request.metadata(Map.of(name, "\u00fc"))),
                "the value of the entry \"" + name + "\" of 'metadata' goes as a header of HTTP");
    }

    @Test
    void aKeyOfTheCallersIsNotShown() {
        String key = "secret-\u00fc";
        for (Mono<?> call : List.of(
                object.put("text", request -> request.sseCustomerKey(key)),
                object.copyFrom(request ->
                        request.sourceBucket("from").sourceKey("there").copySourceSSECustomerKey(key)))) {
            StepVerifier.create(call)
                    .verifyErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("' must be the base64 of the 32 bytes of a key")
                            .satisfies(refused -> assertThat(refused.toString()).doesNotContain("secret-")));
        }
    }

    static Stream<Arguments> headers() {
        return Stream.<S3Request>of(
                        PutObjectRequest.builder().build(),
                        CopyObjectRequest.builder().build(),
                        CreateMultipartUploadRequest.builder().build())
                .flatMap(request -> request.sdkFields().stream()
                        .filter(field -> field.location() == MarshallLocation.HEADER)
                        .filter(field -> field.marshallingType() == MarshallingType.STRING)
                        .filter(field -> !field.memberName().endsWith("SSECustomerKey"))
                        .map(field -> Arguments.of(request, field)));
    }

    /** The message of each header names a method of the builder, by which the text is set. */
    @ParameterizedTest
    @MethodSource("headers")
    void errorsNameWhatTheSdkHas(S3Request request, SdkField<?> field) {
        S3Request.Builder builder = request.toBuilder();
        field.set(builder, "\u00fc");
        String message =
                catchThrowable(() -> HeaderTexts.check(builder.build())).getMessage();
        assertThat(builder.getClass().getMethods())
                .extracting(method -> "'" + method.getName() + "'")
                .contains(message.substring(0, message.indexOf(' ')));
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
