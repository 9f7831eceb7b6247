package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.reactiveaws.core.session.Session;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import software.amazon.awssdk.regions.Region;

/** All tests of a class have one session, and no class has that of another one. */
class SharedBackendTest {

    private static final Backend BACKEND = Backend.open(Emulator.CANNED, URI.create("http://127.0.0.1:1"));
    private static final List<Session> SESSIONS = new ArrayList<>();
    private static final List<String> SESSIONS_AT_STOP = new ArrayList<>();

    @BeforeEach
    void forget() {
        SESSIONS.clear();
        SESSIONS_AT_STOP.clear();
    }

    @Test
    void allTestsOfAClassHaveOneSession() {
        run(SharingCase.class).assertStatistics(tests -> tests.succeeded(2).failed(0));

        assertThat(SESSIONS).hasSize(2);
        assertThat(SESSIONS.get(0)).isSameAs(SESSIONS.get(1));
    }

    @Test
    void sessionIsClosedAfterTheClass() {
        run(SharingCase.class);

        assertThat(SESSIONS.get(0)).hasToString("Session(region=us-east-1, closed)");
    }

    @Test
    void serverStopsAfterTheSessionIsClosed() {
        run(ServerCase.class);
        run(ForgettingCase.class);

        assertThat(SESSIONS_AT_STOP).containsExactly("Session(region=us-east-1, closed)");
    }

    @Test
    void classThatSharesAgainHasASessionOfItsOwn() {
        run(SharingCase.class);
        run(SharingCase.class).assertStatistics(tests -> tests.succeeded(2).failed(0));

        assertThat(SESSIONS).hasSize(4);
        assertThat(SESSIONS.get(3)).isNotSameAs(SESSIONS.get(0));
    }

    @Test
    void classThatDoesNotShareDoesNotFindWhatTheClassBeforeHad() {
        run(SharingCase.class);

        run(ForgettingCase.class).assertStatistics(tests -> tests.succeeded(1).failed(0));
    }

    private static Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents();
    }

    static class SharingCase extends SharedBackend {

        @BeforeAll
        static void share() {
            share(BACKEND);
        }

        @Test
        void one() {
            SESSIONS.add(session());
            assertThat(backend()).isSameAs(BACKEND);
        }

        @Test
        void other() {
            SESSIONS.add(session());
            assertThat(session().region()).isEqualTo(Region.US_EAST_1);
            assertThat(session()).hasToString("Session(region=us-east-1)");
        }
    }

    static class ServerCase extends SharedBackend {

        @BeforeAll
        static void share() {
            share(BACKEND, () -> SESSIONS_AT_STOP.add(SESSIONS.get(0).toString()));
        }

        @Test
        void test() {
            SESSIONS.add(session());
        }
    }

    static class ForgettingCase extends SharedBackend {

        @Test
        void test() {
            assertThatNullPointerException()
                    .isThrownBy(SharedBackend::session)
                    .withMessage("call share(...) before all tests");
            assertThatNullPointerException().isThrownBy(this::backend).withMessage("call share(...) before all tests");
        }
    }
}
