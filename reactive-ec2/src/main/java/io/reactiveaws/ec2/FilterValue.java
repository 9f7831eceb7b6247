package io.reactiveaws.ec2;

/** Values of filters, in which {@code *} and {@code ?} stand for whatever is there. */
final class FilterValue {

    private static final String SPECIAL = "*?\\";

    private FilterValue() {}

    /**
     * Writes a text as a value that matches this text only: a backslash before each {@code *}, {@code ?} and backslash.
     */
    static String literal(String text) {
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

    /** Whether a filter would not take a text as it is, because of a {@code *}, a {@code ?} or a backslash. */
    static boolean hasSpecial(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
