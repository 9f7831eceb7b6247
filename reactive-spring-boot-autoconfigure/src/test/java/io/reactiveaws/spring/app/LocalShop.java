package io.reactiveaws.spring.app;

import io.reactiveaws.local.LocalAws;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

// code: local
@TestConfiguration(proxyBeanMethods = false)
class LocalShop {

    @Bean
    LocalAws localAws() {
        return LocalAws.shared();
    }
}
// end
