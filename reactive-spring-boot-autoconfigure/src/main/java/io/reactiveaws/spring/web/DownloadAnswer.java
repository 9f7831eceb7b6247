package io.reactiveaws.spring.web;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a client is answered, for both kinds of handlers. */
record DownloadAnswer(
        HttpStatus status, HttpHeaders headers, @Nullable Flux<ByteBuffer> body) {

    static DownloadAnswer without(HttpStatus status, HttpHeaders headers) {
        return new DownloadAnswer(status, headers, null);
    }

    ResponseEntity<Flux<ByteBuffer>> toEntity() {
        return new ResponseEntity<>(body, headers, status);
    }

    Mono<ServerResponse> toResponse() {
        ServerResponse.BodyBuilder builder = ServerResponse.status(status).headers(all -> all.putAll(headers));
        Flux<ByteBuffer> bytes = body;
        return bytes == null
                ? builder.build()
                : builder.body((message, context) -> message.writeWith(bytes.map(message.bufferFactory()::wrap)));
    }
}
