package io.reactiveaws.s3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is being written beside the one that it is to become. Every method waits for the disk. */
final class TemporaryFile {

    private final Path target;
    private final Path path;
    private final FileChannel channel;

    TemporaryFile(Path target, Path path, FileChannel channel) {
        this.target = target;
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes an empty file in the folder of the target.
     *
     * @param where names the transfer in errors
     * @param target what it is to become
     * @return the file
     * @throws IOException if there is no such folder, if the target is something else than a file, or if the file cannot be
     *     made
     */
    static TemporaryFile beside(String where, Path target) throws IOException {
        Path file = target.toAbsolutePath();
        Path folder = file.getParent();
        if (folder == null || (Files.exists(file) && !Files.isRegularFile(file))) {
            throw new FileSystemException(target.toString(), null, where + ": is not a regular file");
        }
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(target.toString(), null, where + ": there is no folder " + folder);
        }
        // not by Files.createTempFile, whose files only their owner can read
        Path path = folder.resolve(".download-" + UUID.randomUUID() + ".part");
        return new TemporaryFile(
                file, path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /**
     * Writes bytes.
     *
     * @param bytes the bytes
     * @param position where to
     * @return where the bytes end that were written; less than expected once the file has been discarded
     * @throws IOException if the disk is full, for example; says which file
     */
    long write(ByteBuffer bytes, long position) throws IOException {
        long end = position;
        try {
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
        } catch (ClosedChannelException e) {
            return end; // a part that was under way when another one failed or the subscriber cancelled
        } catch (IOException e) {
            throw new IOException(target + " could not be written: " + e.getMessage(), e);
        }
        return end;
    }

    /**
     * Puts the file in the place of the target, at once where the file system can do that.
     *
     * @return the target
     * @throws IOException if that fails
     */
    Path moveToTarget() throws IOException {
        channel.close();
        try {
            return Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            return Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Removes the file, unless it has become the target.
     *
     * @return whether it was there
     * @throws IOException if it cannot be removed
     */
    boolean discard() throws IOException {
        boolean there;
        try {
            channel.close();
        } finally {
            there = Files.deleteIfExists(path);
        }
        return there;
    }
}
