package io.reactiveaws.spring.app;

import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.spring.web.S3Downloads;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

// code: annotated
@RestController
class Invoices {

    private final S3Downloads downloads;
    private final Bucket invoices;

    Invoices(S3Downloads downloads, S3 s3) {
        this.downloads = downloads;
        this.invoices = s3.bucket("invoices"); // no call
    }

    @GetMapping("/invoices/{file}") // answers HEAD as well
    Mono<ResponseEntity<Flux<ByteBuffer>>> invoice(@PathVariable String file, ServerHttpRequest request) {
        return downloads.respond(invoices.object(file), request);
    }
    // end

    // code: options
    @GetMapping("/saved/{id}")
    Mono<ResponseEntity<Flux<ByteBuffer>>> saved(@PathVariable String id, ServerHttpRequest request) {
        return downloads.respond(
                invoices.object(id + ".pdf"),
                request,
                options -> options.attachment("Rechnung " + id + ".pdf")
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate()));
    }
    // end

    // code: version
    @GetMapping("/invoices/{id}/versions/{version}")
    Mono<ResponseEntity<Flux<ByteBuffer>>> version(
            @PathVariable String id, @PathVariable String version, ServerHttpRequest request) {
        return downloads.respond(invoices.object(id + ".pdf").version(version), request);
    }
    // end
}
