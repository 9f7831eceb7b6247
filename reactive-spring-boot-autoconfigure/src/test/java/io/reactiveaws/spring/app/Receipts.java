package io.reactiveaws.spring.app;

import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

// code: s3
@RestController
class Receipts {

    private final Bucket receipts;

    Receipts(S3 s3) {
        this.receipts = s3.bucket("receipts"); // no call
    }

    @PutMapping("/receipts/{id}")
    Mono<Void> store(@PathVariable String id, @RequestBody String text) {
        return receipts.object(id).put(text).then();
    }

    @GetMapping("/receipts/{id}")
    Mono<String> receipt(@PathVariable String id) {
        return receipts.object(id).string();
    }
}
// end
