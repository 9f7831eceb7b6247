package io.reactiveaws.spring.app;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.testcontainers.localstack.LocalStackContainer;

// code: container
@TestConfiguration(proxyBeanMethods = false)
class LocalStackShop {

    @Bean
    @ServiceConnection
    LocalStackContainer localStack() {
        return new LocalStackContainer("localstack/localstack:4");
    }
}
// end
