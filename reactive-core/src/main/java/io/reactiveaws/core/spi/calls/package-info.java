/**
 * How calls reach a client: when its owner lets them, when what they need is there, and when a connection is free for
 * them.
 *
 * <p>A {@link io.reactiveaws.core.spi.calls.CallSender} finds out by the
 * {@link io.reactiveaws.core.spi.calls.CallRules} of the service which host a call goes to, and takes one of the host's
 * places for it; as many calls have places as the HTTP client has connections. Who finds none waits in order, leaves at
 * once when it is cancelled, and is never in the HTTP client's own queue. Where too many wait, what begins is refused,
 * and what goes on is not: see {@link io.reactiveaws.core.spi.calls.BegunAction}. An answer that goes on after it was
 * given, such as a body, keeps its {@link io.reactiveaws.core.spi.calls.ConnectionPlace} until its end.
 *
 * <p>Users don't need this package; a session sets the {@link io.reactiveaws.core.spi.calls.CallLimits}.
 */
@NullMarked
package io.reactiveaws.core.spi.calls;

import org.jspecify.annotations.NullMarked;
