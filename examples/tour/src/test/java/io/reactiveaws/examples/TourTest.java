package io.reactiveaws.examples;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalServer;
import io.reactiveaws.testkit.TestServers;
import io.reactiveaws.testkit.Versitygw;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The tour comes to its end on every server that is there. */
class TourTest {

    /** Only so that a tour that hangs ends. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final int INSTANCES = 3;

    private final PrintStream console = System.out;

    @BeforeEach
    void silence() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    }

    @AfterEach
    void giveTheConsoleBack() {
        System.setOut(console);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ELASTICMQ")
    void runsToItsEnd(LocalServer server) {
        try (LocalAws aws = started(server);
                Session session = aws.newSession()) {
            verify(Tour.services(session, new RequestCount(), INSTANCES));
        }
    }

    @Test
    void partOfSqsRunsToItsEndOnElasticMq() {
        try (LocalAws aws = started(LocalServer.ELASTICMQ);
                Session session = aws.newSession()) {
            verify(new SqsTour(session, new RequestCount()).run());
        }
    }

    @Test
    void partOfS3RunsToItsEndOnVersitygw() {
        Versitygw server = TestServers.startOrSkip("versitygw", Versitygw::start);
        try (Session session = server.backend().newSession().build()) {
            verify(new S3Tour(session, new RequestCount()).run());
        } finally {
            server.stop();
        }
    }

    private static LocalAws started(LocalServer server) {
        return TestServers.startOrSkip(server.name(), () -> LocalAws.start(server));
    }

    private static void verify(Mono<Void> tour) {
        StepVerifier.create(tour).expectComplete().verify(LIMIT);
    }
}
