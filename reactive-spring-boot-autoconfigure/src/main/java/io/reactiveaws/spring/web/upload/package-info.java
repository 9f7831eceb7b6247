/**
 * Requests of WebFlux as objects of Amazon S3.
 *
 * <p>{@link io.reactiveaws.spring.web.upload.S3Uploads} streams the body of a request, or the files of a form, to S3,
 * and sees to it that a server that stops stores no half of them.
 */
@NullMarked
package io.reactiveaws.spring.web.upload;

import org.jspecify.annotations.NullMarked;
