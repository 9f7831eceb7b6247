package io.reactiveaws.ec2;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the request of one subscription's call for those whose result is made of it. */
final class Sent<Q> {

    private @Nullable Q request;

    /** Keeps a request and returns it. */
    Q keep(Q sent) {
        request = sent;
        return sent;
    }

    /** The request; there is one when its answer is. */
    Q request() {
        return Objects.requireNonNull(request);
    }
}
