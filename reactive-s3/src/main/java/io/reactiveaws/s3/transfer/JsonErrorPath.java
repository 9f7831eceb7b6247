package io.reactiveaws.s3.transfer;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The outermost part of the path in a Jackson exception's message: which object, and where in it. */
final class JsonErrorPath extends JacksonException.Reference {

    private static final long serialVersionUID = 1L;

    private JsonErrorPath(String place) {
        super(place);
        _desc = place;
    }

    /** Reads JSON; if that fails, the exception's message tells the place. */
    static <T extends @Nullable Object> T named(String place, Supplier<T> read) {
        try {
            return read.get();
        } catch (JacksonException e) {
            throw tell(e, place);
        }
    }

    /** Makes the message of an exception tell a place. */
    static JacksonException tell(JacksonException error, String place) {
        return error.prependPath(new JsonErrorPath(place));
    }
}
