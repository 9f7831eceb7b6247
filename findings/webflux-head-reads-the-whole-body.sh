#!/usr/bin/env bash
# Spring WebFlux 7.0.10 (Spring Boot 4.1.2, Reactor Netty 1.3.8): a HEAD of an @GetMapping that returns a Flux subscribes to
# the whole body, without backpressure, and drops it before the head of the answer is sent. So a HEAD of a download costs as
# much as the download: 64 MiB that are made for one HEAD here. And a HEAD of a functional GET route is a 404.
# Prints what it saw; fails if a HEAD leaves the body alone, or finds the functional route.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml << 'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>4.1.2</version>
    <relativePath/>
  </parent>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <properties>
    <netty.version>4.2.18.Final</netty.version>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.springframework.boot</groupId>
      <artifactId>spring-boot-starter-webflux</artifactId>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

mkdir finding
cat > finding/Head.java << 'JAVA'
package finding;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;

@SpringBootApplication
@RestController
class Head {

    static final AtomicLong READ = new AtomicLong();

    @GetMapping("/annotated")
    Flux<ByteBuffer> body() {
        return Flux.range(0, 1024).map(i -> ByteBuffer.allocate(64 * 1024)).doOnNext(b -> READ.addAndGet(b.remaining()));
    }

    @Bean
    RouterFunction<ServerResponse> route() {
        return RouterFunctions.route().GET("/functional", request -> ServerResponse.ok().build()).build();
    }

    public static void main(String[] arguments) throws Exception {
        SpringApplication application = new SpringApplication(Head.class);
        application.setDefaultProperties(Map.of("server.port", "0", "logging.level.root", "error", "spring.main.banner-mode", "off"));
        try (var context = application.run()) {
            String port = context.getEnvironment().getProperty("local.server.port");
            System.out.printf("HEAD of an @GetMapping: %d, %d MiB of its body were made%n", head(port, "/annotated"), READ.get() >> 20);
            System.out.printf("HEAD of a functional GET route: %d%n", head(port, "/functional"));
        }
    }

    static int head(String port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
JAVA
mkdir classes
javac -parameters -cp 'lib/*' -d classes finding/Head.java
java -cp 'classes:lib/*' finding.Head | tee out
grep -q '^HEAD of an @GetMapping: 200, 64 MiB' out
grep -q '^HEAD of a functional GET route: 404' out
