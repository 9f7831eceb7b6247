package io.reactiveaws.testkit.xml;

import java.util.Random;

/** The ways to write one text in XML. */
final class RandomText {

    private static final String[] WORDS = {
        "",
        "a",
        "key/1",
        " ",
        "  two words ",
        "x\ny",
        "\t",
        "caf\u00e9",
        "\ud83d\ude00",
        "a&b",
        "<b>",
        "\"q\"",
        "it's",
        "]]>",
        "a]]b",
        "\u007f",
        "\u0085",
        "\u2028",
        "\ufffd",
        "url",
        "RUNNING",
        "none",
        "true",
        "5",
        "\u00e4".repeat(40),
        "long ".repeat(30)
    };

    private final Random random;

    RandomText(Random random) {
        this.random = random;
    }

    /** A text of any kind, as it stands in a document. */
    String any() {
        return random.nextInt(12) == 0 ? random.nextBoolean() ? "a&#13;b" : "x\r\ny\rz" : of(word());
    }

    String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    /** One text, in one of its forms; only the last part behind comments and instructions is the text. */
    String of(String text) {
        StringBuilder written = new StringBuilder();
        if (!text.isEmpty() && random.nextInt(8) == 0) {
            written.append("before").append(note());
        }
        if (!text.contains("]]>") && random.nextInt(6) == 0) {
            written.append(inSection(text));
        } else {
            text.codePoints().forEach(character -> written.append(character(character)));
        }
        if (random.nextInt(12) == 0) {
            written.append(note());
        }
        return written.toString();
    }

    private String inSection(String text) {
        int border = text.isEmpty() ? 0 : random.nextInt(text.length());
        boolean isWhole = random.nextBoolean() || !isWord(text);
        return isWhole
                ? "<![CDATA[" + text + "]]>"
                : text.substring(0, border) + "<![CDATA[" + text.substring(border) + "]]>";
    }

    private static boolean isWord(String text) {
        return text.chars().allMatch(Character::isLetterOrDigit);
    }

    private String character(int character) {
        if (random.nextInt(20) == 0) {
            return random.nextBoolean() ? "&#" + character + ";" : "&#x" + Integer.toHexString(character) + ";";
        }
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> random.nextBoolean() ? "'" : "&apos;";
            default -> Character.toString(character);
        };
    }

    /** A comment or an instruction. */
    String note() {
        return switch (random.nextInt(4)) {
            case 0 -> "<!-- <Key>no</Key> & ]]> -->";
            case 1 -> "<!---->";
            case 2 -> "<?do something?>";
            default -> "<?do?>";
        };
    }

    /** What may stand between elements and means nothing. */
    String between() {
        return switch (random.nextInt(10)) {
            case 0 -> "\n  ";
            case 1 -> "\r\n\t";
            case 2 -> note();
            case 3 -> random.nextInt(4) == 0 ? of(word()) : "";
            default -> "";
        };
    }
}
