package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFileTest {

    @TempDir
    Path folder;

    private static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesThePlaceOfTheTargetWhenItIsMoved() throws IOException {
        Path target = Files.writeString(folder.resolve("f"), "old and long");
        TemporaryFile file = TemporaryFile.beside("here", target);
        assertThat(file.write(text("cd"), 2)).isEqualTo(4);
        assertThat(file.write(text("ab"), 0)).isEqualTo(2);
        assertThat(target).hasContent("old and long");
        file.moveToTarget();
        assertThat(target).hasContent("abcd");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
        assertThat(file.discard()).isFalse();
        assertThat(target).hasContent("abcd");
    }

    @Test
    void isGoneWhenItIsDiscarded() throws IOException {
        Path target = Files.writeString(folder.resolve("f"), "old");
        TemporaryFile file = TemporaryFile.beside("here", target);
        assertThat(file.discard()).isTrue();
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
        assertThat(target).hasContent("old");
    }

    @Test
    void isGoneEvenIfItCannotBeClosed() throws IOException {
        Path target = Files.writeString(folder.resolve("f"), "old");
        Path path = folder.resolve("temporary");
        TemporaryFile file = new TemporaryFile(target, path, UnclosableChannel.at(path));
        assertThatThrownBy(file::discard).isInstanceOf(IOException.class).hasMessage("no close");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(target));
    }

    @Test
    void doesNotTakeThePlaceOfTheTargetIfItCannotBeClosed() throws IOException {
        Path target = Files.writeString(folder.resolve("f"), "old");
        Path path = folder.resolve("temporary");
        TemporaryFile file = new TemporaryFile(target, path, UnclosableChannel.at(path));
        file.write(text("new"), 0);
        assertThatThrownBy(file::moveToTarget).isInstanceOf(IOException.class).hasMessage("no close");
        assertThat(target).hasContent("old");
        assertThat(file.discard()).isTrue();
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(target));
    }

    @Test
    void whatIsWrittenAfterwardsIsLost() throws IOException {
        TemporaryFile file = TemporaryFile.beside("here", folder.resolve("f"));
        file.discard();
        assertThat(file.write(text("ab"), 5)).isEqualTo(5);
    }

    @Test
    void othersMayReadItAsTheyMayAnyNewFile() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path plain = Files.createFile(folder.resolve("plain"));
        Path target = folder.resolve("f");
        TemporaryFile.beside("here", target).moveToTarget();
        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void aFolderThatIsNotThereIsAnError() {
        Path target = folder.resolve("none").resolve("f");
        assertThatThrownBy(() -> TemporaryFile.beside("here", target))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(target + ": here: there is no folder " + folder.resolve("none"));
    }

    @Test
    void aTargetThatIsAFolderIsAnError() {
        assertThatThrownBy(() -> TemporaryFile.beside("here", folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder + ": here: is not a regular file");
        assertThatThrownBy(() -> TemporaryFile.beside("here", Path.of("/")))
                .isInstanceOf(FileSystemException.class)
                .hasMessage("/: here: is not a regular file");
    }

    @Test
    void aFullDiskIsAnErrorThatNamesTheTarget() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Path target = folder.resolve("f");
        TemporaryFile file = new TemporaryFile(target, full, FileChannel.open(full, StandardOpenOption.WRITE));
        assertThatThrownBy(() -> file.write(text("ab"), 0))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(target + " could not be written: ")
                .hasCauseInstanceOf(IOException.class);
    }
}
