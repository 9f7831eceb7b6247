package io.reactiveaws.spring;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Sqs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/** Amazon SQS, where its module is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(Sqs.class)
class SqsConfiguration {

    /** Makes the client when the application starts, which is the time to read files and jars. */
    @Bean
    @ConditionalOnSingleCandidate(Session.class)
    @ConditionalOnMissingBean
    Sqs reactiveAwsSqs(Session session) {
        return session.resource(Sqs.class);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SessionCustomizer reactiveAwsSqsClient(
            ConnectionSettings connection,
            ReactiveAwsProperties properties,
            ObjectProvider<ClientCustomizer<SqsAsyncClientBuilder>> customizers) {
        return new ServiceClient<>(
                SqsAsyncClientBuilder.class, connection.endpoint("sqs", properties.sqs()), customizers);
    }
}
