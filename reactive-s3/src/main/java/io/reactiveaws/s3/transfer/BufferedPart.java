package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reactivestreams.Subscriber;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.core.async.AsyncRequestBody;

/**
 * One part of a stream, copied into memory piece by piece so that a short one takes little and the SDK can send it
 * again. Whoever fills it hands it over when it is full, and does not touch it afterwards.
 */
final class BufferedPart {

    private static final int FIRST_PIECE = 16 * 1024;

    /** Larger pieces are sent no faster, and are trouble to the garbage collector. */
    private static final int LARGEST_PIECE = 256 * 1024;

    private final int number;
    private final long capacity;
    private final Runnable release;
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private long size;
    private boolean only;

    /**
     * Makes an empty part.
     *
     * @param number its number, from 1
     * @param capacity the most bytes that it takes
     * @param release runs when the bytes are no longer held
     */
    BufferedPart(int number, long capacity, Runnable release) {
        this.number = number;
        this.capacity = capacity;
        this.release = release;
    }

    /** Takes as much as fits; the position of the bytes moves behind it. */
    void fill(ByteBuffer bytes) {
        while (bytes.hasRemaining() && !isFull()) {
            ByteBuffer piece = pieces.isEmpty() ? newPiece() : pieces.get(pieces.size() - 1);
            if (!piece.hasRemaining()) {
                piece = newPiece();
            }
            int length = Math.min(piece.remaining(), bytes.remaining());
            piece.put(bytes.slice().limit(length));
            bytes.position(bytes.position() + length);
            size += length;
        }
    }

    private ByteBuffer newPiece() {
        long wanted = Math.max(FIRST_PIECE, Math.min(size, LARGEST_PIECE));
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(wanted, capacity - size));
        pieces.add(piece);
        return piece;
    }

    boolean isFull() {
        return size == capacity;
    }

    /** Marks it as the whole of its stream. */
    BufferedPart asOnly() {
        only = true;
        return this;
    }

    /** Whether it is the whole of its stream. */
    boolean isOnly() {
        return only;
    }

    int number() {
        return number;
    }

    long size() {
        return size;
    }

    long capacity() {
        return capacity;
    }

    /** Says that the part has been sent; its bytes are gone then. */
    void release() {
        pieces.clear();
        release.run();
    }

    /** The part as a body that can be sent any number of times until it is released. */
    AsyncRequestBody body() {
        return new Body();
    }

    /** The bytes. */
    List<ByteBuffer> bytes() {
        return pieces.stream().map(piece -> piece.duplicate().flip()).toList();
    }

    /**
     * Holds no bytes but through the part: the SDK's connections remember their last body until they are used again,
     * which would keep parts that have been sent long ago.
     */
    private final class Body implements AsyncRequestBody {

        @Override
        public Optional<Long> contentLength() {
            return Optional.of(size);
        }

        @Override
        public String body() {
            return BodyType.BYTES.getName();
        }

        @Override
        public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
            Flux.range(0, pieces.size())
                    .map(index -> pieces.get(index).duplicate().flip().asReadOnlyBuffer())
                    .subscribe(subscriber);
        }
    }
}
