package io.reactiveaws.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationTest {

    @Test
    void everyKindOfMemberCompilesWithoutAWarning(@TempDir Path output) {
        assertThat(CompiledToy.compile(Toy.files(), output)).isEmpty();
    }
}
