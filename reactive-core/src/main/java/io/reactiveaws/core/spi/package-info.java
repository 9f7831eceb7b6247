/**
 * What the service modules need of the kernel and users do not. It may change from one release to the next.
 *
 * <p>What a resource is made with: {@link io.reactiveaws.core.spi.ResourceContext}, which has the
 * {@link io.reactiveaws.core.spi.ClientScope} of its client ({@link io.reactiveaws.core.spi.calls.ClientLifecycle},
 * {@link io.reactiveaws.core.spi.ResourceSettings}) and, for what was just created, a
 * {@link io.reactiveaws.core.spi.NotFoundRetry}; and its {@link io.reactiveaws.core.spi.ResourceType}.
 *
 * <p>What generated code says of a service, as constants: {@link io.reactiveaws.core.spi.ListOperation} with
 * {@link io.reactiveaws.core.spi.Paging} and {@link io.reactiveaws.core.spi.PageSize} for each operation that lists,
 * {@link io.reactiveaws.core.spi.CoalescedLoad} with the service's {@link io.reactiveaws.core.spi.IdentifierRules},
 * {@link io.reactiveaws.core.spi.WaiterSpec} for each waiter, with an {@link io.reactiveaws.core.spi.Acceptor} and its
 * {@link io.reactiveaws.core.spi.Verdict} for each kind of answer. A {@link io.reactiveaws.core.spi.Listing} is a list
 * operation in the name of a resource, a {@link io.reactiveaws.core.spi.BatchCall} one call of a batch action, and a
 * {@link io.reactiveaws.core.spi.ServiceProvider} makes the service for a session, over one of its
 * {@link io.reactiveaws.core.spi.ServiceClients}.
 *
 * <p>For what is written by hand: {@link io.reactiveaws.core.spi.Arguments},
 * {@link io.reactiveaws.core.spi.SdkMembers}, {@link io.reactiveaws.core.spi.ReliableCancel},
 * {@link io.reactiveaws.core.spi.OnDemand}, {@link io.reactiveaws.core.spi.ForwardingSubscriber},
 * {@link io.reactiveaws.core.spi.Transient}, {@link io.reactiveaws.core.spi.ServiceErrors},
 * {@link io.reactiveaws.core.spi.calls.GracefulShutdown}; and where one call is for many who wait,
 * {@link io.reactiveaws.core.spi.Delivery}, {@link io.reactiveaws.core.spi.SharedError} and
 * {@link io.reactiveaws.core.spi.Checkpoint}.
 *
 * <p>{@link io.reactiveaws.core.spi.SdkBlockHoundIntegration} is found by BlockHound.
 */
@NullMarked
package io.reactiveaws.core.spi;

import org.jspecify.annotations.NullMarked;
