package io.reactiveaws.spring;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.Ec2AsyncClientBuilder;

/** Amazon EC2, where its module is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(Ec2.class)
class Ec2Configuration {

    /** Over a client that is there, else over the session's, made now: it is the time to read files and jars. */
    @Bean
    @ConditionalOnSingleCandidate(Session.class)
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = ReactiveAwsProperties.PREFIX + ".ec2.enabled", matchIfMissing = true)
    Ec2 reactiveAwsEc2(
            Session session,
            ReactiveAwsProperties properties,
            ClientReuse reuse,
            ObjectProvider<Ec2AsyncClient> clients,
            ObjectProvider<ClientCustomizer<Ec2AsyncClientBuilder>> customizers) {
        return reuse.client(clients, properties.ec2().isDescribed(), customizers)
                .map(client -> Ec2.over(client, reuse::applyTo))
                .orElseGet(() -> session.resource(Ec2.class));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SessionCustomizer reactiveAwsEc2Client(
            ConnectionSettings connection,
            ReactiveAwsProperties properties,
            ObjectProvider<ClientCustomizer<Ec2AsyncClientBuilder>> customizers) {
        ReactiveAwsProperties.Service ec2 = properties.ec2();
        return new ServiceClient<>(
                Ec2AsyncClientBuilder.class,
                connection.of("ec2", ec2.endpoint(), ec2.region()),
                builder -> {},
                customizers);
    }
}
