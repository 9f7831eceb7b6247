package io.reactiveaws.spring;

import io.reactiveaws.core.ServiceResource;

/**
 * A customizer of the starter's own. It knows services over a client that was there before the session as well, which a
 * customizer of the application does not.
 */
interface StarterCustomizer extends SessionCustomizer {

    /** Changes the settings of a service over a client that was there already. */
    default void customizeService(ServiceResource.Options options) {}
}
