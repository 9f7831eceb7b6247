package io.reactiveaws.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;

/** What options do to headers and requests. */
class DownloadOptionsTest {

    private final HttpHeaders headers = new HttpHeaders();

    @ParameterizedTest
    @CsvSource({"report.pdf, attachment; filename=\"report.pdf\"", "'a\r\nb', attachment; filename=\"a__b\""})
    void attachment(String name, String header) {
        DownloadOptions.of(options -> options.attachment(name)).ofObject(headers);

        assertThat(headers.getFirst("Content-Disposition")).isEqualTo(header);
    }

    @Test
    void whatIsSetWinsOverWhatIsStored() {
        headers.setCacheControl("no-store");
        headers.setContentType(MediaType.TEXT_PLAIN);

        DownloadOptions.of(options -> options.cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                        .contentType(MediaType.IMAGE_PNG))
                .ofObject(headers);

        assertThat(headers.getCacheControl()).isEqualTo("max-age=60");
        assertThat(headers.getContentType()).isEqualTo(MediaType.IMAGE_PNG);
    }

    @Test
    void notModifiedHasTheCacheControlAlone() {
        DownloadOptions.of(options -> options.cacheControl(CacheControl.noCache())
                        .contentType(MediaType.IMAGE_PNG)
                        .attachment("a"))
                .ofNotModified(headers);

        assertThat(headers.headerNames()).containsExactly("Cache-Control");
    }

    @Test
    void customerKeyIsForBothCalls() {
        DownloadOptions options = DownloadOptions.of(all -> all.customerKey("a2V5"));
        GetObjectRequest.Builder get = GetObjectRequest.builder();
        HeadObjectRequest.Builder head = HeadObjectRequest.builder();

        options.applyTo(get);
        options.applyTo(head);

        assertThat(get.build().sseCustomerKey()).isEqualTo("a2V5");
        assertThat(get.build().sseCustomerAlgorithm()).isEqualTo("AES256");
        assertThat(head.build().sseCustomerKey()).isEqualTo("a2V5");
        assertThat(head.build().sseCustomerAlgorithm()).isEqualTo("AES256");
    }

    @Test
    void typeWithAWildcardIsRefused() {
        assertThatThrownBy(() -> DownloadOptions.of(options -> options.contentType(MediaType.ALL)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
