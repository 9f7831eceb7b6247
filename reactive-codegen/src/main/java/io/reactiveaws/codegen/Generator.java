package io.reactiveaws.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.reactiveaws.codegen.check.ModelCheck;
import io.reactiveaws.codegen.check.SdkTypes;
import io.reactiveaws.codegen.model.ModelException;
import io.reactiveaws.codegen.model.ServiceModel;
import io.reactiveaws.codegen.write.ServiceClasses;
import java.util.Map;
import java.util.TreeMap;
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
        new ServiceClasses(service, sdk).write().forEach(type -> files.put(path(type), text(type)));
        return files;
    }

    private String path(TypeSpec type) {
        return service.packageName().text().replace('.', '/') + "/" + type.name() + ".java";
    }

    private String text(TypeSpec type) {
        JavaFile file = JavaFile.builder(service.packageName().text(), marked(type))
                .indent("    ")
                .skipJavaLangImports(true)
                .addFileComment("Generated from $L by reactive-codegen; change the model, not this file.", modelFile)
                .build();
        return JavaFormat.format(file.toString());
    }

    private static TypeSpec marked(TypeSpec type) {
        return type.toBuilder()
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", "io.reactiveaws.codegen")
                        .build())
                .build();
    }
}
