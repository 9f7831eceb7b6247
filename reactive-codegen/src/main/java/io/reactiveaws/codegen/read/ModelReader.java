package io.reactiveaws.codegen.read;

import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.ModelException;
import io.reactiveaws.codegen.model.Names;
import io.reactiveaws.codegen.model.PagingSpec;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.ServiceModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a model file. */
public final class ModelReader {

    private ModelReader() {}

    /**
     * Reads a model file.
     *
     * @param file the file
     * @return the model
     * @throws ModelException if it cannot be read as a model
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
     * @throws ModelException if it cannot be read as a model
     */
    public static ServiceModel read(String file, String text) {
        YamlFile yaml = new YamlFile(file, text);
        RawService raw = yaml.read();
        RequiredKeys.check(file, raw);
        raw.resources().keySet().forEach(resource -> checkName(yaml, resource));
        return service(raw);
    }

    /** A resource's name is a class's; it is checked here because no value of the model keeps its line. */
    private static void checkName(YamlFile yaml, String resource) {
        if (!Names.isJava(resource)) {
            throw new ModelException(
                    yaml.placeOfKey(List.of("resources", resource)),
                    "\"" + resource + "\" is no name of a class in Java; name the resource such as KeyPair");
        }
    }

    private static ServiceModel service(RawService raw) {
        return new ServiceModel(
                raw.service(),
                raw.name(),
                raw.packageName(),
                raw.client(),
                raw.filterValue(),
                raw.identifierRules(),
                raw.profile(),
                raw.checks(),
                paging(raw.paging()),
                resources(raw.resources()));
    }

    private static Map<String, PagingSpec> paging(Map<String, Line> raw) {
        Map<String, PagingSpec> paging = new LinkedHashMap<>();
        raw.forEach((operation, line) -> paging.put(operation, PagingNotation.paging(line)));
        return Collections.unmodifiableMap(paging);
    }

    private static Map<String, ResourceModel> resources(Map<String, RawResource> raw) {
        Map<String, ResourceModel> resources = new LinkedHashMap<>();
        raw.forEach((name, resource) -> resources.put(name, new ResourceReader(name, resource).read()));
        return Collections.unmodifiableMap(resources);
    }
}
