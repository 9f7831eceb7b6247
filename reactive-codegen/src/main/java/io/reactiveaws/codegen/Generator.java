package io.reactiveaws.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.reactiveaws.codegen.SdkTypes.Operation;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.Generated;

/** Makes the classes of one service from its model. */
public final class Generator {

    private final String modelFile;
    private final ServiceModel service;
    private final SdkTypes sdk;

    /**
     * Makes a generator.
     *
     * @param modelFile the model's file name, for the head of each class
     * @param service the model
     */
    public Generator(String modelFile, ServiceModel service) {
        this.modelFile = modelFile;
        this.service = service;
        this.sdk = new SdkTypes(service.client());
    }

    /**
     * Makes the classes.
     *
     * @return the text of each file, by its path below the source root
     * @throws ModelException if the model names what the SDK does not have
     */
    public Map<String, String> generate() {
        new ModelCheck(service, sdk).run();
        Map<String, String> files = new TreeMap<>();
        for (String name : service.resources().keySet()) {
            ResourceSpec resource = new ResourceSpec(service, sdk, name);
            add(files, new ResourceWriter(resource).write());
            if (!resource.model().batch().isEmpty()) {
                add(files, new BatchWriter(resource).collection(listingBuilder(resource)));
            }
        }
        new OperationsWriter(service, sdk).write().ifPresent(type -> add(files, type));
        return files;
    }

    /** The builder of the one operation that lists a resource with batch actions. */
    private TypeName listingBuilder(ResourceSpec resource) {
        Set<Class<?>> builders = service.resources().values().stream()
                .flatMap(model -> model.collections().values().stream())
                .map(Notation::call)
                .filter(call ->
                        call.result() != null && call.result().resource().equals(resource.name()))
                .map(call -> sdk.operation(call.line(), call.operation()))
                .map(Operation::builder)
                .collect(Collectors.toSet());
        if (builders.size() != 1) {
            Line first = resource.model().batch().values().iterator().next();
            throw first.wrong("%s has batch actions, so one operation must list it; the model has %d"
                    .formatted(resource.name(), builders.size()));
        }
        return ClassName.get(builders.iterator().next());
    }

    private void add(Map<String, String> files, TypeSpec type) {
        TypeSpec marked = type.toBuilder()
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", "io.reactiveaws.codegen")
                        .build())
                .build();
        JavaFile file = JavaFile.builder(service.packageName().text(), marked)
                .indent("    ")
                .skipJavaLangImports(true)
                .addFileComment("Generated from $L by reactive-codegen; change the model, not this file.", modelFile)
                .build();
        files.put(
                service.packageName().text().replace('.', '/') + "/" + type.name() + ".java",
                JavaFormat.format(file.toString()));
    }
}
