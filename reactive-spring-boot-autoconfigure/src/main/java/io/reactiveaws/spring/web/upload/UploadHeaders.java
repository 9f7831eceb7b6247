package io.reactiveaws.spring.web.upload;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebInputException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** What the headers of a request say of an object. */
final class UploadHeaders {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private final HttpHeaders headers;

    UploadHeaders(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Null if the headers don't say it. */
    @Nullable
    Long contentLength() {
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return null;
        }
        if (!LENGTH.matcher(length).matches()) { // of a part of a form: servers look at those of requests
            throw new ServerWebInputException("The Content-Length of a part is no length.");
        }
        return Long.valueOf(length);
    }

    /** A part of a content would replace the whole. */
    void requireWhole() {
        if (headers.containsHeader(HttpHeaders.CONTENT_RANGE)) {
            throw new ServerWebInputException(
                    "A part of a content, as Content-Range says it is, cannot be stored: send the whole.");
        }
    }

    /** Whether the write succeeds only where nothing was. */
    boolean createsOnly() {
        return headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH).equals(List.of("*"));
    }

    void ofContent(PutObjectRequest.Builder request) {
        request.contentLength(contentLength());
        copy(HttpHeaders.CONTENT_TYPE, request::contentType);
        copy(HttpHeaders.CONTENT_DISPOSITION, request::contentDisposition);
        copy(HttpHeaders.CONTENT_ENCODING, request::contentEncoding);
        copy(HttpHeaders.CONTENT_LANGUAGE, request::contentLanguage);
        copy(HttpHeaders.CACHE_CONTROL, request::cacheControl);
        copy(HttpHeaders.IF_MATCH, request::ifMatch);
        copy(HttpHeaders.IF_NONE_MATCH, request::ifNoneMatch);
    }

    /** A part's disposition is that of the form. */
    void ofPart(PutObjectRequest.Builder request) {
        request.contentLength(contentLength());
        copy(HttpHeaders.CONTENT_TYPE, request::contentType);
    }

    private void copy(String name, Consumer<String> setter) {
        List<String> values = headers.getOrEmpty(name);
        if (!values.isEmpty()) {
            setter.accept(String.join(", ", values));
        }
    }
}
