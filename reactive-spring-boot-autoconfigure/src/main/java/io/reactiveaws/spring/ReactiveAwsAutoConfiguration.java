package io.reactiveaws.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Makes a {@link io.reactiveaws.core.session.Session} and a bean for each service that is on the class path, unless the
 * application has its own. Calls nothing: where no region is set, the SDK's default chain looks for one, which may ask
 * the instance's metadata service.
 */
@AutoConfiguration(
        afterName = {
            "io.awspring.cloud.autoconfigure.core.AwsAutoConfiguration",
            "io.awspring.cloud.autoconfigure.core.CredentialsProviderAutoConfiguration",
            "io.awspring.cloud.autoconfigure.core.RegionProviderAutoConfiguration",
            "io.awspring.cloud.autoconfigure.s3.S3CrtAsyncClientAutoConfiguration",
            "io.awspring.cloud.autoconfigure.sqs.SqsAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@EnableConfigurationProperties(ReactiveAwsProperties.class)
@Import({ // in this order: the services ask for a session
    LocalAwsConfiguration.class,
    SpringCloudAwsConfiguration.class,
    ObservationConfiguration.class,
    MeterConfiguration.class,
    SessionConfiguration.class,
    S3Configuration.class,
    SqsConfiguration.class,
    Ec2Configuration.class
})
public final class ReactiveAwsAutoConfiguration {

    /** For Spring. */
    public ReactiveAwsAutoConfiguration() {}
}
