package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.ReservedNames;
import java.util.Set;

/** Checks the names of arguments of generated methods. */
final class ArgumentCheck {

    private ArgumentCheck() {}

    /** Checks an argument of a method that has lambdas. */
    static void ofACall(Line line, String name, Set<String> read) {
        if (ReservedNames.isLambdaVariable(name)) {
            throw line.wrong(
                    "the argument %s has the name of a variable in the generated code; write the member by hand"
                            .formatted(name));
        }
        hidesNone(line, name, read);
    }

    /** Checks that an argument does not hide an identifier that the method reads. */
    static void hidesNone(Line line, String name, Set<String> read) {
        if (read.contains(name)) {
            throw line.wrong("the argument %s hides the identifier of that name, which the same line uses; name either"
                            .formatted(name)
                    + " otherwise, or write the member by hand");
        }
    }
}
