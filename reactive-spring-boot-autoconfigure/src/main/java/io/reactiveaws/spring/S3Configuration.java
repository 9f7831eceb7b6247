package io.reactiveaws.spring;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.S3;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** Amazon S3, where its module is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(S3.class)
class S3Configuration {

    /** Over a client that is there, else over the session's, made now: it is the time to read files and jars. */
    @Bean
    @ConditionalOnSingleCandidate(Session.class)
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = ReactiveAwsProperties.PREFIX + ".s3.enabled", matchIfMissing = true)
    S3 reactiveAwsS3(
            Session session,
            ReactiveAwsProperties properties,
            ClientReuse reuse,
            ObjectProvider<S3AsyncClient> clients,
            ObjectProvider<ClientCustomizer<S3AsyncClientBuilder>> customizers) {
        return reuse.client(clients, properties.s3().isDescribed(), customizers)
                .map(client -> S3.over(client, reuse::applyTo))
                .orElseGet(() -> session.resource(S3.class));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SessionCustomizer reactiveAwsS3Client(
            ConnectionSettings connection,
            ReactiveAwsProperties properties,
            Environment environment,
            ObjectProvider<ClientCustomizer<S3AsyncClientBuilder>> customizers) {
        ReactiveAwsProperties.S3 s3 = properties.s3();
        ServiceAddress address = connection.of("s3", s3.endpoint(), s3.region());
        S3Features features = S3Features.of(s3, new SpringCloudAws(environment), address);
        return new ServiceClient<>(S3AsyncClientBuilder.class, address, features, customizers);
    }
}
