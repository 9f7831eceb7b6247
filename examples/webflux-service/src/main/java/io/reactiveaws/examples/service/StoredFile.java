package io.reactiveaws.examples.service;

import java.time.Instant;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A line of the listing.
 *
 * @param name the file's name
 * @param bytes its size
 * @param stored when it was stored
 */
record StoredFile(String name, long bytes, Instant stored) {

    static StoredFile of(S3Object listed) {
        return new StoredFile(listed.key(), listed.size(), listed.lastModified());
    }
}
