package io.reactiveaws.spring.web.upload;

import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** A part of a form. */
public sealed interface StoredPart {

    /**
     * Returns the name of the part.
     *
     * @return as the form has it
     */
    String name();

    /**
     * A field.
     *
     * @param name the name of the part
     * @param value its text
     */
    record Field(String name, String value) implements StoredPart {}

    /**
     * A file that is stored.
     *
     * @param name the name of the part
     * @param filename the name of the file, as the client says it
     * @param response the SDK's response
     */
    record File(String name, String filename, PutObjectResponse response) implements StoredPart {}
}
