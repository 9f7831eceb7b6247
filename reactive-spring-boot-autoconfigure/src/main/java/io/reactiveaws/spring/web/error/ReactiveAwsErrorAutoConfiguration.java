package io.reactiveaws.spring.web.error;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.server.WebExceptionHandler;

/** Answers errors of AWS in an application with WebFlux, unless {@code reactiveaws.web.errors.enabled} is false. */
@AutoConfiguration(
        afterName = "io.reactiveaws.spring.ReactiveAwsAutoConfiguration",
        beforeName = "org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration")
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = ErrorProperties.PREFIX + ".enabled", matchIfMissing = true)
@EnableConfigurationProperties(ErrorProperties.class)
public final class ReactiveAwsErrorAutoConfiguration {

    /** For Spring. */
    public ReactiveAwsErrorAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    AwsErrorMapper reactiveAwsErrorMapper(ErrorProperties properties) {
        return AwsErrorMapper.defaults(properties.retryAfter());
    }

    @Bean
    WebExceptionHandler reactiveAwsExceptionHandler(AwsErrorMapper mapper, ServerCodecConfigurer codecs) {
        return new AwsExceptionHandler(mapper, codecs);
    }
}
