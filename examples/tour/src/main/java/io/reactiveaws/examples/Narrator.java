package io.reactiveaws.examples;

/** Tells the reader of the console what happens. */
final class Narrator {

    private Narrator() {}

    /** Begins a chapter. */
    static void title(String title) {
        say("\n== " + title);
    }

    /** Shows a line of the code of a chapter. */
    static void code(String line) {
        tell("> " + line);
    }

    /** Shows what comes of the code, such as a resource. */
    static void tell(Object result) {
        say("   " + result);
    }

    /** Speaks outside of a chapter. */
    static void say(String line) {
        System.out.println(line);
    }
}
