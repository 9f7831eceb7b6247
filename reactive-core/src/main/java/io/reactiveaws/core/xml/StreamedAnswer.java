package io.reactiveaws.core.xml;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/**
 * The answer to one try of a call: the SDK is given an empty body in place of one that could be read, and the same
 * bytes in place of any other.
 */
final class StreamedAnswer {

    /** In bytes; of answers without files the largest has some megabytes. */
    private static final long LARGEST = 64L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(XmlAnswers.class);

    /** How many went to the SDK's parser. */
    private static final LongAdder LEFT = new LongAdder();

    private final Operation operation;
    private volatile @Nullable ReadAnswer read;

    StreamedAnswer(Operation operation) {
        this.operation = operation;
    }

    static long left() {
        return LEFT.sum();
    }

    /** What was read; null if it was left to the SDK. */
    @Nullable
    ReadAnswer read() {
        return read;
    }

    /** The body that the SDK is given. */
    Publisher<ByteBuffer> bodyForSdk(Publisher<ByteBuffer> body) {
        return Flux.from(body).collect(Chunks::new, Chunks::add).flatMapIterable(this::unread);
    }

    private List<ByteBuffer> unread(Chunks chunks) {
        if (chunks.size() == 0) {
            return List.of();
        }
        try {
            if (chunks.size() > LARGEST) {
                throw new UnexpectedXml("more than " + LARGEST + " bytes");
            }
            read = operation.read(chunks.stream());
        } catch (XMLStreamException | RuntimeException e) {
            LEFT.increment();
            LOG.debug("an answer of {} is left to the parser of the SDK: {}", operation, e.toString());
        }
        return read == null ? chunks.all() : List.of();
    }
}
