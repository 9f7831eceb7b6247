#!/usr/bin/env bash
# AWS SDK for Java 2.59.1, async clients with a MetricPublisher: a call whose future is cancelled, as a time-out or an
# impatient user does it, is never published, neither as a failure nor at all, though its request was sent. So the slowest
# calls are missing from call counts and latencies. And the ApiCallDuration of a GetObject that is read as a stream
# (AsyncResponseTransformer.toPublisher) ends at the headers: 2 seconds of body count as some milliseconds.
# Prints what it saw; fails if a cancelled call is published, or the duration has the body in it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml << 'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>software.amazon.awssdk</groupId>
      <artifactId>s3</artifactId>
      <version>2.59.1</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>1.7.36</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Metrics.java << 'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

class Metrics {

    public static void main(String[] arguments) throws Exception {
        BlockingQueue<MetricCollection> published = new LinkedBlockingQueue<>();
        CountDownLatch arrived = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            try (exchange) {
                if (exchange.getRequestURI().getPath().contains("never")) {
                    arrived.countDown();
                    TimeUnit.MINUTES.sleep(1);
                }
                exchange.sendResponseHeaders(200, 4_000);
                for (int piece = 0; piece < 4; piece++) {
                    TimeUnit.MILLISECONDS.sleep(500);
                    exchange.getResponseBody().write(new byte[1_000]);
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        S3AsyncClient s3 = S3AsyncClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .overrideConfiguration(override -> override.addMetricPublisher(new MetricPublisher() {
                    @Override
                    public void publish(MetricCollection call) {
                        published.add(call);
                    }

                    @Override
                    public void close() {}
                }))
                .build();

        CompletableFuture<?> call = s3.headObject(request -> request.bucket("b").key("never"));
        arrived.await();
        call.cancel(true);
        MetricCollection cancelled = published.poll(5, TimeUnit.SECONDS);
        System.out.println("published of the cancelled call within 5 seconds: " + cancelled);

        long begin = System.nanoTime();
        CountDownLatch read = new CountDownLatch(1);
        s3.getObject(request -> request.bucket("b").key("k"), AsyncResponseTransformer.toPublisher())
                .join()
                .subscribe((ByteBuffer bytes) -> {})
                .whenComplete((nothing, error) -> read.countDown());
        read.await();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Duration told = published.poll(5, TimeUnit.SECONDS)
                .metricValues(CoreMetric.API_CALL_DURATION)
                .get(0);
        System.out.printf("the body took %d ms, ApiCallDuration is %d ms%n", took.toMillis(), told.toMillis());
        System.exit(cancelled == null && told.multipliedBy(2).compareTo(took) < 0 ? 0 : 1);
    }
}
JAVA
timeout 120 java -cp 'lib/*' Metrics.java
