package io.reactiveaws.core.xml;

import org.jspecify.annotations.Nullable;

/** Short texts of one document, of which many come again: states, types, storage classes. */
final class ShortTexts {

    private static final int LONGEST = 16;
    private static final int SLOTS = 64;

    private final @Nullable String[] known = new String[SLOTS];

    /** The text as a string, which is an earlier one if that is still known. */
    String of(char[] characters, int from, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(characters, from, length);
        }
        int slot = slot(characters, from, length);
        String there = known[slot];
        if (there != null && isEqual(there, characters, from, length)) {
            return there;
        }
        String text = new String(characters, from, length);
        known[slot] = text;
        return text;
    }

    private static int slot(char[] characters, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + characters[i];
        }
        return (hash ^ hash >>> 6) & SLOTS - 1;
    }

    private static boolean isEqual(String text, char[] characters, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != characters[from + i]) {
                return false;
            }
        }
        return true;
    }
}
