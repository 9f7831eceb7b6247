package io.reactiveaws.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** What of an object's metadata is answered where some is not there or is none; what is no route to static files. */
class StoredObjectTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "''", "nonsense", "text/*", "*/*"})
    void whatIsNoTypeIsBytes(String type) {
        GetObjectResponse response =
                GetObjectResponse.builder().contentType(type).build();

        assertThat(new StoredObject(response).headers().getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
    }

    @Test
    void whatIsNotStoredIsNoHeader() {
        HttpHeaders headers = new StoredObject(GetObjectResponse.builder().build()).headers();

        assertThat(headers.headerNames())
                .containsExactlyInAnyOrder("Content-Type", "X-Content-Type-Options", "Accept-Ranges");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"/site, public/, \"'pattern' must end in\"", "/site/**, public, \"'prefix' must be empty\""})
    void staticFilesNeedAPatternAndAPrefix(String pattern, String prefix, String message) {
        try (Session session = Session.builder().region("eu-west-1").build()) {
            Bucket bucket = session.resource(S3.class).bucket("web");
            S3Downloads downloads = new S3Downloads(new DownloadSlots(1), 1);

            assertThatThrownBy(() -> downloads.files(pattern, bucket, prefix))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(message);
        }
    }
}
