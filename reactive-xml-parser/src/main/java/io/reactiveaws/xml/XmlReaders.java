package io.reactiveaws.xml;

import io.reactiveaws.xml.aalto.in.ByteSourceBootstrapper;
import io.reactiveaws.xml.aalto.in.ReaderConfig;
import io.reactiveaws.xml.aalto.stax.StreamReaderImpl;
import io.reactiveaws.xml.aalto.util.CharsetNames;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Gives readers of XML by Aalto, without a StAX factory: nothing is looked up, and nobody else's parser becomes
 * another.
 *
 * <p>A reader joins the text between two tags, comments or instructions, CDATA included, knows namespaces, expands no
 * entities but the five of XML and characters by their number, and reads nothing from elsewhere. Any other entity is an
 * error, whether declared or not.
 */
public final class XmlReaders {

    /** More than all answers of S3 and EC2 have; a server with more is odd. */
    private static final int MOST_NAMES = 10_000;

    /** Makes the readers' settings, and holds the names that earlier documents had. */
    private static volatile ReaderConfig shared = settings();

    private XmlReaders() {}

    private static ReaderConfig settings() {
        ReaderConfig settings = new ReaderConfig();
        settings.doCoalesceText(true);
        settings.doAutoCloseInput(false);
        return settings;
    }

    /**
     * Reads a document from its first byte.
     *
     * @param document is read as far as the reader is asked, a few thousand bytes ahead
     * @return before the document's first event
     * @throws XMLStreamException if its first bytes are no XML, or can't be read
     */
    public static XMLStreamReader of(InputStream document) throws XMLStreamException {
        ReaderConfig settings = shared.createNonShared(null, null, null);
        XMLStreamReader reader = StreamReaderImpl.construct(ByteSourceBootstrapper.construct(settings, document));
        forgetNamesIfMany(settings);
        return reader;
    }

    /** The parser itself keeps all names of all documents for good. */
    private static void forgetNamesIfMany(ReaderConfig settings) {
        boolean isUtf8 = CharsetNames.CS_UTF8.equals(settings.getActualEncoding());
        if (isUtf8 && settings.getBBSymbols().size() > MOST_NAMES) {
            shared = settings();
        }
    }
}
