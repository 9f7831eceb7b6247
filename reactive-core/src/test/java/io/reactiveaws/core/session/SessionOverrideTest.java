package io.reactiveaws.core.session;

import static io.reactiveaws.core.session.SessionFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.xml.XmlAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.retries.AdaptiveRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/** What users set in the SDK's override configuration, beside what a session sets there. */
class SessionOverrideTest {

    private static final ExecutionAttribute<String> ATTRIBUTE = new ExecutionAttribute<>("SessionOverrideTest");

    @Test
    void customizerKeepsWhatTheSessionHasSet() {
        ClientOverrideConfiguration of = configuration(session()
                .customize(
                        SqsAsyncClientBuilder.class,
                        sqs -> sqs.overrideConfiguration(o -> o.apiCallTimeout(Duration.ofSeconds(7)))));

        assertThat(of.apiCallTimeout()).contains(Duration.ofSeconds(7));
        assertThat(of.advancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX)).contains("reactive-aws-resources");
        assertThat(of.executionInterceptors()).hasAtLeastOneElementOfType(AnswerInterceptor.class);
    }

    @Test
    void customizerThatClearsTheConfigurationClearsOnlyItsOwn() {
        ClientOverrideConfiguration of = configuration(session()
                .customize(
                        SqsAsyncClientBuilder.class,
                        sqs -> sqs.overrideConfiguration((ClientOverrideConfiguration) null)));

        assertThat(of.executionInterceptors()).hasAtLeastOneElementOfType(AnswerInterceptor.class);
    }

    @Test
    void answersInXmlAreReadBehindWhatCustomizersAdd() {
        Interceptor users = new Interceptor();

        List<ExecutionInterceptor> all = configuration(session()
                        .customize(
                                SqsAsyncClientBuilder.class,
                                sqs -> sqs.overrideConfiguration(o -> o.addExecutionInterceptor(users))))
                .executionInterceptors();

        assertThat(all)
                .filteredOn(one -> one == users || one instanceof AnswerInterceptor || readsXml(one))
                .satisfiesExactly(
                        body -> assertThat(readsXml(body)).isTrue(),
                        answers -> assertThat(answers).isInstanceOf(AnswerInterceptor.class),
                        one -> assertThat(one).isSameAs(users),
                        model -> assertThat(readsXml(model)).isTrue());
    }

    @Test
    void theSdkReadsThemIfTheUserSaysSo() {
        assertThat(configuration(session().streamXml(false)).executionInterceptors())
                .noneMatch(SessionOverrideTest::readsXml);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCustomizerMayLetAnswersInXmlBeRead(boolean byTheSession) {
        List<ExecutionInterceptor> all = configuration(
                        session().streamXml(byTheSession).customize(SqsAsyncClientBuilder.class, XmlAnswers::streamed))
                .executionInterceptors();

        assertThat(all)
                .filteredOn(one -> one instanceof AnswerInterceptor || readsXml(one))
                .satisfiesExactly(
                        body -> assertThat(readsXml(body)).isTrue(),
                        answers -> assertThat(answers).isInstanceOf(AnswerInterceptor.class),
                        model -> assertThat(readsXml(model)).isTrue());
    }

    private static boolean readsXml(ExecutionInterceptor interceptor) {
        return interceptor.getClass().getPackage().equals(XmlAnswers.class.getPackage());
    }

    @Test
    void twoCustomizersBothHold() {
        Interceptor first = new Interceptor();
        Interceptor second = new Interceptor();
        MetricPublisher publisher = new NoMetrics();

        ClientOverrideConfiguration of = configuration(session()
                .customize(
                        SqsAsyncClientBuilder.class,
                        sqs -> sqs.overrideConfiguration(o -> o.addExecutionInterceptor(first)
                                .putHeader("one", "1")
                                .putHeader("both", "1")
                                .putExecutionAttribute(ATTRIBUTE, "kept")
                                .addMetricPublisher(publisher)
                                .apiCallAttemptTimeout(Duration.ofSeconds(3))))
                .customize(
                        SqsAsyncClientBuilder.class,
                        sqs -> sqs.overrideConfiguration(o -> o.executionInterceptors(List.of(second))
                                .headers(Map.of("both", List.of("2")))
                                .apiCallTimeout(Duration.ofSeconds(7)))));

        assertThat(of.executionInterceptors()).contains(first, second);
        assertThat(of.executionInterceptors().indexOf(first))
                .isLessThan(of.executionInterceptors().indexOf(second));
        assertThat(of.headers()).containsEntry("one", List.of("1")).containsEntry("both", List.of("2"));
        assertThat(of.executionAttributes().getAttribute(ATTRIBUTE)).isEqualTo("kept");
        assertThat(of.metricPublishers()).containsExactly(publisher);
        assertThat(of.apiCallAttemptTimeout()).contains(Duration.ofSeconds(3));
        assertThat(of.apiCallTimeout()).contains(Duration.ofSeconds(7));
    }

    @Test
    void copyOfTheConfigurationDoublesNothing() {
        Interceptor added = new Interceptor();

        ClientOverrideConfiguration of = configuration(session()
                .customize(
                        SqsAsyncClientBuilder.class,
                        sqs -> sqs.overrideConfiguration(sqs.overrideConfiguration().toBuilder()
                                .addExecutionInterceptor(added)
                                .build())));

        assertThat(of.executionInterceptors())
                .filteredOn(AnswerInterceptor.class::isInstance)
                .hasSize(1);
        assertThat(of.executionInterceptors()).filteredOn(one -> one == added).hasSize(1);
    }

    @Test
    void userAgentNamesTheUsersSuffixAndThisLibrary() {
        ClientOverrideConfiguration of = configuration(session()
                .customize(
                        SqsAsyncClientBuilder.class,
                        sqs -> sqs.overrideConfiguration(
                                o -> o.putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, "orders/3"))));

        assertThat(of.advancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX))
                .contains("orders/3 reactive-aws-resources");
    }

    @Test
    void overridesAddToOneAnotherForAllServices() {
        Interceptor first = new Interceptor();
        Interceptor second = new Interceptor();

        ClientOverrideConfiguration of = configuration(session()
                .override(o -> o.executionInterceptors(List.of(first)).apiCallTimeout(Duration.ofSeconds(7)))
                .override(o -> o.executionInterceptors(List.of(second)))
                .customize(
                        SqsAsyncClientBuilder.class,
                        sqs -> sqs.overrideConfiguration(o -> o.apiCallAttemptTimeout(Duration.ofSeconds(3)))));

        assertThat(of.executionInterceptors())
                .contains(first, second)
                .hasAtLeastOneElementOfType(AnswerInterceptor.class);
        assertThat(of.apiCallTimeout()).contains(Duration.ofSeconds(7));
        assertThat(of.apiCallAttemptTimeout()).contains(Duration.ofSeconds(3));
    }

    @Test
    void profileIsTheClientsTooWhateverAUserSets(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("config"), "[profile prod]\nretry_mode = adaptive\n");
        ProfileFile profiles = ProfileFile.builder()
                .content(config)
                .type(ProfileFile.Type.CONFIGURATION)
                .build();
        Session.Builder settings = session();
        settings.profile = "prod";

        ClientOverrideConfiguration of = configuration(settings.override(o -> o.defaultProfileFile(profiles))
                .customize(
                        SqsAsyncClientBuilder.class, sqs -> sqs.overrideConfiguration(o -> o.putHeader("one", "1"))));

        assertThat(of.defaultProfileName()).contains("prod");
        assertThat(of.defaultProfileFile()).contains(profiles);
        assertThat(of.retryStrategy()).containsInstanceOf(AdaptiveRetryStrategy.class);
    }

    @Test
    void retriesAreSetByNameAndOneServiceMayDoOtherwise() {
        Session.Builder standard = session().retry(RetryMode.STANDARD);
        RetryStrategy none = AwsRetryStrategy.doNotRetry();

        assertThat(configuration(standard).retryStrategy())
                .get()
                .satisfies(strategy -> assertThat(strategy)
                        .isInstanceOf(StandardRetryStrategy.class)
                        .extracting(RetryStrategy::maxAttempts)
                        .isEqualTo(3));
        assertThat(configuration(session().retry(none)).retryStrategy())
                .get()
                .extracting(RetryStrategy::maxAttempts)
                .isEqualTo(1);
        assertThat(configuration(standard.customize(
                                SqsAsyncClientBuilder.class,
                                sqs -> sqs.overrideConfiguration(o -> o.retryStrategy(none))))
                        .retryStrategy())
                .get()
                .extracting(RetryStrategy::maxAttempts)
                .isEqualTo(1);
    }

    private static ClientOverrideConfiguration configuration(Session.Builder settings) {
        try (Session session = settings.build()) {
            return session.resource(ToySqs.class)
                    .client()
                    .serviceClientConfiguration()
                    .overrideConfiguration();
        }
    }

    private static final class Interceptor implements ExecutionInterceptor {}

    private static final class NoMetrics implements MetricPublisher {

        @Override
        public void publish(software.amazon.awssdk.metrics.MetricCollection metrics) {}

        @Override
        public void close() {}
    }
}
