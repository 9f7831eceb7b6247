package io.reactiveaws.spring.local;

import io.reactiveaws.local.LocalAws;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;

/** Refuses {@code @ServiceConnection} on a local AWS: Boot passes over it without a word. */
final class MisplacedServiceConnections implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForType(LocalAws.class, true, false)) {
            if (beans.findAnnotationOnBean(name, ServiceConnection.class, false) != null) {
                throw new MisplacedServiceConnectionException(name);
            }
        }
    }
}
