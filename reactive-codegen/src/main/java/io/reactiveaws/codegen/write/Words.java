package io.reactiveaws.codegen.write;

import io.reactiveaws.codegen.model.Names;
import java.util.Locale;

/** Names of generated constants, and names in sentences. */
final class Words {

    private Words() {}

    /** The constant that says what another shape of the data lacks. */
    static String missing(Class<?> shape) {
        return "NOT_IN_" + constant(Names.lowercased(shape.getSimpleName()));
    }

    /** A constant's name: {@code waitUntilRunning} becomes {@code WAIT_UNTIL_RUNNING}. */
    static String constant(String name) {
        return name.replaceAll("(?<=\\p{Lower})(?=\\p{Upper})", "_").toUpperCase(Locale.ROOT);
    }

    /** A resource's name in a sentence: {@code KeyPair} becomes {@code key pair}. */
    static String of(String name) {
        return name.replaceAll("(?<=\\p{Lower})(?=\\p{Upper})", " ").toLowerCase(Locale.ROOT);
    }
}
