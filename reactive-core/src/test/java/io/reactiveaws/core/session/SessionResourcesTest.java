package io.reactiveaws.core.session;

import static io.reactiveaws.core.session.SessionFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

class SessionResourcesTest {

    private static final String CLOSED = "the session is closed; make another one with Session.create() or builder()";

    @Test
    void resourceWithoutAModuleIsRefused() {
        try (Session session = session().build()) {
            assertThatThrownBy(() -> session.resource(String.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no module on the class path has the resource java.lang.String; there are [toy]");
        }
    }

    @Test
    void nullServiceIsRefused() {
        try (Session session = session().build()) {
            assertThatThrownBy(() -> session.resource(null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'service' must not be null");
        }
    }

    @Test
    void modulesOnTheClassPathAreListed() {
        try (Session session = session().build()) {
            assertThat(session.availableResources()).containsExactly("toy");
        }
    }

    @Test
    void loadsAreCoalescedUnlessTheSessionSaysOtherwise() {
        try (Session coalescing = session().build();
                Session plain = session().coalesceLoads(false).build()) {
            assertThat(coalescing.resource(ToySqs.class).coalescesLoads()).isTrue();
            assertThat(plain.resource(ToySqs.class).coalescesLoads()).isFalse();
        }
    }

    @Test
    void resourceIsTheSameEachTime() {
        try (Session session = session().build()) {
            assertThat(session.resource(ToySqs.class)).isSameAs(session.resource(ToySqs.class));
        }
    }

    @Test
    void concurrentThreadsGetOneResourceWithOneClient() throws Exception {
        AtomicInteger clients = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try (Session session = session()
                .customize(SqsAsyncClientBuilder.class, builder -> clients.incrementAndGet())
                .build()) {
            Callable<ToySqs> get = () -> session.resource(ToySqs.class);
            Set<ToySqs> resources = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Future<ToySqs> resource : pool.invokeAll(Collections.nCopies(8, get))) {
                resources.add(resource.get());
            }

            assertThat(resources).hasSize(1);
            assertThat(clients).hasValue(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void sessionsHaveClientsOfTheirOwn() {
        try (Session one = session().build();
                Session other = session().build()) {
            assertThat(one.resource(ToySqs.class).client())
                    .isNotSameAs(other.resource(ToySqs.class).client());
        }
    }

    @Test
    void customizersChangeMatchingBuildersOnlyInTheirOrderAndAfterTheOtherSettings() {
        URI endpoint = URI.create("http://localhost:1");
        List<String> applied = new ArrayList<>();
        try (Session session = session()
                .endpoint(URI.create("http://localhost:2"))
                .customize(SqsAsyncClientBuilder.class, builder -> applied.add("first"))
                .customize(SqsAsyncClientBuilder.class, builder -> builder.endpointOverride(endpoint))
                .customize(AwsAsyncClientBuilder.class, builder -> applied.add("of all"))
                .build()) {

            assertThat(session.resource(ToySqs.class)
                            .client()
                            .serviceClientConfiguration()
                            .endpointOverride())
                    .contains(endpoint);
            assertThat(applied).containsExactly("first", "of all");
        }
    }

    @Test
    void customizerOfAnythingButAnAsyncClientIsRefused() {
        assertThatThrownBy(() -> Session.builder().customize(SqsClientBuilder.class, builder -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'builder' must be the class of an async client's builder such as SqsAsyncClientBuilder,"
                        + " was software.amazon.awssdk.services.sqs.SqsClientBuilder");
    }

    @Test
    void whatTheBuilderIsToldLaterIsAnotherSessions() {
        AtomicInteger later = new AtomicInteger();
        Session.Builder builder = session();
        try (Session first = builder.build();
                Session second = builder.customize(SqsAsyncClientBuilder.class, sqs -> later.incrementAndGet())
                        .build()) {
            assertThat(first.resource(ToySqs.class)).isNotNull();
            assertThat(later).hasValue(0);
            assertThat(second.resource(ToySqs.class)).isNotNull();
            assertThat(later).hasValue(1);
        }
    }

    @Test
    void closedSessionGivesNoResources() {
        Session session = session().build();
        assertThat(session.isClosed()).isFalse();
        session.resource(ToySqs.class);

        session.close();

        assertThat(session.isClosed()).isTrue();
        assertThatThrownBy(() -> session.resource(ToySqs.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(CLOSED);
    }

    @Test
    void resourcesOfAClosedSessionFailAtTheirCalls() {
        Session session = session().build();
        Mono<List<String>> call = session.resource(ToySqs.class).queueUrls();

        session.close();

        StepVerifier.create(call).verifyErrorSatisfies(SessionResourcesTest::assertCallIsRefused);
    }

    private static void assertCallIsRefused(Throwable error) {
        assertThat(error)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the session of this resource is closed;"
                        + " keep the session open for as long as its resources are used");
    }

    @Test
    void closingAgainDoesNothing() {
        Session session = session().build();

        session.close();
        session.close();

        assertThat(session.isClosed()).isTrue();
    }

    @Test
    void closeLaterClosesWhenSubscribed() {
        Session session = session().build();
        Mono<Void> close = session.closeLater();
        assertThat(session.isClosed()).isFalse();

        StepVerifier.create(close).verifyComplete();

        assertThat(session.isClosed()).isTrue();
    }

    @Test
    void resourceThatIsReadyAfterTheSessionIsClosedFailsAtItsCalls() {
        AtomicReference<Session> session = new AtomicReference<>();
        session.set(session()
                .customize(SqsAsyncClientBuilder.class, builder -> session.get().close())
                .build());

        StepVerifier.create(session.get().resource(ToySqs.class).queueUrls())
                .verifyErrorSatisfies(SessionResourcesTest::assertCallIsRefused);
    }
}
