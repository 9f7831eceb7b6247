package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.testkit.http.CannedServer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
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

    static Stream<Named<Function<Ec2, Flux<?>>>> calls() {
        return Stream.of(
                call("vpcs", ec2 -> ec2.vpcs().all()),
                call("load", ec2 -> ec2.instance("i-1").load().flux()),
                call("exists", ec2 -> ec2.vpc("vpc-1").exists().flux()),
                call("delete", ec2 -> ec2.vpc("vpc-1").delete().flux()),
                call("instances", ec2 -> ec2.instances().all()));
    }

    private static Named<Function<Ec2, Flux<?>>> call(String name, Function<Ec2, Flux<?>> call) {
        return Named.of(name, call);
    }

    private static Throwable error(String body, Function<Ec2, Flux<?>> call) {
        try (CannedServer server = CannedServer.start(
                        (request, reply) -> reply.answer("200 OK", body, "Content-Type: text/html\r\n"));
                Session session = Session.builder()
                        .region("us-east-1")
                        .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                        .endpoint(server.endpoint())
                        .build()) {
            return call.apply(session.resource(Ec2.class))
                    .map(answer -> (Throwable) new AssertionError("an answer: " + answer))
                    .switchIfEmpty(Mono.just(new AssertionError("nothing")))
                    .onErrorResume(Mono::just)
                    .blockFirst();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aPageIsAnErrorThatShowsItsFirstWords(Function<Ec2, Flux<?>> call) {
        assertThat(error(PAGE, call))
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageContaining("the answer is not the service's: HTTP 200 with the content type text/html, which"
                        + " begins with \"" + PAGE + "\"");
    }

    @Test
    void anEmptyBodyIsNoListing() {
        assertThat(error("", ec2 -> ec2.instances().all()))
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageContaining("and an empty body");
    }
}
