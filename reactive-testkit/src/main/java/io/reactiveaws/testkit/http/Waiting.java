package io.reactiveaws.testkit.http;

import java.io.IOException;
import java.time.Duration;

/** Waits on the proxy's threads. */
@FunctionalInterface
interface Waiting {

    /** Waits for a time; fails if the proxy is closed meanwhile. */
    void during(Duration time) throws IOException;
}
