package io.reactiveaws.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.spring.ReactiveAwsAutoConfiguration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.core.env.Environment;

/** Whether there is a bean, and what its properties do. */
class ReactiveAwsWebAutoConfigurationTest {

    private static final AutoConfigurations BOTH =
            AutoConfigurations.of(ReactiveAwsAutoConfiguration.class, ReactiveAwsWebAutoConfiguration.class);

    private final ReactiveWebApplicationContextRunner web = new ReactiveWebApplicationContextRunner()
            .withConfiguration(BOTH)
            .withPropertyValues("reactiveaws.region=eu-west-1");

    @Test
    void isThereInAWebFluxApplication() {
        web.run(context -> assertThat(context).hasNotFailed().hasSingleBean(S3Downloads.class));
    }

    @Test
    void isNotThereWithoutAWebServer() {
        new ApplicationContextRunner()
                .withConfiguration(BOTH)
                .withPropertyValues("reactiveaws.region=eu-west-1")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("reactiveAwsS3Downloads"));
    }

    @Test
    void isNotThereWithoutWebFlux() {
        new ApplicationContextRunner()
                .withConfiguration(BOTH)
                .withClassLoader(new FilteredClassLoader("org.springframework.web"))
                .withPropertyValues("reactiveaws.region=eu-west-1")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("reactiveAwsS3Downloads"));
    }

    @Test
    void isNotThereWithoutS3() {
        web.withClassLoader(new FilteredClassLoader("io.reactiveaws.s3", "software.amazon.awssdk.services.s3"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("reactiveAwsS3Downloads"));
    }

    @Test
    void ownOneStaysAlone() {
        web.withBean("mine", S3Downloads.class, () -> new S3Downloads(new DownloadSlots(1), 1))
                .run(context ->
                        assertThat(context).hasSingleBean(S3Downloads.class).hasBean("mine"));
    }

    @ParameterizedTest
    @CsvSource({
        "reactiveaws.connections, '', 40",
        "reactiveaws.connections, 10, 8",
        "reactiveaws.connections, 1, 1",
        "reactiveaws.web.max-downloads, 7, 7",
        "reactiveaws.web.max-downloads, '', 40"
    })
    void howManyThereAre(String property, String value, int number) {
        web.withPropertyValues(property + "=" + value).run(context -> {
            DownloadSlots slots = context.getBean(DownloadProperties.class).slots(context.getBean(Environment.class));
            long taken =
                    Stream.generate(slots::take).takeWhile(slot -> slot != null).count();
            assertThat(taken).isEqualTo(number);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "reactiveaws.web.max-downloads, 0, it must be positive",
        "reactiveaws.web.retry-after, -1s, it must not be negative"
    })
    void wrongValuesAreRefusedByName(String property, String value, String reason) {
        web.withPropertyValues(property + "=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, refused -> {
                            assertThat(refused.getName()).isEqualTo(property);
                            assertThat(refused.getReason()).isEqualTo(reason);
                        }));
    }

    @ParameterizedTest
    @CsvSource({"5s, 5", "1500ms, 2", "0s, 0"})
    void secondsToRetryAreWhole(String value, long seconds) {
        web.withPropertyValues("reactiveaws.web.retry-after=" + value)
                .run(context -> assertThat(
                                context.getBean(DownloadProperties.class).secondsToRetry())
                        .isEqualTo(seconds));
    }
}
