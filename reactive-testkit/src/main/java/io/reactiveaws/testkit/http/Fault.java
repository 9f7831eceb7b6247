package io.reactiveaws.testkit.http;

/** Something that happens to a request. */
@FunctionalInterface
interface Fault {

    /** Adds itself to what becomes of the request. */
    void strike(HttpRequest request, Plan plan);
}
