package io.reactiveaws.codegen.model;

/** What a text must be to be the value of an identifier. */
public enum TextRule {
    /** It says something, as nearly all names do. */
    NOT_BLANK("require", "neither null nor blank"),
    /** It may be white space, as the key of an object in S3. */
    NOT_EMPTY("requireNotEmpty", "neither null nor empty"),
    /** It may be empty, as the value of a tag. */
    NOT_NULL("requireNotNull", "not null");

    private final String check;
    private final String words;

    TextRule(String check, String words) {
        this.check = check;
        this.words = words;
    }

    /**
     * Returns the method of {@code ResourceType} that checks it.
     *
     * @return the method's name
     */
    public String check() {
        return check;
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code neither null nor blank}
     */
    public String words() {
        return words;
    }
}
