package io.reactiveaws.spring;

import io.reactiveaws.core.session.Session;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;

/** What the application says of one service's client, told to the session that makes it. */
record ServiceClient<B extends AwsAsyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>>(
        Class<B> builder,
        ServiceAddress address,
        Consumer<? super B> features,
        ObjectProvider<ClientCustomizer<B>> customizers)
        implements StarterCustomizer {

    @Override
    public void customize(Session.Builder session) {
        address.check();
        session.customize(builder, address::applyTo);
        session.customize(builder, features);
        session.customize(
                builder, client -> customizers.orderedStream().forEach(customizer -> customizer.customize(client)));
    }
}
