package io.reactiveaws.s3;

import io.reactiveaws.core.spi.Arguments;

/** What a listing with a delimiter gives: an object, or a prefix that many objects have in common. */
public sealed interface ObjectEntry {

    /**
     * Returns what the entry is listed by.
     *
     * @return the object's key, or the prefix
     */
    String name();

    /**
     * An object whose key has no delimiter behind the listing's prefix.
     *
     * @param summary the object
     */
    record Single(ObjectSummary summary) implements ObjectEntry {
        @Override
        public String name() {
            return summary.key();
        }
    }

    /**
     * What the keys of many objects begin with, up to the delimiter.
     *
     * @param name the prefix, the delimiter included
     */
    record Prefix(String name) implements ObjectEntry {
        /**
         * Makes a prefix.
         *
         * @param name the prefix, the delimiter included
         * @throws IllegalArgumentException if it is null
         */
        public Prefix {
            Arguments.notNull("name", name);
        }
    }
}
