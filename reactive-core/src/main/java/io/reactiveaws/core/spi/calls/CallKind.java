package io.reactiveaws.core.spi.calls;

/** How a call shares connections with others. */
enum CallKind {
    /** Undoes what was begun, or is short and lets others end: it goes before all others, however many wait. */
    FIRST,
    /** Goes on with what was begun: it waits in order, however many wait. */
    CONTINUATION,
    /** Begins something: it is refused where too many wait. */
    CALL,
    /** May wait for something to answer: it leaves connections to others, and is refused where too many wait. */
    POLL;

    boolean isPoll() {
        return this == POLL;
    }

    boolean isRefusable() {
        return this == CALL || this == POLL;
    }
}
