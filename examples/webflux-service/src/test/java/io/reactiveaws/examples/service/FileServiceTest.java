package io.reactiveaws.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.Bucket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** The service over a real port, on a local AWS. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"service.instances.every=100ms", "reactiveaws.sqs.consumer.poll-timeout=1s"})
@AutoConfigureWebTestClient(timeout = "PT5M") // only so that a test that hangs ends
@ActiveProfiles("local")
class FileServiceTest {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Autowired
    private WebTestClient client;

    @Autowired
    private Bucket bucket;

    @AfterEach
    void noFiles() {
        bucket.objects().delete().requireAll().block(LIMIT);
    }

    private void upload(String path, String text) {
        client.put()
                .uri("/files" + path)
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue(text)
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectHeader()
                .exists(HttpHeaders.ETAG);
    }

    @Test
    void fileIsStoredListedReadAndDeleted() {
        upload("/reports/may 2026.txt", "one\ntwo\n");

        client.get()
                .uri("/files")
                .accept(MediaType.APPLICATION_NDJSON)
                .exchange()
                .expectBodyList(StoredFile.class)
                .value(files -> assertThat(files).singleElement().satisfies(file -> {
                    assertThat(file.name()).isEqualTo("reports/may 2026.txt");
                    assertThat(file.bytes()).isEqualTo(8);
                }));
        client.get()
                .uri("/files/reports/may 2026.txt")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.TEXT_PLAIN)
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"may 2026.txt\"")
                .expectBody(String.class)
                .isEqualTo("one\ntwo\n");
        client.delete()
                .uri("/files/reports/may 2026.txt")
                .exchange()
                .expectStatus()
                .isNoContent();
        client.get()
                .uri("/files/reports/may 2026.txt")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void partIsReadByRangeAndHeadHasTheLength() {
        upload("/a.txt", "0123456789");

        client.get()
                .uri("/files/a.txt")
                .header(HttpHeaders.RANGE, "bytes=3-5")
                .exchange()
                .expectStatus()
                .isEqualTo(206)
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_RANGE, "bytes 3-5/10")
                .expectBody(String.class)
                .isEqualTo("345");
        client.head().uri("/files/a.txt").exchange().expectHeader().contentLength(10);
    }

    @Test
    void resultOfAJobIsPushed() {
        upload("/lines.txt", "one\ntwo\nthree\n");

        client.post()
                .uri("/jobs")
                .bodyValue(new Job("lines.txt"))
                .exchange()
                .expectStatus()
                .isAccepted();

        awaitEvent("/results", Result.class, new Result("lines.txt", 3, null));
    }

    @Test
    void jobThatFailsThreeTimesIsGivenUp() {
        client.post()
                .uri("/jobs")
                .bodyValue(new Job("nowhere.txt"))
                .exchange()
                .expectStatus()
                .isAccepted();

        StepVerifier.create(events("/results", Result.class)
                        .filter(result -> result.file().equals("nowhere.txt"))
                        .take(1))
                .assertNext(result -> assertThat(result.error()).isNotBlank())
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void statesOfAnInstanceArePushed() {
        StepVerifier.create(events("/instances", Instances.Change.class)
                        .map(Instances.Change::state)
                        .distinct()
                        .filter(List.of("running", "stopped")::contains)
                        .take(2))
                .expectNextCount(2)
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void healthAndMetersTellOfAws() {
        upload("/seen.txt", "x");

        client.get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(health -> assertThat(health).contains("\"jobConsumer\":{\"details\":{\"state\":\"running\""));
        client.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(meters -> assertThat(meters).contains("aws_resource_task_seconds_count", "aws_sqs_consumer"));
    }

    private <T> void awaitEvent(String path, Class<T> type, T event) {
        StepVerifier.create(events(path, type).filter(event::equals).take(1))
                .expectNext(event)
                .expectComplete()
                .verify(LIMIT);
    }

    private <T> Flux<T> events(String path, Class<T> type) {
        return client.get()
                .uri(path)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(type)
                .getResponseBody();
    }
}
