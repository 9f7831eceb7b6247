package io.reactiveaws.spring.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.S3;
import io.reactiveaws.spring.ReactiveAwsAutoConfiguration;
import io.reactiveaws.spring.web.error.AwsErrorMapper;
import io.reactiveaws.spring.web.error.ReactiveAwsErrorAutoConfiguration;
import io.reactiveaws.spring.web.stream.ReactiveAwsStreamAutoConfiguration;
import io.reactiveaws.spring.web.stream.ServerStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.DispatcherHandler;

/** Which applications have the beans. */
class ConditionsTest {

    private static final AutoConfigurations ALL = AutoConfigurations.of(
            ReactiveAwsAutoConfiguration.class,
            ReactiveAwsErrorAutoConfiguration.class,
            ReactiveAwsStreamAutoConfiguration.class,
            ReactiveAwsUploadAutoConfiguration.class);

    private final ReactiveWebApplicationContextRunner web = new ReactiveWebApplicationContextRunner()
            .withConfiguration(ALL)
            .withBean(ServerCodecConfigurer.class, ServerCodecConfigurer::create)
            .withPropertyValues("reactiveaws.region=eu-west-1");

    @Test
    void reactiveApplicationHasThem() {
        web.run(context -> assertThat(context)
                .hasSingleBean(S3Uploads.class)
                .hasSingleBean(AwsErrorMapper.class)
                .hasSingleBean(ServerStreams.class));
    }

    @Test
    void applicationWithoutAServerHasNone() {
        new ApplicationContextRunner()
                .withConfiguration(ALL)
                .withPropertyValues("reactiveaws.region=eu-west-1")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(S3Uploads.class)
                        .doesNotHaveBean(AwsErrorMapper.class)
                        .doesNotHaveBean(ServerStreams.class));
    }

    @Test
    void applicationWithoutS3HasTheRest() {
        web.withClassLoader(new FilteredClassLoader(S3.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(S3Uploads.class)
                        .hasSingleBean(AwsErrorMapper.class)
                        .hasSingleBean(ServerStreams.class));
    }

    @Test
    void applicationWithoutWebFluxStarts() {
        new ApplicationContextRunner()
                .withConfiguration(ALL)
                .withClassLoader(new FilteredClassLoader(DispatcherHandler.class))
                .withPropertyValues("reactiveaws.region=eu-west-1")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(S3Uploads.class));
    }

    @ParameterizedTest
    @CsvSource("reactiveaws.web.upload.max-size, -1B")
    void badValueIsToldWithItsProperty(String property, String value) {
        web.withPropertyValues(property + "=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .rootCause()
                        .hasMessageContaining(property));
    }
}
