package io.reactiveaws.spring;

import static io.reactiveaws.spring.Contexts.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.CannedServer.Answer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The session ends with the application. */
class ClosingTest {

    @Test
    void sessionIsClosedAfterWhatUsesIt() {
        usual().withUserConfiguration(Worker.class).run(context -> {
            Session session = context.getBean(Session.class);
            Worker.Work work = context.getBean(Worker.Work.class);

            context.close();

            assertThat(work.atTheEnd).containsExactly("Session(region=eu-west-1)");
            assertThat(session).hasToString("Session(region=eu-west-1, closed)");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Worker {

        @Bean
        Work work(Sqs sqs, Session session) {
            return new Work(session);
        }

        static final class Work implements DisposableBean {

            private final Session session;
            private final List<String> atTheEnd = new CopyOnWriteArrayList<>();

            Work(Session session) {
                this.session = session;
            }

            @Override
            public void destroy() {
                atTheEnd.add(session.toString());
            }
        }
    }

    /** A receive that is cut hides messages, so the application waits for its end, and what the session needs stays. */
    @Test
    void receivesEndBeforeTheContextIsClosed() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        List<String> ends = new CopyOnWriteArrayList<>();
        Answer empty = Answer.json("200 OK", "{\"Messages\":[]}");
        try (CannedServer server = CannedServer.answering(Answer.after(gate, empty))) {
            usual().withPropertyValues("reactiveaws.endpoint=" + server.endpoint())
                    .withBean(Needed.class, () -> new Needed(ends))
                    .run(context -> {
                        CompletableFuture<Void> received = receive(context, server, ends);
                        Thread closing = new Thread(context::close);
                        closing.start();
                        untilItWaits(closing);
                        ends.add("answered");
                        gate.complete(null);
                        closing.join();
                        received.join();
                    });
        }
        assertThat(ends) // who receives is told on a thread of its own
                .containsExactlyInAnyOrder("answered", "receive onComplete", "needed")
                .containsSubsequence("answered", "needed");
    }

    @Test
    void receivesAreCutAfterTheTimeout() {
        List<String> ends = new CopyOnWriteArrayList<>();
        try (CannedServer server = CannedServer.start(Answer.none())) {
            usual().withPropertyValues("reactiveaws.endpoint=" + server.endpoint(), "reactiveaws.close-timeout=10ms")
                    .run(context -> {
                        CompletableFuture<Void> ended = receive(context, server, ends);
                        context.close();
                        ended.join();
                    });
        }
        assertThat(ends).containsExactly("receive onError");
    }

    private static CompletableFuture<Void> receive(
            AssertableApplicationContext context, CannedServer server, List<String> ends) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        context.getBean(Sqs.class)
                .queue(server.endpoint() + "/1/orders")
                .receiveMessages(r -> r.waitTimeSeconds(20))
                .doFinally(signal -> {
                    ends.add("receive " + signal);
                    ended.complete(null);
                })
                .subscribe(message -> {}, error -> {});
        server.arrivals().blockFirst();
        return ended;
    }

    private static void untilItWaits(Thread thread) {
        while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    /** What the session needs to close well. */
    private record Needed(List<String> ends) implements ReactiveAwsConnectionDetails, DisposableBean {

        @Override
        public void destroy() {
            ends.add("needed");
        }
    }

    /** As SIGTERM does while the application starts. */
    @Test
    void interruptedContextClosesTheSessionAllTheSame() {
        usual().run(context -> {
            Session session = context.getBean(Session.class);

            Thread.currentThread().interrupt();
            context.close();

            assertThat(Thread.interrupted()).as("interrupted").isTrue();
            session.closeLater().block();
            assertThat(session).hasToString("Session(region=eu-west-1, closed)");
        });
    }
}
