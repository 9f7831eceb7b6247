package io.reactiveaws.spring.web.upload;

import io.reactiveaws.s3.S3;
import io.reactiveaws.spring.ReactiveAwsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.server.WebFilter;
import reactor.netty.DisposableChannel;

/** Stores what clients of an application with WebFlux send, where the module of S3 is. */
@AutoConfiguration(after = ReactiveAwsAutoConfiguration.class)
@ConditionalOnClass({S3.class, DispatcherHandler.class, WebServerApplicationContext.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties(UploadProperties.class)
public final class ReactiveAwsUploadAutoConfiguration {

    /** For Spring. */
    public ReactiveAwsUploadAutoConfiguration() {}

    @Bean
    UploadGuard reactiveAwsUploadGuard() {
        return new UploadGuard();
    }

    @Bean
    @ConditionalOnMissingBean
    S3Uploads reactiveAwsS3Uploads(UploadGuard guard, UploadProperties properties) {
        return new S3Uploads(guard, properties.maxSize());
    }

    /** Not on other servers, which fail such bodies by themselves. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DisposableChannel.class)
    static class OnReactorNetty {

        @Bean
        WebFilter reactiveAwsBodyEndFilter() {
            return new BodyEndFilter();
        }
    }
}
