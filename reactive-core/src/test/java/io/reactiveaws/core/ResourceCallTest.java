package io.reactiveaws.core;

import static io.reactiveaws.core.ThingFixtures.thing;
import static io.reactiveaws.core.ThingFixtures.thingOfSession;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class ResourceCallTest {

    private static final String LOCATION = "fake.Thing(id=a).poke [PokeThing]";

    private final FakeClient client = new FakeClient();
    private final Thing thing = thing(client);

    @Test
    void sendsNothingBeforeSubscription() {
        AtomicInteger requests = new AtomicInteger();

        Mono<String> poke = thing.poke(() -> "request " + requests.incrementAndGet());

        assertThat(poke).isNotNull();
        assertThat(requests).hasValue(0);
        assertThat(client.pokeRequests()).isEmpty();
    }

    @Test
    void eachSubscriptionBuildsItsOwnRequestAndSendsItOnce() {
        AtomicInteger requests = new AtomicInteger();
        Mono<String> poke = thing.poke(() -> "request " + requests.incrementAndGet());

        StepVerifier first =
                StepVerifier.create(poke).expectNext("ouch").expectComplete().verifyLater();
        StepVerifier second =
                StepVerifier.create(poke).expectNext("hey").expectComplete().verifyLater();
        client.poke(0).complete("ouch");
        client.poke(1).complete("hey");

        first.verify();
        second.verify();
        assertThat(client.pokeRequests()).containsExactly("request 1", "request 2");
    }

    @Test
    void cancelCancelsTheSdksFuture() {
        Disposable poke = thing.poke().subscribe();
        assertThat(client.poke(0)).isNotDone();

        poke.dispose();

        assertThat(client.poke(0)).isCancelled();
    }

    @Test
    void completionExceptionIsUnwrappedToTheServicesException() {
        AwsServiceException denied =
                AwsServiceException.builder().message("denied").build();

        StepVerifier.create(thing.poke())
                .then(() -> client.poke(0).completeExceptionally(new CompletionException(denied)))
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(denied));
    }

    @Test
    void resourceIsMadeOfTheAnswer() {
        StepVerifier.create(thing.copy())
                .then(() -> client.poke(0).complete("b"))
                .assertNext(copy -> assertThat(copy).hasToString("fake.Thing(id=b)"))
                .verifyComplete();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "", " "})
    void answerWithoutWhatItsResourceIsKnownByIsAnErrorThatSaysWhere(String id) {
        StepVerifier.create(thing.copy())
                .then(() -> client.poke(0).complete(id))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(ResourceException.class)
                        .hasMessage("fake.Thing(id=a).copy [CopyThing]: the answer has no Thing.Id, by which its"
                                + " resource is known; look at what answers at the client's endpoint, and for what"
                                + " the call has done before you call again"));
    }

    @Test
    void identifiersOwnErrorIsTheCause() {
        StepVerifier.create(thing.copy())
                .then(() -> client.poke(0).complete(""))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .hasCauseExactlyInstanceOf(IllegalArgumentException.class)
                        .cause()
                        .hasMessage("fake.Thing: the identifier 'id' must not be null or blank, was \"\""));
    }

    @Test
    void otherExceptionsKeepTheirType() {
        SdkClientException broken = SdkClientException.create("broken");

        StepVerifier.create(thing.poke())
                .then(() -> client.poke(0).completeExceptionally(broken))
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(broken));
    }

    @Test
    void errorCarriesACheckpointWithResourceMemberAndOperation() {
        StepVerifier.create(thing.poke())
                .then(() -> client.poke(0).completeExceptionally(SdkClientException.create("broken")))
                .verifyErrorSatisfies(ResourceCallTest::assertLocated);
    }

    @Test
    void throwingRequestBuilderIsAnError() {
        IllegalStateException noRequest = new IllegalStateException("no request");

        StepVerifier.create(thing.poke(() -> {
                    throw noRequest;
                }))
                .verifyErrorSatisfies(error -> {
                    assertThat(error).isSameAs(noRequest);
                    assertLocated(error);
                });
        assertThat(client.pokeRequests()).isEmpty();
    }

    @Test
    void closedSessionIsAnErrorBeforeAnyCall() {
        Thing closed = thingOfSession(client, new AtomicBoolean(true));

        StepVerifier.create(closed.poke()).verifyErrorSatisfies(error -> {
            assertThat(error)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the session of this resource is closed;"
                            + " keep the session open for as long as its resources are used");
            assertLocated(error);
        });
        assertThat(client.pokeRequests()).isEmpty();
    }

    @Test
    void sessionIsAskedAtEachSubscription() {
        AtomicBoolean closed = new AtomicBoolean();
        Mono<String> poke = thingOfSession(client, closed).poke();

        StepVerifier.create(poke)
                .then(() -> client.poke(0).complete("ouch"))
                .expectNext("ouch")
                .verifyComplete();
        closed.set(true);

        StepVerifier.create(poke).verifyError(IllegalStateException.class);
        assertThat(client.pokeRequests()).hasSize(1);
    }

    @Test
    void emptyAnswerIsAnEmptyMono() {
        StepVerifier.create(thing.poke())
                .then(() -> client.poke(0).complete(null))
                .verifyComplete();
    }

    private static void assertLocated(Throwable error) {
        assertThat(Arrays.stream(error.getSuppressed()).map(Throwable::getMessage))
                .singleElement()
                .asString()
                .contains(LOCATION);
    }
}
