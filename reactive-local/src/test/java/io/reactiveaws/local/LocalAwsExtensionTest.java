package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.reactiveaws.core.session.Session;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;

class LocalAwsExtensionTest {

    private static final Map<Class<?>, Set<Session>> SESSIONS = new ConcurrentHashMap<>();
    private static final Set<LocalAws> INSTANCES = ConcurrentHashMap.newKeySet();

    @Test
    void eachClassHasOneSessionAndAllShareOneLocalAws() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(FirstCase.class), selectClass(SecondCase.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(4).succeeded(4));

        assertThat(SESSIONS).containsOnlyKeys(FirstCase.class, SecondCase.class);
        assertThat(SESSIONS.values()).allMatch(sessions -> sessions.size() == 1);
        assertThat(SESSIONS.values().stream().flatMap(Collection::stream).distinct())
                .hasSize(2);
        assertThat(INSTANCES).containsExactly(LocalAws.shared());
    }

    private static void note(Class<?> testClass, Session session) {
        SESSIONS.computeIfAbsent(
                        testClass,
                        key -> Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>())))
                .add(session);
    }

    @ExtendWith(LocalAwsExtension.class)
    static class FirstCase {

        FirstCase(Session session) {
            note(FirstCase.class, session);
        }

        @BeforeAll
        static void before(Session session, LocalAws aws) {
            note(FirstCase.class, session);
            INSTANCES.add(aws);
        }

        @BeforeEach
        void beforeEach(Session session) {
            note(FirstCase.class, session);
        }

        @Test
        void one(Session session) {
            note(FirstCase.class, session);
        }

        @Test
        void two(Session session) {
            note(FirstCase.class, session);
        }

        @Nested
        class Inner {

            @Test
            void three(Session session) {
                note(FirstCase.class, session);
            }
        }
    }

    @ExtendWith(LocalAwsExtension.class)
    static class SecondCase {

        @Test
        void four(Session session, LocalAws aws) {
            note(SecondCase.class, session);
            INSTANCES.add(aws);
        }
    }
}
