package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PythonTest {

    @TempDir
    private Path old;

    @TempDir
    private Path recent;

    @Test
    void skipsWhatIsNotThereAndWhatIsTooOld() throws IOException {
        String tooOld = new FakePython(old, "3.8.19").command();
        String good = new FakePython(recent, "3.10.0").command();

        assertThat(Python.find(List.of("no-such-python", tooOld, good), PythonVersions.from(10)))
                .contains(new Python(good, "3.10.0"));
        assertThat(Python.find(List.of("no-such-python", tooOld), PythonVersions.from(10)))
                .isEmpty();
    }

    @Test
    void skipsWhatIsTooNew() throws IOException {
        String tooNew = new FakePython(recent, "3.14.0").command();

        assertThat(Python.find(List.of(tooNew), PythonVersions.from(13))).isPresent();
        assertThat(Python.find(List.of(tooNew), PythonVersions.only(13))).isEmpty();
    }

    @Test
    void skipsPython2() throws IOException {
        assertThat(Python.find(List.of(new FakePython(old, "2.7.18").command()), PythonVersions.from(10)))
                .isEmpty();
    }
}
