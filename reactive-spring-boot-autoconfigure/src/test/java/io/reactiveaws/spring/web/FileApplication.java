package io.reactiveaws.spring.web;

import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An application with the objects of a bucket, on a port of this machine. */
final class FileApplication implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private FileApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts one. The properties come in pairs of a name and a value. */
    static FileApplication start(URI endpoint, String... properties) {
        Map<String, Object> all = new TreeMap<>(Map.of(
                "server.port", "0",
                "server.shutdown", "immediate",
                "spring.main.banner-mode", "off",
                "spring.reactor.netty.shutdown-quiet-period", "0s",
                "reactiveaws.region", "us-east-1",
                "reactiveaws.endpoint", endpoint.toString(),
                "reactiveaws.credentials.access-key", "AKIDTEST",
                "reactiveaws.credentials.secret-key", "secret"));
        for (int i = 0; i < properties.length; i += 2) {
            all.put(properties[i], properties[i + 1]);
        }
        return new FileApplication(
                new SpringApplicationBuilder(Handlers.class).properties(all).run());
    }

    S3 s3() {
        return context.getBean(S3.class);
    }

    S3Downloads downloads() {
        return context.getBean(S3Downloads.class);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port())
                .responseTimeout(Duration.ofMinutes(2))
                .build();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @RestController
    static class Handlers {

        private final S3Downloads downloads;
        private final Bucket bucket;

        Handlers(S3Downloads downloads, S3 s3) {
            this.downloads = downloads;
            this.bucket = s3.bucket("webflux-downloads");
        }

        @GetMapping("/annotated/{*key}")
        Mono<ResponseEntity<Flux<ByteBuffer>>> file(@PathVariable String key, ServerHttpRequest request) {
            return downloads.respond(bucket.object(key.substring(1)), request);
        }

        @GetMapping("/saved/{*key}")
        Mono<ResponseEntity<Flux<ByteBuffer>>> saved(@PathVariable String key, ServerHttpRequest request) {
            return downloads.respond(
                    bucket.object(key.substring(1)), request, options -> options.attachment("Bericht für Jürgen.pdf"));
        }

        @Bean
        RouterFunction<ServerResponse> functional() {
            return RouterFunctions.route(
                    RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD)
                            .and(RequestPredicates.path("/functional/{*key}")),
                    request -> downloads.respond(
                            bucket.object(request.pathVariable("key").substring(1)), request));
        }

        @Bean
        RouterFunction<ServerResponse> site() {
            return downloads.files("/site/**", bucket, "public/");
        }
    }
}
