package io.reactiveaws.core.xml;

import io.reactiveaws.xml.XmlReaders;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A place in a document: always in an element, whose children are met one after the other.
 *
 * <p>What makes the JDK's parser fail or another parser differ from it is no XML that is expected here: document types
 * and entities of their own, later versions of XML, other encodings, elements many levels deep, long names, many
 * attributes, prefixes without a namespace, anything but white space, comments and instructions behind the root.
 */
final class XmlCursor {

    /** Answers of AWS have up to ten levels; the SDK's parser calls itself for each. */
    private static final int LEVELS = 100;

    /** In characters; the JDK's parser refuses names above 1,000, and more than 200 attributes. */
    private static final int LONGEST_NAME = 200;

    private static final int ATTRIBUTES = 50;

    /** Of what is declared; the parser takes names that are nearly those of an encoding for them. */
    private static final String ENCODING = "UTF-8";

    private final XMLStreamReader reader;
    private final ShortTexts shortTexts = new ShortTexts();
    private int level;

    private XmlCursor(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Begins at a document's root. */
    static XmlCursor atRootOf(InputStream document) throws XMLStreamException {
        XmlCursor cursor = new XmlCursor(XmlReaders.of(document));
        String version = cursor.reader.getVersion();
        if (version != null && !"1.0".equals(version)) {
            throw new UnexpectedXml("another version of XML");
        }
        String encoding = cursor.reader.getCharacterEncodingScheme();
        if (encoding != null && !ENCODING.equalsIgnoreCase(encoding)) {
            throw new UnexpectedXml("another encoding");
        }
        cursor.enterNext();
        return cursor;
    }

    /** The local name of the element. */
    String name() {
        return reader.getLocalName();
    }

    /** Gives each attribute of the element that the cursor has just entered, as prefix:name. */
    void attributes(BiConsumer<String, String> taker) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            taker.accept(
                    (prefix == null ? "" : prefix) + ":" + reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i));
        }
    }

    /** Enters the next child, or leaves the element, past whose end the cursor then is. */
    boolean enterNext() throws XMLStreamException {
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    level--;
                    return false;
                }
                default -> requireExpected();
            }
        }
    }

    /** Leaves the element: its text, which is what stands behind the last of its children, comments, instructions. */
    String text() throws XMLStreamException {
        String text = "";
        boolean goesOn = false;
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text = goesOn ? text + current() : current();
                    goesOn = true;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    skip();
                    goesOn = false;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    level--;
                    return text;
                }
                default -> {
                    requireExpected();
                    goesOn = false;
                }
            }
        }
    }

    private String current() {
        return shortTexts.of(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** Leaves the element, whatever is in it. */
    void skip() throws XMLStreamException {
        int outside = level - 1;
        while (level > outside) {
            enterNext();
        }
    }

    /** The SDK reads no further than the root's end, but its parser may have looked at more by then. */
    void requireEnd() throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.END_DOCUMENT) {
            requireExpected();
        }
    }

    private void enter() {
        if (++level > LEVELS) {
            throw new UnexpectedXml("more than " + LEVELS + " levels");
        }
        requireExpected(reader.getLocalName());
        int attributes = reader.getAttributeCount();
        if (attributes + reader.getNamespaceCount() > ATTRIBUTES) {
            throw new UnexpectedXml("more than " + ATTRIBUTES + " attributes and namespaces");
        }
        for (int i = 0; i < attributes; i++) {
            requireExpected(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            requireNamespace(reader.getNamespacePrefix(i), reader.getNamespaceURI(i));
        }
    }

    /** The parser takes a digit or a hyphen, or nothing at all, behind a prefix. */
    private static void requireExpected(String name) {
        boolean isExpected = !name.isEmpty() && name.length() <= LONGEST_NAME && begins(name.charAt(0));
        if (!isExpected) {
            throw new UnexpectedXml(
                    "a name of " + name.length() + " characters, or one that begins with none of a name");
        }
    }

    private static boolean begins(char first) {
        return (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') || first == '_';
    }

    /** Only names without a prefix may be of no namespace. */
    private void requireNamespace(String prefix, String uri) {
        boolean isExpected = prefix.isEmpty() ? isOfNoPrefix(uri) : !uri.isEmpty() && begins(prefix.charAt(0));
        if (!isExpected) {
            throw new UnexpectedXml("a namespace without its prefix, or the reverse");
        }
    }

    /** The parser takes xmlns: too, for the namespace of another prefix that is empty. */
    private boolean isOfNoPrefix(String uri) {
        int empty = 0;
        Iterator<String> prefixes = reader.getNamespaceContext().getPrefixes(uri);
        while (prefixes.hasNext()) {
            empty += prefixes.next().isEmpty() ? 1 : 0;
        }
        return uri.equals(reader.getNamespaceURI("")) && empty <= 1;
    }

    private void requireExpected() {
        switch (reader.getEventType()) {
            case XMLStreamConstants.CHARACTERS,
                    XMLStreamConstants.CDATA,
                    XMLStreamConstants.SPACE,
                    XMLStreamConstants.COMMENT,
                    XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
            case XMLStreamConstants.DTD -> throw new UnexpectedXml("a document type");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw new UnexpectedXml("an entity that XML does not have");
            default -> throw new UnexpectedXml("an event of the parser: " + reader.getEventType());
        }
    }
}
