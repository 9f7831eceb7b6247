package io.reactiveaws.spring;

import io.awspring.cloud.autoconfigure.core.AwsConnectionDetails;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The connection's details of Spring Cloud AWS, which its support of Testcontainers and of Docker Compose makes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(AwsConnectionDetails.class)
class SpringCloudAwsConfiguration {

    @Bean
    @ConditionalOnBean(AwsConnectionDetails.class)
    @ConditionalOnMissingBean(ReactiveAwsConnectionDetails.class)
    ReactiveAwsConnectionDetails reactiveAwsSpringCloudConnectionDetails(AwsConnectionDetails theirs) {
        return new OfSpringCloudAws(theirs);
    }

    private record OfSpringCloudAws(AwsConnectionDetails theirs) implements ReactiveAwsConnectionDetails {

        @Override
        public @Nullable URI endpoint() {
            return theirs.getEndpoint();
        }

        @Override
        public @Nullable Region region() {
            return theirs.getRegion() == null ? null : Region.of(theirs.getRegion());
        }

        @Override
        public @Nullable AwsCredentialsProvider credentials() {
            return theirs.getAccessKey() == null || theirs.getSecretKey() == null
                    ? null
                    : StaticCredentialsProvider.create(
                            AwsBasicCredentials.create(theirs.getAccessKey(), theirs.getSecretKey()));
        }
    }
}
