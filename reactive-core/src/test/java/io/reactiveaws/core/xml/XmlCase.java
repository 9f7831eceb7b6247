package io.reactiveaws.core.xml;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * A document and what becomes of it.
 *
 * @param name what is special
 * @param body the answer's bytes, each as the character of its number
 * @param headers the answer's
 * @param fate in most protocols
 * @param other in the others
 * @param others the others
 * @param wrapped the protocols that have the members in an element more
 */
record XmlCase(
        String name,
        String body,
        Map<String, String> headers,
        Fate fate,
        Fate other,
        Set<XmlProtocol> others,
        Set<XmlProtocol> wrapped) {

    /** Who reads it. */
    enum Fate {
        /** The streaming reader. */
        READ,
        /** The SDK's parser, which the streaming reader leaves it to. */
        LEFT,
        /** Nobody: the SDK's parser fails. */
        REFUSED
    }

    static XmlCase document(Fate fate, String name, byte[] body) {
        return new XmlCase(
                name, new String(body, StandardCharsets.ISO_8859_1), Map.of(), fate, fate, Set.of(), Set.of());
    }

    static XmlCase document(Fate fate, String name, String text) {
        return document(fate, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** With the members that are said, in a root. */
    static XmlCase members(Fate fate, String name, String content) {
        return document(fate, name, "<R>" + content + "</R>").wrappedFor(Set.of(XmlProtocol.QUERY));
    }

    private XmlCase wrappedFor(Set<XmlProtocol> protocols) {
        return new XmlCase(name, body, headers, fate, other, others, protocols);
    }

    /** The document, in an element more where members are in one. */
    byte[] body(XmlProtocol protocol) {
        String document = wrapped.contains(protocol) ? "<Q>" + body + "</Q>" : body;
        return document.getBytes(StandardCharsets.ISO_8859_1);
    }

    XmlCase but(Fate otherFate, XmlProtocol... protocols) {
        return new XmlCase(name, body, headers, fate, otherFate, Set.of(protocols), wrapped);
    }

    XmlCase with(String header, String value) {
        return new XmlCase(name, body, Map.of(header, value), fate, other, others, wrapped);
    }

    Fate in(XmlProtocol protocol) {
        return others.contains(protocol) ? other : fate;
    }

    @Override
    public String toString() {
        return name;
    }
}
