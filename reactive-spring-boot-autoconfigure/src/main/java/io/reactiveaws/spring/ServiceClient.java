package io.reactiveaws.spring;

import io.reactiveaws.core.session.Session;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;

/** What the application says of one service's client, told to the session that makes it. */
record ServiceClient<B extends AwsAsyncClientBuilder<B, ?> & SdkClientBuilder<B, ?>>(
        Class<B> builder, Setting<URI> endpoint, ObjectProvider<ClientCustomizer<B>> customizers)
        implements SessionCustomizer {

    @Override
    public void customize(Session.Builder session) {
        endpoint.applyTo(uri -> {
            Session.builder().endpoint(uri); // checks it
            session.customize(builder, client -> client.endpointOverride(uri));
        });
        session.customize(
                builder, client -> customizers.orderedStream().forEach(customizer -> customizer.customize(client)));
    }
}
