/**
 * Objects of Amazon S3 as answers of Spring WebFlux: {@link io.reactiveaws.spring.web.S3Downloads} streams them with
 * their headers, ranges and conditions, and {@link io.reactiveaws.spring.web.ReactiveAwsWebAutoConfiguration} makes it
 * a bean.
 */
@NullMarked
package io.reactiveaws.spring.web;

import org.jspecify.annotations.NullMarked;
