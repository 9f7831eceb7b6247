package io.reactiveaws.core;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Tells BlockHound, where it is used, of the two blocking calls that a session makes on an event loop; not for users.
 *
 * <p>The SDK's Netty client closes its connection pools on an event loop's thread and waits there for the connections.
 * Stopped by BlockHound, a pool never closes, and closing a session takes five seconds.
 *
 * <p>With the first connection of a JVM, the JDK reads its {@code net.properties}, on the event loop that connects.
 * Stopped by BlockHound, the JDK's socket class stays unusable in this JVM, and so does every session.
 */
public final class SessionBlockHoundIntegration implements BlockHoundIntegration {

    /** For {@link java.util.ServiceLoader}. */
    public SessionBlockHoundIntegration() {}

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("io.netty.channel.pool.SimpleChannelPool", "close");
        builder.allowBlockingCallsInside("sun.net.NetProperties", "loadDefaultProperties");
    }
}
