package io.reactiveaws.spring;

import io.awspring.cloud.autoconfigure.core.AwsConnectionDetails;
import io.reactiveaws.local.LocalAws;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A local AWS that is a bean is the AWS of the application. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(LocalAws.class)
class LocalAwsConfiguration {

    /** The bean of {@code @LocalAwsConnection}. */
    private static final String OF_ANNOTATION = "reactiveAwsLocal";

    /** Before details of the application's own: who puts the annotation on a test means it. */
    @Bean
    @Primary
    @ConditionalOnBean(name = OF_ANNOTATION)
    ReactiveAwsConnectionDetails reactiveAwsLocalConnection(LocalAws aws) {
        return new OfLocalAws(aws);
    }

    @Bean
    @ConditionalOnBean(LocalAws.class) // of two, none is passed over in silence: Spring fails and names them
    @ConditionalOnMissingBean(ReactiveAwsConnectionDetails.class)
    ReactiveAwsConnectionDetails reactiveAwsLocalConnectionDetails(LocalAws aws) {
        return new OfLocalAws(aws);
    }

    /** Spring Cloud AWS would call the real AWS beside it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(AwsConnectionDetails.class)
    static class BesideSpringCloudAws {

        @Bean
        @ConditionalOnBean(LocalAws.class)
        @ConditionalOnMissingBean(AwsConnectionDetails.class)
        AwsConnectionDetails reactiveAwsLocalSpringCloudConnectionDetails(LocalAws aws) {
            return new ForSpringCloudAws(aws);
        }
    }

    private record ForSpringCloudAws(LocalAws aws) implements AwsConnectionDetails {

        @Override
        public URI getEndpoint() {
            return aws.endpoint();
        }

        @Override
        public String getRegion() {
            return aws.region().id();
        }

        @Override
        public String getAccessKey() {
            return aws.credentials().resolveCredentials().accessKeyId();
        }

        @Override
        public String getSecretKey() {
            return aws.credentials().resolveCredentials().secretAccessKey();
        }
    }

    private record OfLocalAws(LocalAws aws) implements ReactiveAwsConnectionDetails {

        @Override
        public URI endpoint() {
            return aws.endpoint();
        }

        @Override
        public Region region() {
            return aws.region();
        }

        @Override
        public AwsCredentialsProvider credentials() {
            return aws.credentials();
        }
    }
}
