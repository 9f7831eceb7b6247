/**
 * What Micrometer is told of the calls of resources and of messages: it needs
 * {@code io.micrometer:micrometer-observation} on the class path, which nothing else of this library does.
 *
 * <p>A session, or a service over a client that is there already, that is given an {@code ObservationRegistry} makes an
 * observation of each call, which an {@link io.reactiveaws.core.observation.ResourceObservationContext} describes, of
 * each task of several calls, of each message that is sent, and of each that a consumer handles. Given a
 * {@code MeterRegistry}, it measures what {@link io.reactiveaws.core.spi.meters.ResourceMeter} lists.
 * {@link io.reactiveaws.core.observation.ResourceObservationDocumentation} lists names and keys, and a
 * {@link io.reactiveaws.core.observation.ResourceObservationConvention} of one's own replaces them.
 */
@NullMarked
package io.reactiveaws.core.observation;

import org.jspecify.annotations.NullMarked;
