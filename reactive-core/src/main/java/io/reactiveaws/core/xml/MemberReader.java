package io.reactiveaws.core.xml;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads an element that is a member of a structure, or a part of one. */
@FunctionalInterface
interface MemberReader {

    /**
     * Reads the member's value.
     *
     * @param cursor is in the element, and is past it afterwards
     * @param before what earlier elements of the same name gave; null at the first
     * @return the value by now
     * @throws XMLStreamException if the document is damaged
     */
    Object read(XmlCursor cursor, @Nullable Object before) throws XMLStreamException;
}
