package io.reactiveaws.spring.web.stream;

import io.reactiveaws.spring.ReactiveAwsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.server.WebFilter;

/** Ends streams when the server of an application with WebFlux stops. */
@AutoConfiguration(after = ReactiveAwsAutoConfiguration.class)
@ConditionalOnClass({DispatcherHandler.class, WebServerApplicationContext.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties(StreamProperties.class)
public final class ReactiveAwsStreamAutoConfiguration {

    /** For Spring. */
    public ReactiveAwsStreamAutoConfiguration() {}

    @Bean
    Closing reactiveAwsClosing() {
        return new Closing();
    }

    @Bean
    @ConditionalOnMissingBean
    ServerStreams reactiveAwsServerStreams(Closing closing) {
        return new ServerStreams(closing);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = StreamProperties.PREFIX + ".end-on-close", matchIfMissing = true)
    WebFilter reactiveAwsEventStreamFilter(ServerStreams streams) {
        return new EventStreamFilter(streams);
    }
}
