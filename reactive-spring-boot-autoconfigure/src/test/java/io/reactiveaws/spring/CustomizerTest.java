package io.reactiveaws.spring;

import static io.reactiveaws.spring.Contexts.endpointOf;
import static io.reactiveaws.spring.Contexts.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.S3;
import io.reactiveaws.sqs.Sqs;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/** The last words of an application. */
class CustomizerTest {

    @Test
    void sessionCustomizersComeAfterThePropertiesInTheirOrder() {
        usual().withUserConfiguration(OfSession.class)
                .run(context ->
                        assertThat(context.getBean(Session.class).region()).isEqualTo(Region.AP_SOUTH_1));
    }

    @Configuration(proxyBeanMethods = false)
    static class OfSession {

        @Bean
        @Order(2)
        SessionCustomizer last() {
            return session -> session.region("ap-south-1");
        }

        @Bean
        @Order(1)
        SessionCustomizer first() {
            return session -> session.region("sa-east-1");
        }
    }

    @Test
    void clientCustomizerIsForTheClientOfItsType() {
        usual().withPropertyValues("reactiveaws.endpoint=http://ours:1", "reactiveaws.sqs.endpoint=http://sqs:1")
                .withUserConfiguration(OfClient.class)
                .run(context -> {
                    assertThat(endpointOf(context.getBean(Sqs.class))).isEqualTo("http://last:1");
                    assertThat(endpointOf(context.getBean(S3.class))).isEqualTo("http://ours:1");
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class OfClient {

        @Bean
        @Order(2)
        ClientCustomizer<SqsAsyncClientBuilder> last() {
            return client -> client.endpointOverride(URI.create("http://last:1"));
        }

        @Bean
        @Order(1)
        ClientCustomizer<SqsAsyncClientBuilder> first() {
            return client -> client.endpointOverride(URI.create("http://first:1"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OfASyncClient {

        @Bean
        ClientCustomizer<SqsClientBuilder> sync() {
            return builder -> {};
        }
    }

    @Test
    void customizerThatNobodyWouldAskIsRefused() {
        usual().withUserConfiguration(OfASyncClient.class)
                .run(context -> assertThat(context.getStartupFailure())
                        .hasMessageStartingWith(
                                "the bean 'sync' is a ClientCustomizer<" + SqsClientBuilder.class.getName() + ">")
                        .hasMessageContaining(SqsAsyncClientBuilder.class.getName()));
    }
}
