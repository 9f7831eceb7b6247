package io.reactiveaws.spring.web.error;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;

/** An upload has more bytes than it may have, or says that it has: status 413. Nothing is stored. */
public final class UploadTooLargeException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    /** The most that it may have. */
    private final DataSize maxSize;

    /**
     * Makes an exception.
     *
     * @param maxSize the most bytes that an upload may have
     */
    public UploadTooLargeException(DataSize maxSize) {
        super(
                HttpStatus.CONTENT_TOO_LARGE,
                "The content has more than %d bytes, the most that is taken.".formatted(maxSize.toBytes()));
        this.maxSize = maxSize;
    }

    /**
     * Returns the limit.
     *
     * @return the most bytes that it may have
     */
    public DataSize maxSize() {
        return maxSize;
    }
}
