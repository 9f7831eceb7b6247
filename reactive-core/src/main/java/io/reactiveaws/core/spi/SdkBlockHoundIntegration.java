package io.reactiveaws.core.spi;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Tells BlockHound, where it is used, of the blocking calls that the SDK's clients make on an event loop; not for
 * users. Netty has BlockHound watch every event loop.
 *
 * <p>The SDK's Netty client closes its connection pools on an event loop's thread and waits there for the connections.
 * Stopped by BlockHound, a pool never closes, and closing a session takes five seconds.
 *
 * <p>With the first connection of a JVM, the JDK reads its {@code net.properties}, on the event loop that connects.
 * Stopped by BlockHound, the JDK's socket class stays unusable in this JVM, and so does every session.
 *
 * <p>The SDK hands completions over to its thread pool, whose queue has a lock that is held for an instant. A thread
 * that BlockHound stops while it waits for that lock leaves it closed for good, and no call of that client ever
 * completes. The same is true of the message digests that the SDK signs with and keeps for the next call, and of the
 * queue from which an upload's bytes are taken: an upload would fail whenever its source and its connection meet there.
 *
 * <p>The SDK makes an XML parser on each event loop, at the first answer there. Where a library such as Woodstox brings
 * a parser, the JDK reads that in its jar each time. Stopped by BlockHound, no answer can be read on this event loop.
 * Which parser the JDK's configuration says is read before, once, with the first client that is used.
 *
 * <p>The allocator of Netty 4.2, which Spring Boot 4 brings, has a lock that event loops take for an instant when many
 * connections begin at once. Stopped by BlockHound, a connection fails, and the lock stays closed.
 *
 * <p>A client of the SDK reads configuration files when it is made, and the first one of a JVM reads the jar of
 * Kotlin's library, where there is one, for its user agent. A session makes one at the first use of a service, once.
 */
public final class SdkBlockHoundIntegration implements BlockHoundIntegration {

    private static final String ALLOCATOR = "io.netty.buffer.AdaptivePoolingAllocator";

    private static final String DIGESTS = "software.amazon.awssdk.checksums.internal.DigestAlgorithm";

    private static final String UPLOADS = "software.amazon.awssdk.utils.async.FlatteningSubscriber";

    /** For {@link java.util.ServiceLoader}. */
    public SdkBlockHoundIntegration() {}

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("io.netty.channel.pool.SimpleChannelPool", "close");
        builder.allowBlockingCallsInside(ALLOCATOR, "allocate");
        builder.allowBlockingCallsInside(ALLOCATOR + "$Chunk", "release");
        builder.allowBlockingCallsInside(ALLOCATOR + "$Magazine", "free");
        builder.allowBlockingCallsInside("sun.net.NetProperties", "loadDefaultProperties");
        builder.allowBlockingCallsInside("io.reactiveaws.core.spi.calls.XmlParser", "prepare");
        builder.allowBlockingCallsInside("javax.xml.stream.FactoryFinder", "findServiceProvider");
        builder.allowBlockingCallsInside("java.util.concurrent.ThreadPoolExecutor", "execute");
        builder.allowBlockingCallsInside("io.reactiveaws.core.session.Session", "made");
        builder.allowBlockingCallsInside(UPLOADS, "doWithItem");
        builder.allowBlockingCallsInside(UPLOADS, "fulfillDownstreamDemand");
        builder.allowBlockingCallsInside(DIGESTS, "getDigest");
        builder.allowBlockingCallsInside(DIGESTS + "$CloseableMessageDigest", "close");
    }
}
