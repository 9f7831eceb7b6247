package io.reactiveaws.spring.app;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.spring.web.error.AwsErrorMapper;
import io.reactiveaws.spring.web.stream.ServerStreams;
import io.reactiveaws.spring.web.upload.S3Uploads;
import io.reactiveaws.spring.web.upload.StoredPart;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** What clients send. */
final class Uploads {

    private Uploads() {}

    // code: store
    @RestController
    static class Pictures {

        private final S3Uploads uploads;
        private final Bucket pictures;

        Pictures(S3Uploads uploads, S3 s3) {
            this.uploads = uploads;
            this.pictures = s3.bucket("pictures"); // no call
        }

        @PutMapping("/pictures/{name}")
        Mono<ResponseEntity<Void>> store(@PathVariable String name, ServerHttpRequest request) {
            return uploads.store(pictures.object(name), request);
        }
    }
    // end

    // code: functional
    @Bean
    RouterFunction<ServerResponse> drawings(S3Uploads uploads, S3 s3) {
        Bucket drawings = s3.bucket("drawings");
        return route().PUT(
                        "/drawings/{name}",
                        request -> uploads.store(drawings.object(request.pathVariable("name")), request))
                .build();
    }
    // end

    // code: form
    @RestController
    static class Albums {

        private final S3Uploads uploads;
        private final Bucket albums;

        Albums(S3Uploads uploads, S3 s3) {
            this.uploads = uploads;
            this.albums = s3.bucket("albums");
        }

        @PostMapping("/albums/{album}")
        Mono<List<String>> store(@PathVariable String album, @RequestBody Flux<PartEvent> form) {
            return uploads.storeParts(form, file -> albums.object(album + "/" + file.filename()))
                    .ofType(StoredPart.File.class) // the others are StoredPart.Field
                    .map(StoredPart.File::filename)
                    .collectList();
        }
    }
    // end

    @RestController
    static class Avatars {

        private final S3Uploads uploads;
        private final Bucket avatars;

        Avatars(S3Uploads uploads, S3 s3) {
            this.uploads = uploads;
            this.avatars = s3.bucket("avatars");
        }

        // code: limits
        @PutMapping("/avatars/{name}")
        Mono<ResponseEntity<Void>> store(@PathVariable String name, ServerHttpRequest request) {
            return uploads.maxSize(DataSize.ofMegabytes(2))
                    .request(put -> put.contentType("image/png").cacheControl("max-age=3600"))
                    .store(avatars.object(name), request);
        }
        // end

        // code: guard
        @PutMapping("/measured/{name}")
        Mono<Void> measured(@PathVariable String name, @RequestBody Flux<ByteBuffer> body) {
            return uploads.guard(body, content -> avatars.object(name).uploadStream(content))
                    .then();
        }
        // end
    }

    @RestController
    static class Changes {

        private final ServerStreams streams;

        Changes(ServerStreams streams) {
            this.streams = streams;
        }

        // code: stream
        @GetMapping(path = "/changes", produces = MediaType.APPLICATION_NDJSON_VALUE)
        Flux<Long> changes() {
            return streams.untilClosing(Flux.interval(Duration.ofSeconds(1)));
        }
        // end
    }

    /** Would be one of the application's configurations. */
    static class Errors {

        // code: errors
        @Bean
        AwsErrorMapper errors() {
            AwsErrorMapper defaults = AwsErrorMapper.defaults(Duration.ofSeconds(5));
            // a bucket that is missing is a fault of the server: 500
            return error -> error instanceof NoSuchBucketException ? null : defaults.map(error);
        }
        // end
    }
}
