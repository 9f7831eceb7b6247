package io.reactiveaws.spring.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import software.amazon.awssdk.services.s3.model.S3Response;

/** What S3 says of an object, in answer to GetObject or HeadObject, which name it alike. */
final class StoredObject {

    private static final String NOSNIFF_HEADER = "X-Content-Type-Options";

    /** What is passed on as it was stored. */
    private static final Map<String, String> TEXTS = Map.of(
            HttpHeaders.CACHE_CONTROL, "CacheControl",
            HttpHeaders.CONTENT_DISPOSITION, "ContentDisposition",
            HttpHeaders.CONTENT_ENCODING, "ContentEncoding",
            HttpHeaders.CONTENT_LANGUAGE, "ContentLanguage",
            HttpHeaders.EXPIRES, "ExpiresString");

    private final S3Response response;

    StoredObject(S3Response response) {
        this.response = response;
    }

    private @Nullable String text(String field) {
        return response.getValueForField(field, String.class).orElse(null);
    }

    @Nullable
    Instant lastModified() {
        return response.getValueForField("LastModified", Instant.class).orElse(null);
    }

    @Nullable
    Long contentLength() {
        return response.getValueForField("ContentLength", Long.class).orElse(null);
    }

    boolean isPart() {
        return text("ContentRange") != null;
    }

    /** Whether the object has one of these entity tags. */
    boolean isOneOf(List<ETag> tags, boolean strongly) {
        String own = text("ETag");
        ETag tag = own == null ? null : ETag.create(own);
        return tags.stream().anyMatch(other -> other.isWildcard() || (tag != null && tag.compare(other, strongly)));
    }

    /** The headers of an answer with the object, or with a part of it. */
    HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        TEXTS.forEach((header, field) -> set(headers, header, text(field)));
        validators(headers);
        headers.setContentType(contentType());
        headers.set(NOSNIFF_HEADER, "nosniff");
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        set(headers, HttpHeaders.CONTENT_RANGE, text("ContentRange"));
        Long length = contentLength();
        if (length != null) {
            headers.setContentLength(length);
        }
        return headers;
    }

    /** The headers of an answer that says that nothing has changed. */
    HttpHeaders notModifiedHeaders() {
        HttpHeaders headers = new HttpHeaders();
        validators(headers);
        set(headers, HttpHeaders.CACHE_CONTROL, text("CacheControl"));
        set(headers, HttpHeaders.EXPIRES, text("ExpiresString"));
        return headers;
    }

    private void validators(HttpHeaders headers) {
        set(headers, HttpHeaders.ETAG, text("ETag"));
        Instant modified = lastModified();
        if (modified != null) {
            headers.setLastModified(modified);
        }
    }

    /** WebFlux takes what the client accepts if there is none, and stumbles over what is none. */
    private MediaType contentType() {
        String stored = text("ContentType");
        try {
            MediaType type = MediaType.valueOf(stored == null ? "" : stored);
            return type.isConcrete() ? type : MediaType.APPLICATION_OCTET_STREAM;
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static void set(HttpHeaders headers, String name, @Nullable String value) {
        if (value != null) {
            headers.set(name, value);
        }
    }
}
