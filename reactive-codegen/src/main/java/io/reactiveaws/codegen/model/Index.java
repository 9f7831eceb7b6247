package io.reactiveaws.codegen.model;

/** Which values of a list a path takes. */
public enum Index {
    /** It is no list. */
    NONE(""),
    /** The first one. */
    FIRST("[0]"),
    /** All. */
    ALL("[]");

    private final String text;

    Index(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
