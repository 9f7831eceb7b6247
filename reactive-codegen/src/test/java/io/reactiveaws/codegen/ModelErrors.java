package io.reactiveaws.codegen;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reactiveaws.codegen.model.ModelException;

/** Asserts the whole text of what the generator says of a model that is wrong. */
final class ModelErrors {

    private ModelErrors() {}

    static void assertError(String model, String text) {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Toy.generate(model))
                .withMessage(text);
    }

    /** The first line of the resources is line {@value Toy#FIRST}. */
    static void assertResourceError(String resources, String text) {
        assertError(Toy.withResources(resources), text);
    }
}
