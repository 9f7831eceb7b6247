package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Reads one JSON value a line. Blank lines and the value {@code null} are left out. */
final class JsonLineDecoder<T> implements Decoder<T> {

    private final String name;
    private final JsonMapper json;
    private final JavaType type;
    private final LineDecoder lines;
    private long number;

    JsonLineDecoder(String name, JsonMapper json, JavaType type) {
        this.name = name;
        this.json = json;
        this.type = type;
        this.lines = new LineDecoder(name);
    }

    @Override
    public void feed(ByteBuffer chunk) {
        lines.feed(chunk);
    }

    @Override
    public void endOfInput() {
        lines.endOfInput();
    }

    @Override
    public @Nullable T next() {
        T value = null;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            number++;
            value = isBlank(line) ? null : read(line);
            if (value != null) {
                break;
            }
        }
        return value;
    }

    private @Nullable T read(byte[] line) {
        return JsonErrorPath.reading(name + ", line " + number, () -> json.<T>readValue(line, type));
    }

    /** Whether there is only what JSON allows between values. */
    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
