package io.reactiveaws.core.xml;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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
    private final AtomicReference<@Nullable ReadAnswer> latest;

    /**
     * Of a try whose body is still to come.
     *
     * @param operation reads it
     * @param latest is told what was read, null if nothing was, just before the SDK is told that the body is at its end
     */
    StreamedAnswer(Operation operation, AtomicReference<@Nullable ReadAnswer> latest) {
        this.operation = operation;
        this.latest = latest;
    }

    static long left() {
        return LEFT.sum();
    }

    /** The body that the SDK is given. */
    Publisher<ByteBuffer> bodyForSdk(Publisher<ByteBuffer> body) {
        return Flux.from(body).collect(Chunks::new, Chunks::add).flatMapIterable(this::unread);
    }

    private List<ByteBuffer> unread(Chunks chunks) {
        ReadAnswer read = chunks.size() == 0 ? null : read(chunks);
        latest.set(read);
        return read == null ? chunks.all() : List.of();
    }

    private @Nullable ReadAnswer read(Chunks chunks) {
        try {
            if (chunks.size() > LARGEST) {
                throw new UnexpectedXml("more than " + LARGEST + " bytes");
            }
            return operation.read(chunks.stream());
        } catch (XMLStreamException | RuntimeException e) {
            LEFT.increment();
            LOG.debug("an answer of {} is left to the parser of the SDK: {}", operation, reason(e));
            return null;
        }
    }

    /** Messages of others have parts of the answer. */
    private static @Nullable String reason(Exception error) {
        return error instanceof UnexpectedXml
                ? error.getMessage()
                : error.getClass().getName();
    }
}
