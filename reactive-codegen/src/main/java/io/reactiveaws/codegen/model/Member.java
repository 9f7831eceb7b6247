package io.reactiveaws.codegen.model;

/** One line of a resource, or the lines of a waiter. */
public sealed interface Member
        permits Action, BatchAction, Reference, Subresource, Listing, Waiter, Load, CoalescedLoad {

    /**
     * Returns the name of the method.
     *
     * @return the name
     */
    String name();

    /**
     * Returns where it stands.
     *
     * @return the line
     */
    Line line();
}
