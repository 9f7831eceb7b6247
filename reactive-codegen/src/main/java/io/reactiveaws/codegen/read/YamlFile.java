package io.reactiveaws.codegen.read;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.ModelException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A model file as YAML.
 *
 * @param file its name, for errors
 * @param text what it says
 */
record YamlFile(String file, String text) {

    /** Reads it; every value keeps its line. */
    RawService read() {
        if (text.isBlank()) {
            throw empty();
        }
        try {
            return required(mapper().readValue(text, RawService.class));
        } catch (UnrecognizedPropertyException e) {
            throw unknownKey(e);
        } catch (MismatchedInputException e) {
            throw new ModelException(place(e), "a text, a list or a map stands where a model has another of them");
        } catch (JacksonException e) {
            throw new ModelException(place(e), e.getOriginalMessage());
        }
    }

    /** Jackson makes nothing of a file that says nothing. */
    private RawService required(@Nullable RawService read) {
        if (read == null) {
            throw empty();
        }
        return read;
    }

    private ModelException empty() {
        return new ModelException(file + ":1", "the file is empty");
    }

    private ModelException unknownKey(UnrecognizedPropertyException e) {
        Collection<String> known =
                e.getKnownPropertyIds().stream().map(String::valueOf).toList();
        List<String> keys = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .toList();
        return new ModelException(
                placeOfKey(keys),
                "no key " + e.getPropertyName() + ModelException.suggestion(e.getPropertyName(), known));
    }

    private String place(JacksonException e) {
        return file + (e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr());
    }

    /** Where a key stands that Jackson has read already: it has forgotten the line by then, but not the keys above. */
    String placeOfKey(List<String> keys) {
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

    private YAMLMapper mapper() {
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
}
