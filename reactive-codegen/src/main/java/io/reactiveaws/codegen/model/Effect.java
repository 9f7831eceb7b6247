package io.reactiveaws.codegen.model;

/** What an action does. */
public enum Effect {
    /** It changes the resource, so that its data loads again. */
    CHANGES(true, false),
    /** It leaves the resource's data as it is. */
    READS(false, false),
    /** It creates resources, and leaves the resource's own data as it is. */
    CREATES(false, true),
    /** It creates resources, and changes this one. */
    CREATES_AND_CHANGES(true, true);

    private final boolean changes;
    private final boolean creates;

    Effect(boolean changes, boolean creates) {
        this.changes = changes;
        this.creates = creates;
    }

    /**
     * Tells whether the resource's data loads again.
     *
     * @return whether
     */
    public boolean changes() {
        return changes;
    }

    /**
     * Tells whether the results are just created, so that the service may not know them yet.
     *
     * @return whether
     */
    public boolean creates() {
        return creates;
    }
}
