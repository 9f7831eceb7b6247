/**
 * What the service modules need of the kernel and users do not.
 *
 * <p>A service module's generated code names these types: {@link io.reactiveaws.core.spi.ResourceType} and
 * {@link io.reactiveaws.core.spi.ResourceContext} in every resource, {@link io.reactiveaws.core.spi.Listing} in every
 * collection, {@link io.reactiveaws.core.spi.CoalescedLoad} in every resource that is loaded with others of its type,
 * {@link io.reactiveaws.core.spi.BatchCall} in every batch action,
 * {@link io.reactiveaws.core.spi.WaiterSpec} in every waiter, and {@link io.reactiveaws.core.spi.ServiceProvider} once.
 * {@link io.reactiveaws.core.spi.ReliableCancel} and {@link io.reactiveaws.core.spi.OnDemand} are for what is written by hand.
 * They may change from one release to the next.
 */
@NullMarked
package io.reactiveaws.core.spi;

import org.jspecify.annotations.NullMarked;
