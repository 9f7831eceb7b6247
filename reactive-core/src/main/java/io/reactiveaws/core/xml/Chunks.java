package io.reactiveaws.core.xml;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The bytes of an answer as they came: none is copied, and positions are those of then. */
final class Chunks {

    private final List<ByteBuffer> chunks = new ArrayList<>();
    private long size;

    void add(ByteBuffer chunk) {
        chunks.add(chunk.duplicate()); // who gave it may go on to read it
        size += chunk.remaining();
    }

    long size() {
        return size;
    }

    List<ByteBuffer> all() {
        return chunks;
    }

    /** Reads them, each time from the first byte; what is no text of XML in UTF-8 is unexpected. */
    InputStream stream() {
        return new ChunkStream(chunks);
    }

    private static final class ChunkStream extends InputStream {

        private final List<ByteBuffer> chunks;
        private final Utf8 utf8 = new Utf8();
        private int chunk;
        private int offset;

        ChunkStream(List<ByteBuffer> chunks) {
            this.chunks = chunks;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            Objects.checkFromIndexSize(from, length, bytes.length);
            if (length == 0) {
                return 0;
            }
            int read = 0;
            while (read < length && chunk < chunks.size()) {
                read += readOne(chunks.get(chunk), bytes, from + read, length - read);
            }
            utf8.require(bytes, from, read);
            return read == 0 ? -1 : read;
        }

        private int readOne(ByteBuffer current, byte[] bytes, int from, int length) {
            int there = Math.min(length, current.remaining() - offset);
            current.get(current.position() + offset, bytes, from, there);
            offset += there;
            if (offset == current.remaining()) {
                chunk++;
                offset = 0;
            }
            return there;
        }
    }
}
