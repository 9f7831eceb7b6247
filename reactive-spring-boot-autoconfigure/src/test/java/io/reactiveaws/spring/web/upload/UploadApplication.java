package io.reactiveaws.spring.web.upload;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.testkit.http.CannedServer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** An application that takes uploads in all ways, into the bucket {@code uploads}. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class UploadApplication {

    static final String BUCKET = "uploads";

    /** Starts it on any port. */
    static ReactiveWebServerApplicationContext start(List<String> aws, String... properties) {
        return (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(
                        UploadApplication.class, Endpoints.class)
                .properties(
                        "server.port=0", "spring.main.banner-mode=off", "spring.reactor.netty.shutdown-quiet-period=0s")
                .properties(aws.toArray(String[]::new))
                .properties(properties)
                .run();
    }

    /** As properties: a bean would be closed with the application, and others need it. */
    static List<String> on(LocalAws aws) {
        AwsCredentials credentials = aws.credentials().resolveCredentials();
        return List.of(
                "reactiveaws.endpoint=" + aws.endpoint(),
                "reactiveaws.region=" + aws.region(),
                "reactiveaws.credentials.access-key=" + credentials.accessKeyId(),
                "reactiveaws.credentials.secret-key=" + credentials.secretAccessKey());
    }

    /** In the application's account. */
    static Session session(LocalAws aws) {
        return Session.builder()
                .endpoint(aws.endpoint())
                .region(aws.region())
                .credentials(aws.credentials())
                .build();
    }

    static List<String> on(CannedServer server) {
        return List.of(
                "reactiveaws.endpoint=" + server.endpoint(),
                "reactiveaws.region=eu-west-1",
                "reactiveaws.credentials.access-key=AKIDOURS",
                "reactiveaws.credentials.secret-key=secret");
    }

    static int port(ReactiveWebServerApplicationContext application) {
        return application.getWebServer().getPort();
    }

    @Bean
    Bucket uploadsBucket(S3 s3) {
        return s3.bucket(BUCKET);
    }

    @Bean
    UploadEnds uploadEnds() {
        return new UploadEnds();
    }

    @Bean
    RouterFunction<ServerResponse> functional(S3Uploads uploads, Bucket bucket, UploadEnds ends) {
        return route().PUT(
                        "/functional/{key}",
                        request -> ends.watch(uploads.store(bucket.object(request.pathVariable("key")), request)))
                .build();
    }

    @RestController
    static class Endpoints {

        private final S3Uploads uploads;
        private final Bucket bucket;
        private final UploadEnds ends;

        Endpoints(S3Uploads uploads, Bucket bucket, UploadEnds ends) {
            this.ends = ends;
            this.uploads = uploads;
            this.bucket = bucket;
        }

        @PutMapping("/files/{key}")
        Mono<ResponseEntity<Void>> store(@PathVariable String key, ServerHttpRequest request) {
            return ends.watch(uploads.store(bucket.object(key), request));
        }

        @PutMapping("/bytes/{key}")
        Mono<Void> bytes(
                @PathVariable String key,
                @RequestBody(required = false) Flux<ByteBuffer> body,
                ServerHttpRequest request) {
            return ends.watch(uploads.upload(bucket.object(key), request.getHeaders(), body))
                    .then();
        }

        @PutMapping("/buffers/{key}")
        Mono<Void> buffers(
                @PathVariable String key,
                @RequestBody(required = false) Flux<DataBuffer> body,
                ServerHttpRequest request) {
            return ends.watch(uploads.uploadBuffers(bucket.object(key), request.getHeaders(), body))
                    .then();
        }

        @PutMapping("/small/{key}")
        Mono<ResponseEntity<Void>> small(@PathVariable String key, ServerHttpRequest request) {
            return uploads.maxSize(DataSize.ofBytes(10)).store(bucket.object(key), request);
        }

        /** As one would without this library's help. */
        @PutMapping("/unguarded/{key}")
        Mono<Void> unguarded(@PathVariable String key, @RequestBody Flux<ByteBuffer> body) {
            return ends.watch(bucket.object(key).uploadStream(body)).then();
        }

        /** What the server itself makes of a body. */
        @PutMapping("/unfiltered/{key}")
        Mono<Void> unfiltered(@PathVariable String key, ServerHttpRequest request) {
            Flux<DataBuffer> body =
                    ((ServerHttpRequestDecorator) request).getDelegate().getBody();
            return ends.watch(bucket.object(key).uploadStream(Buffers.copies(body)))
                    .then();
        }

        @PutMapping("/guarded/{key}")
        Mono<Void> guarded(@PathVariable String key, @RequestBody Flux<ByteBuffer> body) {
            return ends.watch(bucket.object(key).uploadStream(uploads.guard(body)))
                    .then();
        }

        @PostMapping("/forms")
        Mono<Map<String, String>> forms(@RequestBody Flux<PartEvent> form) {
            return uploads.storeParts(
                            form,
                            file -> file.filename().startsWith("no-")
                                    ? null
                                    : bucket.object(file.fields().getFirst("folder") + "/" + file.filename()))
                    .collectMap(
                            StoredPart::name,
                            part -> part instanceof StoredPart.Field field
                                    ? field.value()
                                    : ((StoredPart.File) part).response().eTag());
        }
    }
}
