package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.GetPasswordDataRequest;
import software.amazon.awssdk.services.ec2.model.GetPasswordDataResponse;

class PasswordTest {

    private static final String PASSWORD = "S3cret; with spaces, ümlauts";
    private static RsaKeys keys;

    private final FakeEc2 client = new FakeEc2();
    private final Instance instance = client.ec2().instance("i-1");

    @BeforeAll
    static void generateKeys() throws GeneralSecurityException {
        keys = new RsaKeys();
    }

    /** As EC2 gives it: in lines, the first of them empty. */
    private static String encrypted() throws GeneralSecurityException {
        return "\r\n" + Base64.getMimeEncoder().encodeToString(keys.encrypted(PASSWORD)) + "\r\n";
    }

    private void answer(String passwordData) {
        client.on(
                GetPasswordDataRequest.class,
                request -> GetPasswordDataResponse.builder()
                        .passwordData(passwordData)
                        .build());
    }

    @Test
    void thePasswordIsDecrypted() throws GeneralSecurityException {
        answer(encrypted());
        Mono<String> password = instance.password(keys.key());
        assertThat(client.sent).as("before subscription").isEmpty();
        StepVerifier.create(password).expectNext(PASSWORD).verifyComplete();
        assertThat(client.sent)
                .containsExactly(
                        GetPasswordDataRequest.builder().instanceId("i-1").build());
    }

    @Test
    void decryptingDoesNotBlockTheThreadThatBringsTheAnswer() throws GeneralSecurityException {
        answer(encrypted());
        StepVerifier.create(instance.password(keys.key()).subscribeOn(Schedulers.parallel()))
                .expectNext(PASSWORD)
                .verifyComplete();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "\r\n"})
    void aPasswordThatIsNotThereYetIsEmpty(String passwordData) {
        answer(passwordData);
        StepVerifier.create(instance.password(keys.key())).verifyComplete();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bm90aGluZw==", "no base 64 ="})
    void whatTheKeyDoesNotFitIsAnErrorThatSaysSo(String passwordData) {
        answer(passwordData);
        StepVerifier.create(instance.password(keys.key()))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ResourceException.class)
                        .hasMessage("ec2.Instance(id=i-1).password: the password cannot be decrypted; is it the"
                                + " private key of the RSA key pair that the instance was launched with?")
                        .hasCauseInstanceOf(Exception.class));
    }

    @Test
    void cancelReachesTheCall() {
        CompletableFuture<GetPasswordDataResponse> answer = new CompletableFuture<>();
        client.onFuture(GetPasswordDataRequest.class, request -> answer);
        StepVerifier.create(instance.password(keys.key()))
                .expectSubscription()
                .thenCancel()
                .verify();
        assertThat(answer).isCancelled();
    }

    @Test
    void anErrorOfTheCallStaysAsItIs() {
        Ec2Exception refused = FakeEc2.error("InvalidInstanceID.NotFound");
        client.onFuture(GetPasswordDataRequest.class, request -> CompletableFuture.failedFuture(refused));
        StepVerifier.create(instance.password(keys.key()))
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(refused));
    }

    @Test
    void nullIsRefusedAtOnce() {
        assertThatThrownBy(() -> instance.password((PrivateKey) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ec2.Instance(id=i-1).password: 'key' must not be null");
    }
}
