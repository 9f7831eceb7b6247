package io.reactiveaws.spring.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;

/** What an answer says in place of what is stored with the object, and how the object is read. */
public final class DownloadOptions {

    private static final String CUSTOMER_ALGORITHM = "AES256";

    private final HttpHeaders headers = new HttpHeaders();
    private @Nullable String customerKey;

    DownloadOptions() {}

    static DownloadOptions of(Consumer<? super DownloadOptions> settings) {
        DownloadOptions options = new DownloadOptions();
        settings.accept(options);
        return options;
    }

    /**
     * Lets browsers save the object as a file in place of showing it.
     *
     * @param filename the name of the file, in any script; control characters become {@code _}
     * @return this
     */
    public DownloadOptions attachment(String filename) {
        String name = filename.replaceAll("\\p{Cntrl}", "_");
        ContentDisposition.Builder attachment = ContentDisposition.attachment();
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
            attachment.filename(name);
        } else {
            attachment.filename(name, StandardCharsets.UTF_8);
        }
        headers.setContentDisposition(attachment.build());
        return this;
    }

    /**
     * Sets the {@code Cache-Control}.
     *
     * @param cacheControl how long the answer may be kept, and by whom
     * @return this
     */
    public DownloadOptions cacheControl(CacheControl cacheControl) {
        headers.setCacheControl(cacheControl);
        return this;
    }

    /**
     * Sets the {@code Content-Type}.
     *
     * @param contentType a type without wildcards
     * @return this
     * @throws IllegalArgumentException if the type has a wildcard
     */
    public DownloadOptions contentType(MediaType contentType) {
        headers.setContentType(contentType);
        return this;
    }

    /**
     * Reads an object that was encrypted with a key of yours (SSE-C).
     *
     * @param base64 the key's 32 bytes, in base64
     * @return this
     */
    public DownloadOptions customerKey(String base64) {
        customerKey = base64;
        return this;
    }

    void applyTo(GetObjectRequest.Builder request) {
        if (customerKey != null) {
            request.sseCustomerAlgorithm(CUSTOMER_ALGORITHM).sseCustomerKey(customerKey);
        }
    }

    void applyTo(HeadObjectRequest.Builder request) {
        if (customerKey != null) {
            request.sseCustomerAlgorithm(CUSTOMER_ALGORITHM).sseCustomerKey(customerKey);
        }
    }

    /** The headers of an answer with the object. */
    void ofObject(HttpHeaders answer) {
        answer.putAll(headers);
    }

    /** The headers of an answer that says that nothing has changed. */
    void ofNotModified(HttpHeaders answer) {
        String cacheControl = headers.getCacheControl();
        if (cacheControl != null) {
            answer.setCacheControl(cacheControl);
        }
    }
}
