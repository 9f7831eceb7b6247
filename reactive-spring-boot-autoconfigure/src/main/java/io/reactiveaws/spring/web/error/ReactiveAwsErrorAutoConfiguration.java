package io.reactiveaws.spring.web.error;

import io.reactiveaws.spring.ReactiveAwsAutoConfiguration;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.server.WebExceptionHandler;

/** Answers errors of AWS in an application with WebFlux, unless {@code reactiveaws.web.errors.enabled} is false. */
@AutoConfiguration(
        after = ReactiveAwsAutoConfiguration.class,
        beforeName = "org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration")
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = ErrorProperties.PREFIX + ".enabled", matchIfMissing = true)
@EnableConfigurationProperties(ErrorProperties.class)
public final class ReactiveAwsErrorAutoConfiguration {

    /** One for all answers with status 503; described with the downloads, which have one too. */
    private static final String RETRY_AFTER = "reactiveaws.web.retry-after";

    private static final Duration USUAL_RETRY_AFTER = Duration.ofSeconds(5);

    /** For Spring. */
    public ReactiveAwsErrorAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    AwsErrorMapper reactiveAwsErrorMapper(Environment environment) {
        return AwsErrorMapper.defaults(
                Binder.get(environment).bind(RETRY_AFTER, Duration.class).orElse(USUAL_RETRY_AFTER));
    }

    @Bean
    WebExceptionHandler reactiveAwsExceptionHandler(AwsErrorMapper mapper, ServerCodecConfigurer codecs) {
        return new AwsExceptionHandler(mapper, codecs);
    }
}
