package io.reactiveaws.codegen.read;

import io.reactiveaws.codegen.model.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Keeps the line of a scalar; an empty one is an empty text. */
final class LineDeserializer extends ValueDeserializer<Line> {

    private final String file;

    LineDeserializer(String file) {
        this.file = file;
    }

    @Override
    public Line deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.currentToken().isScalarValue()) {
            return context.reportInputMismatch(Line.class, "no text");
        }
        return new Line(file, parser.currentTokenLocation().getLineNr(), parser.getString());
    }

    @Override
    public @Nullable Line getAbsentValue(DeserializationContext context) {
        return null;
    }

    @Override
    public Line getNullValue(DeserializationContext context) {
        return new Line(file, context.getParser().currentTokenLocation().getLineNr(), "");
    }
}
