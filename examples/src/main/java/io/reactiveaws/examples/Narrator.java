package io.reactiveaws.examples;

/** Tells the reader of the console what happens. */
final class Narrator {

    private Narrator() {}

    static void chapter(String title) {
        say("\n== " + title);
    }

    static void code(String line) {
        say("   > " + line);
    }

    static void say(String line) {
        System.out.println(line);
    }
}
