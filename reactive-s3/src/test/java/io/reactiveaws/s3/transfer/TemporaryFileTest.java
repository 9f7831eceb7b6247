package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
        TemporaryFile file = new TemporaryFile("here", target, path, FaultyChannel.unclosable(path));
        assertThatThrownBy(file::discard).isInstanceOf(IOException.class).hasMessage("no close");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(target));
    }

    @Test
    void doesNotTakeThePlaceOfTheTargetIfItCannotBeClosed() throws IOException {
        Path target = Files.writeString(folder.resolve("f"), "old");
        Path path = folder.resolve("temporary");
        TemporaryFile file = new TemporaryFile("here", target, path, FaultyChannel.unclosable(path));
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
        Path target = folder.resolve("f");
        Path path = folder.resolve("temporary");
        TemporaryFile file = new TemporaryFile("here", target, path, FaultyChannel.full(path));
        assertThatThrownBy(() -> file.write(text("ab"), 0))
                .isInstanceOf(IOException.class)
                .hasMessage("here: " + target + " could not be written: No space left on device")
                .hasCauseInstanceOf(IOException.class);
        assertThat(file.discard()).isTrue();
    }

    /** Its folder is there but may not be written, for example. */
    @Test
    void aFileThatCannotBeMadeIsAnErrorThatNamesTheTarget() {
        Path target = DeniedDisk.path(folder).resolve("f");
        assertThatThrownBy(() -> TemporaryFile.beside("here", target))
                .isInstanceOf(IOException.class)
                .hasMessage("here: " + folder.resolve("f") + " could not be written: AccessDeniedException;"
                        + " its folder must be there and writable")
                .hasCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTargetWhosePlaceIsTakenMeanwhileIsAnErrorThatNamesIt() throws IOException {
        Path target = folder.resolve("f");
        TemporaryFile file = TemporaryFile.beside("here", target);
        Files.createFile(Files.createDirectory(target).resolve("inside"));
        assertThatThrownBy(file::moveToTarget)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("here: " + target + " could not be written: ")
                .hasMessageEndingWith("; its folder must be there and writable")
                .hasMessageNotContaining(".download-")
                .hasCauseInstanceOf(FileSystemException.class);
        assertThat(file.discard()).isTrue();
    }
}
