package io.reactiveaws.spring;

import io.reactiveaws.core.session.Session;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import tools.jackson.databind.json.JsonMapper;

/** The session. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    static MisnamedCustomizers reactiveAwsMisnamedCustomizers() {
        return new MisnamedCustomizers();
    }

    @Bean
    ConnectionSettings reactiveAwsConnectionSettings(
            ObjectProvider<ReactiveAwsConnectionDetails> details,
            ReactiveAwsProperties properties,
            Environment environment,
            ObjectProvider<AwsRegionProvider> regions,
            ObjectProvider<AwsCredentialsProvider> credentials) {
        return new ConnectionSettings(
                details.getIfAvailable(), properties, new SpringCloudAws(environment), regions, credentials);
    }

    @Bean
    ClientReuse reactiveAwsClientReuse(
            ConnectionSettings connection,
            ReactiveAwsProperties properties,
            ObjectProvider<SessionBean> session,
            ObjectProvider<SessionCustomizer> customizers,
            ObjectProvider<JsonMapper> json) {
        return new ClientReuse(connection, properties, session, customizers, json);
    }

    @Bean
    @ConditionalOnMissingBean(Session.class)
    SessionBean reactiveAwsSession(
            ConnectionSettings connection,
            ReactiveAwsProperties properties,
            ObjectProvider<JsonMapper> json,
            ObjectProvider<SessionCustomizer> customizers) {
        SessionRegion region = new SessionRegion(connection, properties);
        Session.Builder builder = Session.builder();
        region.applyTo(builder);
        new SessionSettings(connection, properties).applyTo(builder);
        json.ifUnique(builder::json);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return new SessionBean(region.built(builder), properties.closeTimeout());
    }
}
