package io.reactiveaws.spring.web.stream;

import reactor.core.publisher.Flux;

/**
 * Ends streams when the server stops, which else waits for them as long as it waits for any request.
 *
 * <p>Streams of server-sent events end by themselves, unless {@code reactiveaws.web.event-streams.end-on-close} is
 * false. Others that have no end of their own, such as one of {@code application/x-ndjson}, get theirs here:
 *
 * <pre>{@code
 * @GetMapping(path = "/changes", produces = "application/x-ndjson")
 * Flux<Change> changes() {
 *     return streams.untilClosing(changes);
 * }
 * }</pre>
 *
 * <p>They end just before the server takes no more connections, so that clients that come again at once have little
 * time to do so.
 */
public final class ServerStreams {

    private final Closing closing;

    ServerStreams(Closing closing) {
        this.closing = closing;
    }

    /**
     * Completes a stream when the server is about to stop; the stream itself is cancelled then.
     *
     * @param stream what is sent to a client
     * @param <T> an element
     * @return the stream until then; one that is subscribed to later completes at once
     */
    public <T> Flux<T> untilClosing(Flux<T> stream) {
        return stream.takeUntilOther(closing.signal());
    }
}
