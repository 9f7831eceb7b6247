package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.testkit.http.CannedServer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A page that a proxy or a portal sends with HTTP 200 is no answer of the service. */
class ForeignAnswerTest {

    private static final String PAGE = "<html><title>Sign in</title></html>";

    static Stream<Named<Function<Sqs, Flux<?>>>> calls() {
        return Stream.of(
                call("queues", sqs -> sqs.queues().all()),
                call(
                        "send",
                        sqs -> sqs.queue("http://localhost/q").sendMessage("hi").flux()),
                call("purge", sqs -> sqs.queue("http://localhost/q").purge().flux()));
    }

    private static Named<Function<Sqs, Flux<?>>> call(String name, Function<Sqs, Flux<?>> call) {
        return Named.of(name, call);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aPageIsAnErrorThatShowsItsFirstWords(Function<Sqs, Flux<?>> call) {
        try (CannedServer server = CannedServer.start(
                        (request, reply) -> reply.answer("200 OK", PAGE, "Content-Type: text/html\r\n"));
                Session session = Session.builder()
                        .region("us-east-1")
                        .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                        .endpoint(server.endpoint())
                        .build()) {
            Throwable error = call.apply(session.resource(Sqs.class))
                    .map(answer -> (Throwable) new AssertionError("an answer: " + answer))
                    .switchIfEmpty(Mono.just(new AssertionError("nothing")))
                    .onErrorResume(Mono::just)
                    .blockFirst();

            assertThat(error)
                    .isExactlyInstanceOf(SdkClientException.class)
                    .hasMessageContaining(
                            "the answer is not the service's: HTTP 200 with the content type text/html, which"
                                    + " begins with \"" + PAGE + "\"");
        }
    }
}
