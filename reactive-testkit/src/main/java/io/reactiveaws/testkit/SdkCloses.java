package io.reactiveaws.testkit;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** Lets the SDK's own close wait; BlockHound finds this through {@link java.util.ServiceLoader}. */
public final class SdkCloses implements BlockHoundIntegration {

    /** For {@link java.util.ServiceLoader}. */
    public SdkCloses() {}

    @Override
    public void applyTo(BlockHound.Builder builder) {
        // the SDK closes its Netty pools on an event loop's thread and waits there for the channels to close
        builder.allowBlockingCallsInside("io.netty.channel.pool.SimpleChannelPool", "close");
    }
}
