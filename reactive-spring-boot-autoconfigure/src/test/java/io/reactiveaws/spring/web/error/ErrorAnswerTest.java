package io.reactiveaws.spring.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import tools.jackson.databind.json.JsonMapper;

/** Errors of handlers, as clients see them. */
class ErrorAnswerTest {

    @ParameterizedTest
    @CsvSource({"/annotated, false", "/annotated, true", "/functional, false", "/functional, true"})
    void errorOfAwsIsAProblemForEachKindOfEndpoint(String path, boolean problemDetails) {
        with("spring.webflux.problemdetails.enabled=" + problemDetails, client -> {
            String body = client.get()
                    .uri(path)
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody();

            assertThat(JsonMapper.shared().readTree(body))
                    .isEqualTo(JsonMapper.shared().readTree("""
                            {"title":"Not Found","status":404,"detail":"There is no such resource.","instance":"%s"}
                            """.formatted(path)));
        });
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void ownErrorSaysWhenToTryAgain(boolean problemDetails) {
        with("spring.webflux.problemdetails.enabled=" + problemDetails, client -> {
            client.get()
                    .uri("/slow-down")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                    .expectHeader()
                    .valueEquals("Retry-After", "7");
            client.get()
                    .uri("/stopping")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        });
    }

    @ParameterizedTest
    @CsvSource({"/other, false", "/other, true"})
    void errorsOfOthersAreSprings(String path, boolean problemDetails) {
        with(
                "spring.webflux.problemdetails.enabled=" + problemDetails,
                client -> client.get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR)
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_JSON));
    }

    @Test
    void adviceOfTheApplicationGoesBefore() {
        with(
                "",
                client ->
                        client.get().uri("/advised").exchange().expectStatus().isEqualTo(HttpStatus.ALREADY_REPORTED));
    }

    @Test
    void propertyLeavesAllToSpring() {
        with(
                "reactiveaws.web.errors.enabled=false",
                client -> client.get()
                        .uri("/annotated")
                        .exchange()
                        .expectStatus()
                        .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR));
    }

    @Test
    void mapperOfTheApplicationTakesThePlaceOfOurs() {
        with(
                "own.mapper=true",
                client ->
                        client.get().uri("/annotated").exchange().expectStatus().isEqualTo(HttpStatus.GONE));
    }

    /** Its status has been sent. */
    @Test
    void answerThatHasBegunIsLeftAlone() {
        with("", client -> {
            AtomicReference<Throwable> broken = new AtomicReference<>();
            client.get()
                    .uri("/begun")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .returnResult(String.class)
                    .getResponseBody()
                    .onErrorResume(error -> {
                        broken.set(error);
                        return Mono.empty();
                    })
                    .blockLast();
            assertThat(broken).doesNotHaveNullValue();
        });
    }

    private static void with(String property, Consumer<WebTestClient> test) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(
                        Application.class, Endpoints.class, Advice.class)
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "spring.reactor.netty.shutdown-quiet-period=0s",
                        "reactiveaws.region=eu-west-1",
                        "reactiveaws.web.retry-after=6500ms",
                        property.isEmpty() ? "any=thing" : property);
        if (property.startsWith("own.mapper")) {
            builder.sources(OwnMapper.class);
        }
        try (ReactiveWebServerApplicationContext context = (ReactiveWebServerApplicationContext) builder.run()) {
            test.accept(WebTestClient.bindToServer()
                    .baseUrl("http://localhost:" + context.getWebServer().getPort())
                    .build());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        RouterFunction<ServerResponse> functional() {
            return route().GET("/functional", request -> Mono.error(noSuchKey()))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnMapper {

        @Bean
        AwsErrorMapper own() {
            return error -> ErrorResponse.builder(error, ProblemDetail.forStatus(HttpStatus.GONE))
                    .build();
        }
    }

    @RestController
    static class Endpoints {

        @GetMapping("/annotated")
        Mono<String> annotated() {
            return Mono.error(noSuchKey());
        }

        @GetMapping("/slow-down")
        Mono<String> slowDown() {
            return Mono.error(S3Exception.builder().statusCode(503).build());
        }

        @GetMapping("/stopping")
        Mono<String> stopping() {
            return Mono.error(new ServerStoppingException());
        }

        @GetMapping("/other")
        Mono<String> other() {
            return Mono.error(new IllegalStateException("of the application"));
        }

        @GetMapping("/advised")
        Mono<String> advised() {
            return Mono.error(NoSuchBucketException.builder().statusCode(404).build());
        }

        @GetMapping(path = "/begun", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<String> begun() {
            return Flux.concat(Flux.just("first"), Flux.error(noSuchKey()));
        }
    }

    @RestControllerAdvice
    static class Advice {

        @ExceptionHandler
        ResponseEntity<Void> handle(NoSuchBucketException error) {
            return ResponseEntity.status(HttpStatus.ALREADY_REPORTED).build();
        }
    }

    private static NoSuchKeyException noSuchKey() {
        return NoSuchKeyException.builder()
                .statusCode(404)
                .message("of secret-bucket")
                .build();
    }
}
