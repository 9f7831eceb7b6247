package io.reactiveaws.core;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Lets BlockHound pass the one blocking call of the SDK's HTTP client: as it closes, Netty's pool waits on Netty's
 * global executor for its connections. Stopped there, the pool never closes, and each close takes five seconds.
 */
public final class NettyCloseIntegration implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("io.netty.channel.pool.SimpleChannelPool", "close");
    }
}
