package io.reactiveaws.core.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.xml.XmlReaders;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/** The names that the parser keeps of one document for the next. */
class SharedNamesTest {

    private static void read(String content) throws XMLStreamException {
        InputStream document = new ByteArrayInputStream(("<R>" + content + "</R>").getBytes(StandardCharsets.UTF_8));
        XmlCursor root = XmlCursor.atRootOf(document);
        root.skip();
        root.requireEnd();
    }

    /** No other class is told of them. */
    private static Object shared() throws ReflectiveOperationException {
        Field field = XmlReaders.class.getDeclaredField("shared");
        field.setAccessible(true);
        return field.get(null);
    }

    @Test
    void areForgottenIfAServerHasOthersEachTime() throws XMLStreamException, ReflectiveOperationException {
        read("<usual/>");
        Object before = shared();
        read("<usual/>");
        assertThat(shared()).isSameAs(before);

        read(IntStream.rangeClosed(0, 10_000).mapToObj(i -> "<odd" + i + "/>").collect(Collectors.joining()));
        read("<usual/>");

        assertThat(shared()).isNotSameAs(before);
    }
}
