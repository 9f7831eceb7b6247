/**
 * The kernel of Reactive AWS Resources: what all services' resources have in common.
 *
 * <p>A {@link io.reactiveaws.core.session.Session} holds settings and clients; {@code session.resource(Sqs.class)}
 * gives a {@link io.reactiveaws.core.ServiceResource}, from which all resources of a service are made.
 *
 * <p>A {@link io.reactiveaws.core.Resource} is known by its identifiers: making one calls nothing, and it is safe to
 * share between threads. Its actions are {@code Mono}s and {@code Flux}es: nothing is sent before subscription, each
 * subscription sends one request, cancel reaches the HTTP request, and service errors keep the SDK's exception types. A
 * {@link io.reactiveaws.core.ModelResource} has data as well, the SDK's immutable model object; each attribute is a
 * {@code Mono}. A {@link io.reactiveaws.core.LoadableResource} loads its data at the first need and shares it.
 *
 * <p>A {@link io.reactiveaws.core.ResourceCollection} lists resources, page by page and on demand. A batch action acts
 * on many of them and gives a {@link io.reactiveaws.core.BatchFlux}, a {@link io.reactiveaws.core.BatchOutcome} for
 * each. A waiter polls until a resource is in a state, as a {@link io.reactiveaws.core.WaiterConfig} says.
 *
 * <p>What only this library can know to be wrong is a {@link io.reactiveaws.core.ResourceException}.
 */
@NullMarked
package io.reactiveaws.core;

import org.jspecify.annotations.NullMarked;
