package io.reactiveaws.spring.local;

import io.reactiveaws.local.LocalAws;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;

/** Makes the bean that {@link LocalAwsConnection} asks for. */
final class LocalAwsRegistrar implements ImportBeanDefinitionRegistrar {

    private static final String NAME = "reactiveAwsLocal";

    @Override
    public void registerBeanDefinitions(AnnotationMetadata annotated, BeanDefinitionRegistry registry) {
        if (!registry.containsBeanDefinition(NAME)) {
            boolean shared = annotated
                    .getAnnotations()
                    .get(LocalAwsConnection.class)
                    .getValue("shared", Boolean.class)
                    .orElse(true);
            // a factory method, and no supplier, so that it can be written as code ahead of time
            RootBeanDefinition local = new RootBeanDefinition(LocalAws.class);
            local.setFactoryMethodName(shared ? "shared" : "start");
            local.setDestroyMethodName("close");
            registry.registerBeanDefinition(NAME, local);
        }
    }
}
