package io.reactiveaws.s3;

/** What a text may have in an XML document of version 1.0, be it escaped. */
final class XmlText {

    private XmlText() {}

    /** Tells whether a text can be written into a document: control characters and halves of characters cannot. */
    static boolean carries(String text) {
        return text.codePoints().allMatch(XmlText::carries);
    }

    private static boolean carries(int character) {
        return character < 0x20
                ? character == '\t' || character == '\n' || character == '\r'
                : character < 0xD800 || (character > 0xDFFF && character != 0xFFFE && character != 0xFFFF);
    }
}
