package io.reactiveaws.spring;

/**
 * Changes the builder of one service's client, after all settings of the session. A bean of this type is asked when the
 * client is made; several of them in their order. Which client it is, the type of the bean says:
 *
 * <pre>{@code
 * @Bean
 * ClientCustomizer<SqsAsyncClientBuilder> noChecksums() {
 *     return builder -> builder.checksumValidationEnabled(false);
 * }
 * }</pre>
 *
 * <p>What it sets in the SDK's override configuration is added to what is there. It counts for the session that the
 * starter makes, not for one of your own.
 *
 * @param <B> the builder of an async client: {@code S3AsyncClientBuilder}, {@code SqsAsyncClientBuilder} or
 *     {@code Ec2AsyncClientBuilder}; an application with a bean of another type fails to start
 */
@FunctionalInterface
public interface ClientCustomizer<B> {

    /**
     * Changes the builder.
     *
     * @param builder the client's builder
     */
    void customize(B builder);
}
