package io.reactiveaws.spring.app;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.spring.ClientCustomizer;
import io.reactiveaws.spring.ReactiveAwsConnectionDetails;
import io.reactiveaws.spring.SessionCustomizer;
import java.net.URI;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** What the guide shows beside the application. */
class ShopSettings {

    private ShopSettings() {}

    @Configuration(proxyBeanMethods = false)
    static class Customizers {

        // code: customizers
        @Bean
        SessionCustomizer patience() {
            return session -> session.override(o -> o.apiCallAttemptTimeout(Duration.ofSeconds(20)));
        }

        @Bean
        ClientCustomizer<S3AsyncClientBuilder> arnRegion() {
            return client -> client.useArnRegion(true);
        }
        // end
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("own")
    static class OwnSession {

        // code: own
        @Bean
        Session session() {
            return Session.builder().region("eu-west-1").connections(200).build();
        }
        // end
    }

    // code: details
    static final class Store implements ReactiveAwsConnectionDetails {

        @Override
        public URI endpoint() {
            return URI.create("http://store.internal:9000");
        }

        @Override
        public Region region() {
            return Region.of("store-1"); // any name
        }

        @Override
        public AwsCredentialsProvider credentials() {
            return AnonymousCredentialsProvider.create();
        }
    }
    // end
}
