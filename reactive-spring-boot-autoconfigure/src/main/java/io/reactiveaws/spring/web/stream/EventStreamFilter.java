package io.reactiveaws.spring.web.stream;

import java.nio.file.Path;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ends streams of server-sent events when the server stops. */
final class EventStreamFilter implements WebFilter, Ordered {

    private final ServerStreams streams;

    EventStreamFilter(ServerStreams streams) {
        this.streams = streams;
    }

    /** Next to the handler, so that other filters see the stream's end as well. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(
                exchange.mutate().response(ending(exchange.getResponse())).build());
    }

    private ServerHttpResponse ending(ServerHttpResponse response) {
        return response instanceof ZeroCopyHttpOutputMessage files
                ? new EndingOrFile(response, files)
                : new Ending(response);
    }

    private class Ending extends ServerHttpResponseDecorator {

        Ending(ServerHttpResponse response) {
            super(response);
        }

        /** What is sent element by element, and by that may have no end. */
        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return super.writeAndFlushWith(isEventStream() ? streams.untilClosing(Flux.from(body)) : body);
        }

        private boolean isEventStream() {
            return MediaType.TEXT_EVENT_STREAM.isCompatibleWith(getHeaders().getContentType());
        }
    }

    /** Of a server that sends files by itself, as it shall go on to do. */
    private final class EndingOrFile extends Ending implements ZeroCopyHttpOutputMessage {

        private final ZeroCopyHttpOutputMessage files;

        EndingOrFile(ServerHttpResponse response, ZeroCopyHttpOutputMessage files) {
            super(response);
            this.files = files;
        }

        @Override
        public Mono<Void> writeWith(Path file, long position, long count) {
            return files.writeWith(file, position, count);
        }
    }
}
