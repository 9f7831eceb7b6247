package io.reactiveaws.sqs;

/** A receipt handle as a key. It has hundreds of characters, of which the last ones tell it from others. */
final class ReceiptHandle {

    private static final int LAST = 16;
    private static final int PRIME = 31;

    private final String text;
    private final int hash;

    ReceiptHandle(String text) {
        this.text = text;
        this.hash = hash(text);
    }

    private static int hash(String text) {
        int hash = text.length();
        for (int i = Math.max(0, text.length() - LAST); i < text.length(); i++) {
            hash = PRIME * hash + text.charAt(i);
        }
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ReceiptHandle handle && handle.hash == hash && handle.text.equals(text));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The handle itself. */
    @Override
    public String toString() {
        return text;
    }
}
