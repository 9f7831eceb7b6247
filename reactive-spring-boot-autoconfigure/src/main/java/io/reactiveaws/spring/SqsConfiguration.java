package io.reactiveaws.spring;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Sqs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/** Amazon SQS, where its module is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(Sqs.class)
class SqsConfiguration {

    /** Over a client that is there, else over the session's, made now: it is the time to read files and jars. */
    @Bean
    @ConditionalOnSingleCandidate(Session.class)
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = ReactiveAwsProperties.PREFIX + ".sqs.enabled", matchIfMissing = true)
    Sqs reactiveAwsSqs(
            Session session,
            ReactiveAwsProperties properties,
            ClientReuse reuse,
            ObjectProvider<SqsAsyncClient> clients,
            ObjectProvider<ClientCustomizer<SqsAsyncClientBuilder>> customizers) {
        return reuse.client(clients, properties.sqs().isDescribed(), customizers)
                .map(client -> Sqs.over(client, reuse::applyTo))
                .orElseGet(() -> session.resource(Sqs.class));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SessionCustomizer reactiveAwsSqsClient(
            ConnectionSettings connection,
            ReactiveAwsProperties properties,
            ObjectProvider<ClientCustomizer<SqsAsyncClientBuilder>> customizers) {
        ReactiveAwsProperties.Service sqs = properties.sqs();
        return new ServiceClient<>(
                SqsAsyncClientBuilder.class,
                connection.of("sqs", sqs.endpoint(), sqs.region()),
                builder -> {},
                customizers);
    }
}
