package io.reactiveaws.spring.web;

import io.reactiveaws.s3.S3;
import io.reactiveaws.spring.ReactiveAwsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.DispatcherHandler;

/**
 * Makes an {@link S3Downloads} in WebFlux applications that have the module of Amazon S3, unless the application has
 * its own. Calls nothing.
 */
@AutoConfiguration(after = ReactiveAwsAutoConfiguration.class)
@ConditionalOnClass({S3.class, DispatcherHandler.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties(DownloadProperties.class)
public final class ReactiveAwsWebAutoConfiguration {

    /** For Spring. */
    public ReactiveAwsWebAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    S3Downloads reactiveAwsS3Downloads(DownloadProperties properties, Environment environment) {
        return new S3Downloads(properties.slots(environment), properties.secondsToRetry());
    }
}
