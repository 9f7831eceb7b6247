package io.reactiveaws.core.spi;

/** Values of filters, in which {@code *} and {@code ?} stand for whatever is there. */
public final class FilterValue {

    private static final String SPECIAL = "*?\\";

    private FilterValue() {}

    /**
     * Writes a text as a value that matches this text only.
     *
     * @param text the text
     * @return the text, with a backslash before each {@code *}, {@code ?} and backslash
     */
    public static String literal(String text) {
        if (!hasSpecial(text)) {
            return text;
        }
        StringBuilder value = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                value.append('\\');
            }
            value.append(text.charAt(i));
        }
        return value.toString();
    }

    /**
     * Tells whether a filter would not take a text as it is.
     *
     * @param text the text
     * @return whether a {@code *}, a {@code ?} or a backslash is in it
     */
    static boolean hasSpecial(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
