/**
 * Sessions: what users start from.
 *
 * <p>A {@link io.reactiveaws.core.session.Session} has the settings of an account and a region, makes one SDK client
 * for each service at its first use, and closes them all. It finds the services on the class path; nothing else in the
 * kernel knows of sessions, because resources can also be made over any client that is there.
 */
@NullMarked
package io.reactiveaws.core.session;

import org.jspecify.annotations.NullMarked;
