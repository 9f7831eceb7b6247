package io.reactiveaws.spring.web.upload;

import java.nio.ByteBuffer;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.server.ServerWebInputException;

/** How far a form has come; touched in turn by its signals. */
final class FormState {

    private final Buffers buffers = new Buffers();
    private boolean withinPart;

    /**
     * An event and a copy of its content.
     *
     * @param event the event, whose content is released
     * @param bytes its content
     */
    record Piece(PartEvent event, ByteBuffer bytes) {

        boolean last() {
            return event.isLast();
        }
    }

    Piece piece(PartEvent event) {
        withinPart = !event.isLast();
        return new Piece(event, buffers.copy(event.content()));
    }

    void discard(PartEvent event) {
        buffers.discard(event.content());
    }

    /** Half a file would be stored as a whole one. */
    void requireComplete() {
        if (withinPart) {
            throw new ServerWebInputException("The form ended within a part.");
        }
    }
}
