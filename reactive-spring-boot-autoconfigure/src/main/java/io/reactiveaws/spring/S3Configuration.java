package io.reactiveaws.spring;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.S3;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** Amazon S3, where its module is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(S3.class)
class S3Configuration {

    /** Makes the client when the application starts, which is the time to read files and jars. */
    @Bean
    @ConditionalOnSingleCandidate(Session.class)
    @ConditionalOnMissingBean
    S3 reactiveAwsS3(Session session) {
        return session.resource(S3.class);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SessionCustomizer reactiveAwsS3Client(
            ConnectionSettings connection,
            ReactiveAwsProperties properties,
            ObjectProvider<ClientCustomizer<S3AsyncClientBuilder>> customizers) {
        return new ServiceClient<>(S3AsyncClientBuilder.class, connection.endpoint("s3", properties.s3()), customizers);
    }
}
