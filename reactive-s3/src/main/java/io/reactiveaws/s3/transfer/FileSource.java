package io.reactiveaws.s3.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import software.amazon.awssdk.core.async.AsyncRequestBody;

/**
 * A file that is to be uploaded. Every method reads from the disk.
 *
 * @param path where it is
 * @param size its bytes
 * @param modified when it was changed
 */
record FileSource(Path path, long size, FileTime modified) {

    /** The SDK reads files by pieces of 16 KiB by default, which takes four times as long. */
    private static final int PIECE = 1024 * 1024;

    /**
     * Looks at a file.
     *
     * @param where names the transfer in errors
     * @param path the file
     * @throws IOException if it isn't there, is not a file, cannot be read or is too large for S3
     */
    static FileSource of(String where, Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString(), null, where + ": there is no such file");
        }
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new FileSystemException(
                    path.toString(),
                    null,
                    where + (attributes.isDirectory() ? ": is a directory, not a file" : ": is not a regular file"));
        }
        if (!Files.isReadable(path)) {
            throw new AccessDeniedException(path.toString(), null, where + ": the file cannot be read");
        }
        if (attributes.size() > PartSizes.MOST_BYTES) {
            throw new FileSystemException(
                    path.toString(),
                    null,
                    "%s: the file has %d bytes, and an object can have %d"
                            .formatted(where, attributes.size(), PartSizes.MOST_BYTES));
        }
        return new FileSource(path, attributes.size(), attributes.lastModifiedTime());
    }

    /** The whole file. */
    AsyncRequestBody body() {
        return AsyncRequestBody.fromFile(file -> file.path(path).chunkSizeInBytes(PIECE));
    }

    /** A part of the file. */
    AsyncRequestBody body(long position, long length) {
        return AsyncRequestBody.fromFile(file ->
                file.path(path).chunkSizeInBytes(PIECE).position(position).numBytesToRead(length));
    }

    /**
     * Reads the whole file, which is small.
     *
     * @throws IOException if it cannot be read, or is not what was looked at
     */
    byte[] read(String where) throws IOException {
        byte[] bytes;
        try (InputStream file = Files.newInputStream(path)) {
            bytes = file.readNBytes((int) size + 1);
        }
        requireUnchanged(where);
        if (bytes.length != size) {
            throw changed(where);
        }
        return bytes;
    }

    /**
     * Checks that the file is still what was looked at, so that no object is made of the parts of two states.
     *
     * @return this
     * @throws IOException if it has changed
     */
    FileSource requireUnchanged(String where) throws IOException {
        FileSource now = of(where, path);
        if (!now.equals(this)) {
            throw changed(where);
        }
        return this;
    }

    private FileSystemException changed(String where) {
        return new FileSystemException(path.toString(), null, where + ": the file was changed while it was uploaded");
    }
}
