package io.reactiveaws.core.spi;

/**
 * Makes a service resource for a session; found by {@link java.util.ServiceLoader}.
 *
 * @param <S> the service resource
 */
public interface ServiceProvider<S> {

    /**
     * Returns the class that users ask a session for.
     *
     * @return the service resource's class
     */
    Class<S> type();

    /**
     * Returns the service's name.
     *
     * @return the name as boto3 writes it, such as {@code sqs}
     */
    String serviceName();

    /**
     * Makes the service resource.
     *
     * @param clients builds the SDK's client as the session says
     * @return the service resource
     */
    S create(ServiceClients clients);
}
