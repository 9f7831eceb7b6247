package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesResponse;

class UserDataTest {

    private static final String SCRIPT = "#!/bin/bash\necho grün\n";

    private final FakeEc2 client = new FakeEc2();

    private Flux<Instance> createWith(String userData) {
        client.on(
                RunInstancesRequest.class,
                request -> RunInstancesResponse.builder()
                        .instances(software.amazon.awssdk.services.ec2.model.Instance.builder()
                                .instanceId("i-1")
                                .build())
                        .build());
        return client.ec2()
                .createInstances(request ->
                        request.imageId("ami-1").minCount(1).maxCount(1).userData(userData));
    }

    @Test
    void textIsEncodedAsUtf8() {
        assertThat(Base64.getDecoder().decode(UserData.of(SCRIPT))).isEqualTo(SCRIPT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void asMuchAsEc2TakesIsEncodedInOneLine() {
        assertThat(UserData.of(new byte[16_384])).isEqualTo("A".repeat(21_846) + "==");
    }

    @Test
    void moreThanEc2TakesIsRefused() {
        assertThatThrownBy(() -> UserData.of(new byte[16_385]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "UserData.of: EC2 takes at most 16,384 bytes of user data, and these are 16,385; compress them"
                                + " with gzip, which cloud-init understands, or let the instance fetch them from S3");
    }

    @Test
    void nullIsRefused() {
        assertThatThrownBy(() -> UserData.of((String) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("UserData.of: the user data must not be null");
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPT, "echo", ""})
    void encodedUserDataIsSentAsItIs(String text) {
        String userData = UserData.of(text);

        StepVerifier.create(createWith(userData)).expectNextCount(1).verifyComplete();

        assertThat(client.sent(RunInstancesRequest.class))
                .extracting(RunInstancesRequest::userData)
                .containsExactly(userData);
    }

    @Test
    void linesThatAToolBrokeAreBase64() {
        String userData = Base64.getMimeEncoder().encodeToString(new byte[200]);

        StepVerifier.create(createWith(userData)).expectNextCount(1).verifyComplete();
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPT, "#cloud-config", "echo hello"})
    void plainTextIsRefusedBeforeItIsSentAndNotRepeated(String text) {
        StepVerifier.create(createWith(text))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("RunInstances: 'userData' is no Base64, and EC2 takes nothing else; give it"
                                + " UserData.of(text), which encodes it"));

        assertThat(client.sent).isEmpty();
    }

    @Test
    void aSubnetChecksToo() {
        Flux<Instance> created = client.ec2()
                .subnet("subnet-1")
                .createInstances(request -> request.imageId("ami-1").userData(SCRIPT));

        StepVerifier.create(created).verifyError(IllegalArgumentException.class);

        assertThat(client.sent).isEmpty();
    }
}
