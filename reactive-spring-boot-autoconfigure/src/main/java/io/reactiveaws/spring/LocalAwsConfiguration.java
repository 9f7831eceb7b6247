package io.reactiveaws.spring;

import io.reactiveaws.local.LocalAws;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A local AWS that is a bean is the AWS of the application. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(LocalAws.class)
class LocalAwsConfiguration {

    @Bean
    @ConditionalOnBean(LocalAws.class) // of two, none is passed over in silence: Spring fails and names them
    @ConditionalOnMissingBean(ReactiveAwsConnectionDetails.class)
    ReactiveAwsConnectionDetails reactiveAwsLocalConnectionDetails(LocalAws aws) {
        return new OfLocalAws(aws);
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
