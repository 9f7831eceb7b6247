package io.reactiveaws.codegen;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a model file; every value keeps its line. */
public final class ModelReader {

    private ModelReader() {}

    /**
     * Reads a model file.
     *
     * @param file the file
     * @return the model
     * @throws ModelException if it isn't YAML or has keys that no model has
     */
    public static ServiceModel read(Path file) {
        try {
            return read(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a model.
     *
     * @param file the file's name, for errors
     * @param text what the file says
     * @return the model
     * @throws ModelException if it isn't YAML or has keys that no model has
     */
    public static ServiceModel read(String file, String text) {
        if (text.isBlank()) {
            throw new ModelException(file + ":1", "the file is empty");
        }
        try {
            ServiceModel model = mapper(file).readValue(text, ServiceModel.class);
            RequiredKeys.check(file, model);
            checkNames(file, text, model);
            return model;
        } catch (UnrecognizedPropertyException e) {
            Collection<String> known =
                    e.getKnownPropertyIds().stream().map(String::valueOf).toList();
            throw new ModelException(
                    placeOfKey(
                            file,
                            text,
                            e.getPath().stream()
                                    .map(JacksonException.Reference::getPropertyName)
                                    .toList()),
                    "no key " + e.getPropertyName() + ModelException.suggestion(e.getPropertyName(), known));
        } catch (MismatchedInputException e) {
            throw new ModelException(
                    place(file, e), "a text, a list or a map stands where a model has another of them");
        } catch (JacksonException e) {
            throw new ModelException(place(file, e), e.getOriginalMessage());
        }
    }

    private static String place(String file, JacksonException e) {
        return file + (e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr());
    }

    /** A resource's name is a class's; it is checked here because no value of the model keeps its line. */
    private static void checkNames(String file, String text, ServiceModel model) {
        for (String resource : model.resources().keySet()) {
            if (!Names.isJava(resource)) {
                throw new ModelException(
                        placeOfKey(file, text, List.of("resources", resource)),
                        "\"" + resource + "\" is no name of a class in Java; name the resource such as KeyPair");
            }
        }
    }

    /** Where a key stands that the reader has read already: it has forgotten the line by then, but not the keys above. */
    private static String placeOfKey(String file, String text, List<String> keys) {
        List<String> lines = text.lines().toList();
        int line = 0;
        for (String step : keys) {
            Pattern key = Pattern.compile("(^|[\\s{,\"'])" + Pattern.quote(step) + "[\"']?\\s*:.*");
            while (line < lines.size() && !key.matcher(lines.get(line)).find()) {
                line++;
            }
        }
        return file + ":" + (line + 1);
    }

    private static YAMLMapper mapper(String file) {
        SimpleModule lines = new SimpleModule().addDeserializer(Line.class, new LineDeserializer(file));
        JsonSetter.Value emptyIfAbsent = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        return YAMLMapper.builder()
                .addModule(lines)
                .withConfigOverride(Map.class, override -> override.setNullHandling(emptyIfAbsent))
                .withConfigOverride(List.class, override -> override.setNullHandling(emptyIfAbsent))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Keeps the line of a scalar; an empty one is an empty text. */
    private static final class LineDeserializer extends ValueDeserializer<Line> {
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
}
