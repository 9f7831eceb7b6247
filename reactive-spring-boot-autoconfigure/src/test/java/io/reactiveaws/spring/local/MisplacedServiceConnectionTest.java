package io.reactiveaws.spring.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.local.LocalAws;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** What Boot passes over is refused. */
class MisplacedServiceConnectionTest {

    private static final ApplicationContextRunner APPLICATION = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    LocalAwsTestAutoConfiguration.class, ServiceConnectionAutoConfiguration.class));

    @Configuration(proxyBeanMethods = false)
    static class Misplaced {

        @Bean
        @Lazy
        @ServiceConnection
        LocalAws localAws() {
            throw new AssertionError("it is not started for this");
        }
    }

    @Test
    void onALocalAwsItIsRefused() {
        APPLICATION.withUserConfiguration(Misplaced.class).run(context -> {
            assertThat(context).hasFailed();
            FailureAnalysis analysis = registeredAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis.getDescription())
                    .isEqualTo("No connection is made of it: the bean 'localAws' of type LocalAws has"
                            + " @ServiceConnection, which Boot reads on containers alone.");
            assertThat(analysis.getAction())
                    .contains("Leave the annotation out", "@LocalAwsConnection on the test or the configuration");
        });
    }

    private static FailureAnalyzer registeredAnalyzer() {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, missing) -> {})
                .stream()
                .filter(MisplacedServiceConnectionFailureAnalyzer.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Configuration(proxyBeanMethods = false)
    static class Plain {

        @Bean
        @Lazy
        LocalAws localAws() {
            throw new AssertionError("it is not started for this");
        }
    }

    @Test
    void withoutItAllIsWell() {
        APPLICATION
                .withUserConfiguration(Plain.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void withoutLocalAwsOrTestcontainersNobodyLooks() {
        APPLICATION
                .withClassLoader(new FilteredClassLoader(LocalAws.class))
                .run(context -> assertThat(context).doesNotHaveBean(MisplacedServiceConnections.class));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(LocalAwsTestAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.testcontainers"))
                .run(context -> assertThat(context).doesNotHaveBean(MisplacedServiceConnections.class));
    }
}
