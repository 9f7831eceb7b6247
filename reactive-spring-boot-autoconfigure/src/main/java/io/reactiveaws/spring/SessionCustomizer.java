package io.reactiveaws.spring;

import io.reactiveaws.core.session.Session;

/**
 * Changes the settings of the application's session, after all properties. A bean of this type is asked once, when the
 * session is made; several of them in their order, the last word being the last one's.
 */
@FunctionalInterface
public interface SessionCustomizer {

    /**
     * Changes the settings.
     *
     * @param builder the session's builder, with what the properties say
     */
    void customize(Session.Builder builder);
}
