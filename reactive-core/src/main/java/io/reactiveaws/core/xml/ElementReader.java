package io.reactiveaws.core.xml;

import javax.xml.stream.XMLStreamException;

/** Reads the element that a cursor is in, and leaves it. */
@FunctionalInterface
interface ElementReader {

    /**
     * Reads a value.
     *
     * @param cursor is in the element, and is past it afterwards
     * @return the value, as the SDK would read it
     * @throws XMLStreamException if the document is damaged
     */
    Object read(XmlCursor cursor) throws XMLStreamException;
}
