package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.GetConsoleOutputRequest;
import software.amazon.awssdk.services.ec2.model.GetConsoleOutputResponse;

class ConsoleTextTest {

    private static final String TEXT = "Linux version 6.1\r\n".repeat(10);

    private final FakeEc2 client = new FakeEc2();

    private Mono<String> textOf(String output) {
        client.on(
                GetConsoleOutputRequest.class,
                request -> GetConsoleOutputResponse.builder().output(output).build());
        return client.ec2().instance("i-1").consoleText();
    }

    @Test
    void outputIsDecodedLinesOfBase64AsWell() {
        Mono<String> text = textOf(Base64.getMimeEncoder().encodeToString(TEXT.getBytes(StandardCharsets.UTF_8)));
        assertThat(client.sent).as("before subscription").isEmpty();

        StepVerifier.create(text).expectNext(TEXT).verifyComplete();

        assertThat(client.sent)
                .containsExactly(
                        GetConsoleOutputRequest.builder().instanceId("i-1").build());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "\n"})
    void whatIsNotThereYetIsEmpty(String output) {
        StepVerifier.create(textOf(output)).verifyComplete();
    }
}
