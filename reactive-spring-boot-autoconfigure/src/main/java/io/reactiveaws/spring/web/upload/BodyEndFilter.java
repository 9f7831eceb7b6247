package io.reactiveaws.spring.web.upload;

import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableChannel;
import reactor.netty.channel.AbortedException;

/**
 * Fails bodies that Reactor Netty completes without their end having come: by a chunk that is none, which it answers
 * with status 400 by itself, and by its stop. In both cases the exchange is over by then, which it never is for a body
 * that has come whole.
 */
final class BodyEndFilter implements WebFilter, Ordered {

    /** Before filters that read bodies. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        return hasBody(request.getHeaders())
                        && ServerHttpRequestDecorator.getNativeRequest(request) instanceof DisposableChannel channel
                ? chain.filter(
                        exchange.mutate().request(new Whole(request, channel)).build())
                : chain.filter(exchange);
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.containsHeader(HttpHeaders.TRANSFER_ENCODING) || headers.getContentLength() > 0;
    }

    private static final class Whole extends ServerHttpRequestDecorator {

        private final DisposableChannel channel;

        Whole(ServerHttpRequest request, DisposableChannel channel) {
            super(request);
            this.channel = channel;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().doOnComplete(this::requireEnd);
        }

        private void requireEnd() {
            if (channel.isDisposed()) {
                throw new AbortedException("The request ended before its body did.");
            }
        }
    }
}
