package io.reactiveaws.core.spi;

import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;

/** Builds the SDK's clients as a session says. */
public interface ServiceClients {

    /**
     * Returns the profile that the session names, else the SDK's default one.
     *
     * @return what it says
     */
    ProfileSettings profile();

    /**
     * Builds a client that belongs to the session. What the session sets is above what the builder has.
     *
     * @param builder the client's builder
     * @param <B> the builder
     * @param <C> the client
     * @return the client and what goes with it
     */
    <B extends AwsClientBuilder<B, C> & AwsAsyncClientBuilder<B, C>, C extends SdkClient> ResourceContext<C> context(
            B builder);
}
