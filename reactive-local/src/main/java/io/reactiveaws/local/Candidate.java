package io.reactiveaws.local;

/** One kind of local AWS that may be there. */
@FunctionalInterface
interface Candidate {

    /** Blocks until it runs, or until it is clear that it can't. */
    Attempt start();
}
