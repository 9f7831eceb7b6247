/**
 * What the tests of all service modules share.
 *
 * <p>{@link io.reactiveaws.testkit.ContractTest} drives every member that a service's model names on a
 * {@link io.reactiveaws.testkit.RecordingClient} and checks what is sent and what is made of the answers.
 *
 * <p>Integration tests are interfaces that extend {@link io.reactiveaws.testkit.ServiceBehaviour} and run against a
 * {@link io.reactiveaws.testkit.Backend}. They await what comes with {@link io.reactiveaws.testkit.Signals}, count what
 * is sent with {@link io.reactiveaws.testkit.SentRequests}, and name what their emulator gets wrong as a
 * {@link io.reactiveaws.testkit.Gap}. Servers of a test's own, and a proxy that makes faults, are in
 * {@link io.reactiveaws.testkit.http}.
 */
@NullMarked
package io.reactiveaws.testkit;

import org.jspecify.annotations.NullMarked;
