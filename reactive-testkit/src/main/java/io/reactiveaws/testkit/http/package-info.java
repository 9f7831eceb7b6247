/**
 * HTTP/1.1 on real sockets, as tests need it: a {@link io.reactiveaws.testkit.http.CannedServer} that answers what it
 * was told to, and a {@link io.reactiveaws.testkit.http.FaultProxy} that stands before a service and does to its
 * connections what networks do.
 */
@NullMarked
package io.reactiveaws.testkit.http;

import org.jspecify.annotations.NullMarked;
