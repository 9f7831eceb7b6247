package io.reactiveaws.core;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Tells BlockHound, where it is used, of the one blocking call that closing a session makes on an event loop; not for
 * users.
 *
 * <p>The SDK's Netty client closes its connection pools on an event loop's thread and waits there for the connections.
 * Stopped by BlockHound, a pool never closes, and closing a session takes five seconds.
 */
public final class SessionBlockHoundIntegration implements BlockHoundIntegration {

    /** For {@link java.util.ServiceLoader}. */
    public SessionBlockHoundIntegration() {}

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("io.netty.channel.pool.SimpleChannelPool", "close");
    }
}
