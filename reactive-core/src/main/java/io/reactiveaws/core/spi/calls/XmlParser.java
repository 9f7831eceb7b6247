package io.reactiveaws.core.spi.calls;

import java.io.StringReader;
import javax.xml.stream.FactoryConfigurationError;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * The parser by which the SDK reads answers in XML, on the event loop that got them: the StAX factory that
 * {@link XMLInputFactory#newInstance} finds.
 *
 * <p>At its first use in a JVM the JDK reads the configuration of its XML parsers; a file, since JDK 23.
 */
final class XmlParser {

    private static boolean prepared;

    private XmlParser() {}

    /** Reads a document, once a JVM. May block, so that event loops don't; BlockHound lets it pass on any thread. */
    static synchronized void prepare() {
        if (!prepared) {
            read("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a xmlns=\"urn:a\" b=\"c\"><d>&amp;</d></a>");
            prepared = true;
        }
    }

    private static void read(String document) {
        try {
            XMLEventReader events = XMLInputFactory.newInstance().createXMLEventReader(new StringReader(document));
            while (events.hasNext()) {
                events.nextEvent();
            }
        } catch (XMLStreamException | FactoryConfigurationError e) {
            // not everybody reads XML: who does meets it in the first answer, and is told
        }
    }
}
