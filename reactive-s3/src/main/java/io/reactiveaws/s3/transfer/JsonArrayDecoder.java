package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.async.ByteBufferFeeder;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/** Reads the elements of a JSON array. An element {@code null} is left out: there is none in a Flux. */
final class JsonArrayDecoder<T> implements Decoder<T> {

    private final String name;
    private final JsonMapper json;
    private final JavaType type;
    private final JsonParser parser;
    private final ByteBufferFeeder feeder;

    private TokenBuffer tokens;
    private boolean opened;
    private boolean closed;

    /** How many arrays and objects of the current element are open. */
    private int depth;

    private long elements;

    JsonArrayDecoder(String name, JsonMapper json, JavaType type) {
        this.name = name;
        this.json = json;
        this.type = type;
        this.parser = json.createNonBlockingByteBufferParser();
        this.feeder = (ByteBufferFeeder) parser.nonBlockingInputFeeder();
        this.tokens = buffer();
    }

    private TokenBuffer buffer() {
        return TokenBuffer.forBuffering(parser, parser.objectReadContext());
    }

    @Override
    public void feed(ByteBuffer chunk) {
        feeder.feedInput(chunk);
    }

    @Override
    public void endOfInput() {
        feeder.endOfInput();
    }

    @Override
    public @Nullable T next() {
        try {
            JsonToken token = parser.nextToken();
            while (token != null && token != JsonToken.NOT_AVAILABLE) {
                T element = accept(token);
                if (element != null) {
                    return element;
                }
                token = parser.nextToken();
            }
            if (token == null && !opened) {
                throw noArray("it is empty");
            }
            return null;
        } catch (JacksonException e) {
            throw JsonErrorPath.prepend(name + ", element " + (elements + 1), e);
        }
    }

    /** Takes a token; gives the element that it ends. */
    private @Nullable T accept(JsonToken token) {
        if (!opened) {
            open(token);
            return null;
        }
        if (closed) {
            throw noArray("%s follows the array's end".formatted(token));
        }
        if (depth == 0 && token == JsonToken.END_ARRAY) {
            closed = true;
            return null;
        }
        tokens.copyCurrentEvent(parser);
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        return depth == 0 ? element() : null;
    }

    private void open(JsonToken token) {
        if (token != JsonToken.START_ARRAY) {
            throw noArray(
                    "it begins with %s; read one value with as(...), one a line with jsonLines(...)".formatted(token));
        }
        opened = true;
    }

    private @Nullable T element() {
        T element = json.readValue(tokens, type);
        tokens = buffer();
        elements++;
        return element;
    }

    private JacksonException noArray(String why) {
        return MismatchedInputException.from(parser, type, "not a JSON array: " + why);
    }
}
