package io.reactiveaws.spring;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import software.amazon.awssdk.services.ec2.Ec2AsyncClientBuilder;

/** Amazon EC2, where its module is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(Ec2.class)
class Ec2Configuration {

    /** Makes the client when the application starts, which is the time to read files and jars. */
    @Bean
    @ConditionalOnSingleCandidate(Session.class)
    @ConditionalOnMissingBean
    Ec2 reactiveAwsEc2(Session session) {
        return session.resource(Ec2.class);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SessionCustomizer reactiveAwsEc2Client(
            ConnectionSettings connection,
            ReactiveAwsProperties properties,
            ObjectProvider<ClientCustomizer<Ec2AsyncClientBuilder>> customizers) {
        return new ServiceClient<>(
                Ec2AsyncClientBuilder.class, connection.endpoint("ec2", properties.ec2()), customizers);
    }
}
