package io.reactiveaws.spring;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Tells BlockHound of a lock in Netty 4.2, whose allocator takes it on event loops for an instant, when many
 * connections begin at once. A thread that BlockHound stops there fails a connection, and leaves the lock closed.
 */
public final class NettyAllocatorIntegration implements BlockHoundIntegration {

    /** For {@link java.util.ServiceLoader}. */
    public NettyAllocatorIntegration() {}

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate");
        builder.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator$Chunk", "release");
        builder.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator$Magazine", "free");
    }
}
