package io.reactiveaws.codegen;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;

/** The format of all code of the project, Javadoc included. */
final class JavaFormat {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    private JavaFormat() {}

    static String format(String source) {
        try {
            return FORMATTER.formatSource(source);
        } catch (FormatterException e) {
            throw new IllegalStateException("the generated code is no Java:\n" + source, e);
        }
    }
}
