package io.reactiveaws.s3.transfer;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Puts which object it was, and where in it, before the path in a Jackson exception's message. */
final class JsonErrorPath extends JacksonException.Reference {

    private static final long serialVersionUID = 1L;

    private JsonErrorPath(String place) {
        super(place);
        _desc = place;
    }

    /** Reads JSON; if that fails, the exception's message begins with the place. */
    static <T extends @Nullable Object> T reading(String place, Supplier<T> read) {
        try {
            return read.get();
        } catch (JacksonException e) {
            throw prepend(place, e);
        }
    }

    /** Makes the path of an exception begin with a place. */
    static JacksonException prepend(String place, JacksonException error) {
        return error.prependPath(new JsonErrorPath(place));
    }
}
