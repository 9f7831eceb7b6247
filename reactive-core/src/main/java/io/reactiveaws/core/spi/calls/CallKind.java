package io.reactiveaws.core.spi.calls;

/** How a call shares connections with others. */
enum CallKind {
    /** Undoes what was begun: it goes before all others. */
    CLEANUP,
    CALL,
    /** May wait for something to answer: it leaves connections to others. */
    POLL
}
