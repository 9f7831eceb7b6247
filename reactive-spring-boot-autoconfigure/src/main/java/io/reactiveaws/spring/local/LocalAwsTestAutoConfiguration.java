package io.reactiveaws.spring.local;

import io.reactiveaws.local.LocalAws;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;

/** What an application that has both a local AWS and Boot's support of Testcontainers is told. */
@AutoConfiguration
@ConditionalOnClass({LocalAws.class, ServiceConnection.class})
final class LocalAwsTestAutoConfiguration {

    @Bean
    static MisplacedServiceConnections reactiveAwsMisplacedServiceConnections() {
        return new MisplacedServiceConnections();
    }
}
