package io.reactiveaws.s3.transfer;

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
import org.jspecify.annotations.Nullable;

/** A file that is being written beside the one that it is to become. Every method waits for the disk. */
final class TemporaryFile {

    private final String where;
    private final Path target;
    private final Path path;
    private final FileChannel channel;

    TemporaryFile(String where, Path target, Path path, FileChannel channel) {
        this.where = where;
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
     * @throws IOException if there is no such folder, if the target is something else than a file, or if the file
     *     cannot be made; names the target, and the file as the cause
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
        try {
            return new TemporaryFile(
                    where, file, path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw unwritable(where, file, e);
        }
    }

    private static IOException unwritable(String where, Path target, IOException cause) {
        return new IOException(
                "%s: %s could not be written: %s; its folder must be there and writable"
                        .formatted(where, target, reason(cause)),
                cause);
    }

    /** What is wrong, without the name of a file that nobody knows. */
    private static @Nullable String reason(IOException cause) {
        if (cause instanceof FileSystemException named) {
            return named.getReason() == null ? named.getClass().getSimpleName() : named.getReason();
        }
        return cause.getMessage();
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
            throw new IOException("%s: %s could not be written: %s".formatted(where, target, e.getMessage()), e);
        }
        return end;
    }

    /**
     * Puts the file in the place of the target, at once where the file system can do that.
     *
     * @return the target
     * @throws IOException if that fails; names the target
     */
    Path moveToTarget() throws IOException {
        channel.close();
        try {
            return move();
        } catch (IOException e) {
            throw unwritable(where, target, e);
        }
    }

    private Path move() throws IOException {
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
