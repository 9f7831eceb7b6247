package io.reactiveaws.core.session;

import static io.reactiveaws.core.session.SessionFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.SessionFixtures.CannedServer;
import io.reactiveaws.core.session.SessionFixtures.SilentServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.NonBlocking;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/** Calls that go through Netty to a server in this process. */
class SessionHttpTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void requestsNameThisLibrary() throws IOException {
        try (CannedServer server = new CannedServer();
                Session session = session().endpoint(server.endpoint()).build()) {
            assertAnswered(session.resource(ToySqs.class).queueUrls());

            assertThat(server.userAgents()).singleElement().asString().endsWith("reactive-aws-resources");
        }
    }

    @Test
    void signalsArriveOnThreadsThatMayBlockUnlessSetOtherwise() throws IOException {
        assertThat(signalThread(session())).isNotInstanceOf(NonBlocking.class);
    }

    @Test
    void signalsArriveOnTheEventLoopIfSoSetAndMayNotBlock() throws IOException {
        assertThat(signalThread(session().completeOnEventLoop(true))).isInstanceOf(EventLoopThread.class);
    }

    @Test
    void blockingInASignalOnTheEventLoopFails() throws IOException {
        try (CannedServer server = new CannedServer();
                Session session = session()
                        .completeOnEventLoop(true)
                        .endpoint(server.endpoint())
                        .build()) {
            Mono<String> blocking = session.resource(ToySqs.class)
                    .queueUrls()
                    .map(urls -> Mono.<String>never().block());

            StepVerifier.create(blocking)
                    .expectErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("block()/blockFirst()/blockLast() are blocking"))
                    .verify(PATIENCE);
        }
    }

    private static Thread signalThread(Session.Builder settings) throws IOException {
        AtomicReference<Thread> thread = new AtomicReference<>();
        try (CannedServer server = new CannedServer();
                Session session = settings.endpoint(server.endpoint()).build()) {
            assertAnswered(
                    session.resource(ToySqs.class).queueUrls().doOnNext(urls -> thread.set(Thread.currentThread())));
        }
        return thread.get();
    }

    @Test
    void credentialsAreResolvedOnAThreadThatMayBlock() throws IOException {
        AtomicReference<Thread> resolver = new AtomicReference<>();
        AwsCredentialsProvider blocking = () -> {
            resolver.set(Thread.currentThread());
            // BlockHound fails this on a thread that must not block
            LockSupport.parkNanos(1);
            return SessionFixtures.CREDENTIALS.resolveCredentials();
        };
        AtomicReference<Thread> caller = new AtomicReference<>();

        try (CannedServer server = new CannedServer();
                Session session = session()
                        .credentials(blocking)
                        .endpoint(server.endpoint())
                        .build()) {
            ToySqs sqs = session.resource(ToySqs.class);
            assertAnswered(Mono.defer(() -> {
                        caller.set(Thread.currentThread());
                        return sqs.queueUrls();
                    })
                    .subscribeOn(Schedulers.parallel()));

            assertThat(server.authorizations()).singleElement().asString().contains("Credential=key/");
        }
        assertThat(caller.get()).isInstanceOf(NonBlocking.class);
        assertThat(resolver.get()).isNotInstanceOf(NonBlocking.class).isNotSameAs(caller.get());
    }

    @Test
    void credentialsThatACustomizerPutInPlaceOfTheSessionsAreUsedAlone() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        AwsCredentialsProvider ofSession = () -> {
            asked.incrementAndGet();
            return AwsBasicCredentials.create("session", "secret");
        };

        try (CannedServer server = new CannedServer();
                Session session = session()
                        .credentials(ofSession)
                        .customize(
                                SqsAsyncClientBuilder.class,
                                builder -> builder.credentialsProvider(SessionFixtures.CREDENTIALS))
                        .endpoint(server.endpoint())
                        .build()) {
            assertAnswered(session.resource(ToySqs.class).queueUrls());

            assertThat(server.authorizations()).singleElement().asString().contains("Credential=key/");
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void failureToResolveCredentialsKeepsItsType() throws IOException {
        AwsCredentialsProvider none = () -> {
            throw SdkClientException.create("no credentials");
        };

        try (CannedServer server = new CannedServer();
                Session session =
                        session().credentials(none).endpoint(server.endpoint()).build()) {
            StepVerifier.create(session.resource(ToySqs.class).queueUrls())
                    .expectErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(SdkClientException.class)
                            .hasMessageContaining("no credentials"))
                    .verify(PATIENCE);
            assertThat(server.userAgents()).isEmpty();
        }
    }

    @Test
    void cancelClosesTheConnection() throws IOException, InterruptedException {
        try (SilentServer server = new SilentServer();
                Session session = session().endpoint(server.endpoint()).build()) {
            Disposable call = session.resource(ToySqs.class).queueUrls().subscribe();
            assertThat(server.asked().await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(server.hungUp().getCount()).isEqualTo(1);

            call.dispose();

            assertThat(server.hungUp().await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void closingTheSessionFailsCallsInFlightAsItDoesLaterOnes() throws IOException, InterruptedException {
        try (SilentServer server = new SilentServer()) {
            Session session = session().endpoint(server.endpoint()).build();
            StepVerifier call = StepVerifier.create(
                            session.resource(ToySqs.class).queueUrls())
                    .expectErrorSatisfies(SessionHttpTest::assertSaysClosed)
                    .verifyLater();
            assertThat(server.asked().await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();

            session.close();

            call.verify(PATIENCE);
        }
    }

    @Test
    void closingTheSessionFailsCallsThatWaitForAConnectionOrForCredentialsToo()
            throws IOException, InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        AwsCredentialsProvider slow = () -> {
            asked.countDown();
            awaitUninterruptibly(answer);
            return SessionFixtures.CREDENTIALS.resolveCredentials();
        };
        try (SilentServer server = new SilentServer()) {
            Session session = session()
                    .credentials(slow)
                    .connections(1)
                    .endpoint(server.endpoint())
                    .build();
            Mono<List<String>> calls = session.resource(ToySqs.class).queueUrls();
            List<StepVerifier> verifiers = Stream.generate(() -> StepVerifier.create(calls)
                            .expectErrorSatisfies(SessionHttpTest::assertSaysClosed)
                            .verifyLater())
                    .limit(3)
                    .toList();
            assertThat(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

            session.close();
            answer.countDown();

            verifiers.forEach(verifier -> verifier.verify(PATIENCE));
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertSaysClosed(Throwable error) {
        assertThat(error)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the session of this resource is closed;"
                        + " keep the session open for as long as its resources are used");
    }

    private static void assertAnswered(Mono<List<String>> call) {
        StepVerifier.create(call)
                .expectNext(List.of("http://localhost/1/q"))
                .expectComplete()
                .verify(PATIENCE);
    }
}
