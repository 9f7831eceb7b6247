/**
 * Streams that end when the server stops.
 *
 * <p>Streams of server-sent events do by themselves; {@link io.reactiveaws.spring.web.stream.ServerStreams} ends
 * others.
 */
@NullMarked
package io.reactiveaws.spring.web.stream;

import org.jspecify.annotations.NullMarked;
