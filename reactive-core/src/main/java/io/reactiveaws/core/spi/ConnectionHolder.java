package io.reactiveaws.core.spi;

/** An answer that keeps its connection after it was given, for bytes that are still to come. */
public interface ConnectionHolder {

    /**
     * Hands over the place of the call, which the answer gives back when its connection is free.
     *
     * @param place the place among the calls to the host
     */
    void hold(ConnectionPlace place);
}
