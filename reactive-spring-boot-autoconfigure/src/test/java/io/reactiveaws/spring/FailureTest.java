package io.reactiveaws.spring;

import static io.reactiveaws.spring.Contexts.bare;
import static io.reactiveaws.spring.Contexts.runAlone;
import static io.reactiveaws.spring.Contexts.usual;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;

/** What an application says that does not start. */
class FailureTest {

    /** The one that did not start, which the runner doesn't show. */
    private @Nullable ConfigurableApplicationContext refused;

    private ApplicationContextRunner noted(ApplicationContextRunner runner) {
        return runner.withInitializer(context -> refused = context);
    }

    @Test
    void noRegion(@TempDir Path folder) {
        runAlone(noted(bare()), folder, context -> {
            FailureAnalysis analysis = analysis(context);
            assertThat(analysis.getCause()).isInstanceOf(NoRegionException.class);
            assertThat(analysis.getDescription())
                    .isEqualTo("The session has no region: neither 'reactiveaws.region' nor"
                            + " 'spring.cloud.aws.region.static' is set, and neither the environment nor the profile"
                            + " names one.");
            assertThat(analysis.getAction()).contains("reactiveaws.region=eu-west-1", "AWS_REGION", "LocalAws");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "reactiveaws.region",
        "spring.cloud.aws.region.static",
        "reactiveaws.s3.region",
        "spring.cloud.aws.sqs.region"
    })
    void unknownRegion(String property) {
        noted(bare())
                .withSystemProperties("aws.region=eu-west-1")
                .withPropertyValues(property + "=eu-wset-1")
                .run(context -> {
                    FailureAnalysis analysis = analysis(context);
                    assertThat(analysis.getCause()).isInstanceOf(UnknownRegionException.class);
                    assertThat(analysis.getDescription())
                            .startsWith("'%s' names the region \"eu-wset-1\", which the SDK does not know"
                                    .formatted(property))
                            .contains("eu-west-1");
                    assertThat(analysis.getAction()).contains("reactiveaws.allow-unknown-region=true");
                });
    }

    @Test
    void regionOfABeanMayBeUnknown() {
        noted(bare())
                .withBean(AwsRegionProvider.class, () -> () -> Region.of("eu-wset-1"))
                .run(context -> assertThat(analysis(context).getDescription())
                        .startsWith("'AwsRegionProvider' names the region \"eu-wset-1\""));
    }

    @Test
    void unknownRegionMayBeAllowed() {
        usual().withPropertyValues("reactiveaws.region=eu-wset-1", "reactiveaws.allow-unknown-region=true")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void unknownRegionOfAProfile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("config"), "[profile reader]\nregion = eu-wset-1\n");

        runAlone(noted(bare()).withPropertyValues("reactiveaws.profile=reader"), folder, context -> {
            FailureAnalysis analysis = analysis(context);
            assertThat(analysis.getCause()).isInstanceOf(UnknownRegionException.class);
            assertThat(analysis.getDescription())
                    .startsWith("The environment or the profile names the region \"eu-wset-1\"");
        });
    }

    @Test
    void halfOfCredentialsIsNamedAndNotShown() {
        noted(bare())
                .withPropertyValues("reactiveaws.region=eu-west-1", "reactiveaws.credentials.secret-key=hush")
                .run(context -> {
                    FailureAnalysis analysis = analysis(context);
                    assertThat(analysis.getDescription())
                            .isEqualTo("The session has incomplete credentials: 'reactiveaws.credentials.secret-key'"
                                    + " is set, 'reactiveaws.credentials.access-key' is not.")
                            .doesNotContain("hush");
                    assertThat(context.getStartupFailure()).hasStackTraceContaining("incomplete credentials");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "reactiveaws.connections, 0",
        "reactiveaws.max-waiting, -1",
        "reactiveaws.call-timeout, 0s",
        "reactiveaws.eventual-consistency, -1s",
        "reactiveaws.close-timeout, -1s",
        "reactiveaws.http.connection-timeout, 0s",
        "reactiveaws.http.read-timeout, -1s",
        "reactiveaws.endpoint, localhost:4566",
        "reactiveaws.sqs.endpoint, ftp://x",
        "spring.cloud.aws.endpoint, file:/x",
        "spring.cloud.aws.s3.endpoint, file:/x",
        "reactiveaws.profile, nobody",
        "reactiveaws.retry-mode, often",
        "reactiveaws.s3.path-style, perhaps",
        "spring.cloud.aws.s3.cross-region-enabled, perhaps"
    })
    void badValueIsNamedAsTheProperty(String property, String value) {
        noted(usual()).withPropertyValues(property + "=" + value).run(context -> {
            FailureAnalysis analysis = analysis(context);
            assertThat(analysis.getDescription()).contains(property).contains(value);
        });
    }

    @Test
    void accelerateIsNotWithPathStyle() {
        noted(usual())
                .withPropertyValues("reactiveaws.s3.accelerate=true", "reactiveaws.s3.path-style=true")
                .run(context -> assertThat(analysis(context).getDescription())
                        .contains("reactiveaws.s3.accelerate", "it can't be on beside 'reactiveaws.s3.path-style'"));
    }

    /** The first analysis by what is registered. */
    private FailureAnalysis analysis(AssertableApplicationContext context) {
        Throwable failure = context.getStartupFailure();
        assertThat(failure).isNotNull();
        BeanFactory beans = refused.getBeanFactory();
        Environment environment = refused.getEnvironment();
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        ArgumentResolver.of(BeanFactory.class, beans).and(Environment.class, environment),
                        (type, name, missing) -> {}) // some of Boot's own are for libraries that aren't here
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no analysis", failure));
    }
}
