package io.reactiveaws.examples.service;

import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.spring.web.S3Downloads;
import io.reactiveaws.spring.web.upload.S3Uploads;
import java.nio.ByteBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files, which are objects of a bucket: bytes pass through, both ways, and are never here as a whole. */
@RestController
class Files {

    private final Bucket bucket;
    private final S3Downloads downloads;
    private final S3Uploads uploads;

    Files(Bucket bucket, S3Downloads downloads, S3Uploads uploads) {
        this.bucket = bucket;
        this.downloads = downloads;
        this.uploads = uploads;
    }

    @GetMapping(
            path = {"/files", "/files/"},
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    Flux<StoredFile> list() {
        return bucket.objects()
                .all()
                .mapNotNull(file -> file.snapshot().orElse(null))
                .map(StoredFile::of);
    }

    // code: files
    @GetMapping("/files/{*path}")
    Mono<ResponseEntity<Flux<ByteBuffer>>> download(@PathVariable String path, ServerHttpRequest request) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return downloads.respond(file(path), request, options -> options.attachment(name)); // saved, not shown
    }

    @PutMapping("/files/{*path}")
    Mono<ResponseEntity<Void>> upload(@PathVariable String path, ServerHttpRequest request) {
        return uploads.store(file(path), request);
    }
    // end

    @DeleteMapping("/files/{*path}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(@PathVariable String path) {
        return file(path).delete().then();
    }

    /** The path has the slash in front that ends "/files". */
    private S3Object file(String path) {
        return bucket.object(path.substring(1));
    }
}
