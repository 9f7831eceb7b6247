package io.reactiveaws.spring.web.error;

import io.reactiveaws.core.spi.ServiceErrors;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Answers errors of AWS, of annotated and of functional endpoints, as a problem. */
final class AwsExceptionHandler implements WebExceptionHandler, Ordered {

    /** Before Boot's, which is at -1 and answers all; behind those that applications have at the same place. */
    private static final int ORDER = -2;

    private static final Logger LOG = LoggerFactory.getLogger(AwsExceptionHandler.class);

    private static final List<String> OF_CONTENT =
            List.of(HttpHeaders.ACCEPT_RANGES, HttpHeaders.ETAG, HttpHeaders.EXPIRES, HttpHeaders.LAST_MODIFIED);

    /** What is missing is a bucket or a queue. */
    private static final Set<String> CONTAINERS =
            Set.of("NoSuchBucket", "QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue");

    private final AwsErrorMapper mapper;
    private final ServerResponse.Context writers;

    AwsExceptionHandler(AwsErrorMapper mapper, ServerCodecConfigurer codecs) {
        this.mapper = mapper;
        this.writers = new Writers(codecs.getWriters());
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        ErrorResponse answer = exchange.getResponse().isCommitted() ? null : mapper.map(error);
        if (answer == null) {
            return Mono.error(error);
        }
        log(exchange, error, answer);
        forget(exchange.getResponse().getHeaders());
        return ServerResponse.status(answer.getStatusCode())
                .headers(headers -> headers.putAll(answer.getHeaders()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyValue(body(exchange, answer))
                .flatMap(response -> response.writeTo(exchange, writers));
    }

    /** What an answer that has failed before its first byte would have said of its content; Spring leaves this. */
    private static void forget(HttpHeaders headers) {
        OF_CONTENT.forEach(headers::remove);
        if (headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            headers.setCacheControl(CacheControl.noStore());
        }
    }

    private static ProblemDetail body(ServerWebExchange exchange, ErrorResponse answer) {
        ProblemDetail body = answer.getBody();
        if (body.getInstance() == null) {
            body.setInstance(URI.create(exchange.getRequest().getPath().value()));
        }
        return body;
    }

    /**
     * What the client can't mend is the owner's to know: a refusal of the server's credentials, and a bucket or queue
     * that isn't there.
     */
    private static void log(ServerWebExchange exchange, Throwable error, ErrorResponse answer) {
        String request = exchange.getLogPrefix() + exchange.getRequest().getMethod() + " "
                + exchange.getRequest().getPath();
        if (answer.getStatusCode().is5xxServerError()
                || answer.getStatusCode().isSameCodeAs(HttpStatus.FORBIDDEN)
                || CONTAINERS.contains(String.valueOf(ServiceErrors.code(error)))) {
            LOG.warn("{} is answered with {}", request, answer.getStatusCode(), error);
        } else {
            LOG.debug("{} is answered with {}", request, answer.getStatusCode(), error);
        }
    }

    private record Writers(List<HttpMessageWriter<?>> messageWriters) implements ServerResponse.Context {

        @Override
        public List<ViewResolver> viewResolvers() {
            return List.of();
        }
    }
}
