package io.reactiveaws.spring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Refuses a customizer whose type names a builder of no client here, such as a synchronous one: nobody would ask it.
 */
final class MisnamedCustomizers implements BeanFactoryPostProcessor {

    /** By name: a service's module may be missing. */
    private static final List<String> BUILDERS = List.of(
            "software.amazon.awssdk.services.s3.S3AsyncClientBuilder",
            "software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder",
            "software.amazon.awssdk.services.ec2.Ec2AsyncClientBuilder");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForType(ClientCustomizer.class, true, false)) {
            Class<?> builder = builder(beans, name);
            if (builder != null && !BUILDERS.contains(builder.getName())) {
                throw new IllegalStateException(
                        ("the bean '%s' is a ClientCustomizer<%s>, and no client here has that builder: name one of %s,"
                                        + " or use a SessionCustomizer")
                                .formatted(name, builder.getName(), BUILDERS));
            }
        }
    }

    /** Null where the bean's definition doesn't tell. */
    private static @Nullable Class<?> builder(ConfigurableListableBeanFactory beans, String name) {
        return beans.containsBeanDefinition(name)
                ? beans.getMergedBeanDefinition(name)
                        .getResolvableType()
                        .as(ClientCustomizer.class)
                        .getGeneric()
                        .resolve()
                : null;
    }
}
