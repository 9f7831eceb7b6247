package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * How a fake client answers GetObject.
 *
 * @param response the headers
 * @param body the bytes, as the SDK would publish them
 */
public record FakeObject(GetObjectResponse response, Publisher<ByteBuffer> body) {

    /** A whole object with the ETag {@code "e1"}, in one chunk. */
    static FakeObject of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A whole object with the ETag {@code "e1"}, in one chunk. */
    static FakeObject of(byte[] bytes) {
        return of(bytes, Math.max(bytes.length, 1));
    }

    /** A whole object with the ETag {@code "e1"}. */
    static FakeObject of(byte[] bytes, int chunk) {
        return new FakeObject(
                GetObjectResponse.builder()
                        .eTag("\"e1\"")
                        .contentLength((long) bytes.length)
                        .build(),
                chunks(bytes, 0, bytes.length, chunk));
    }

    /** What S3 answers for an object, the range of the request considered. */
    static FakeObject answerTo(GetObjectRequest request, byte[] bytes, int chunk) {
        if (request.range() == null) {
            FakeObject whole = of(bytes, chunk);
            return request.partNumber() == null ? whole : whole.inRange(0, bytes.length, bytes.length);
        }
        String[] bounds = request.range().substring("bytes=".length()).split("-", -1);
        int start = bounds[0].isEmpty()
                ? Math.max(0, bytes.length - Integer.parseInt(bounds[1]))
                : Integer.parseInt(bounds[0]);
        int last = bounds[0].isEmpty() || bounds[1].isEmpty()
                ? bytes.length - 1
                : Math.min(bytes.length - 1, Integer.parseInt(bounds[1]));
        return new FakeObject(
                GetObjectResponse.builder()
                        .eTag("\"e1\"")
                        .contentLength(last - start + 1L)
                        .contentRange("bytes " + start + "-" + last + "/" + bytes.length)
                        .build(),
                chunks(bytes, start, last + 1, chunk));
    }

    /** The same, as the answer for a range. */
    FakeObject inRange(int start, int end, int total) {
        return new FakeObject(
                response.toBuilder()
                        .contentRange("bytes %d-%d/%d".formatted(start, end - 1, total))
                        .build(),
                body);
    }

    /** The same headers before other bytes. */
    FakeObject with(Publisher<ByteBuffer> bytes) {
        return new FakeObject(response, bytes);
    }

    /** The same, but the body fails when it has given so many chunks. */
    FakeObject cutAfter(int chunks, Throwable error) {
        return with(Flux.from(body).take(chunks).concatWith(Flux.error(error)));
    }

    private static Flux<ByteBuffer> chunks(byte[] bytes, int start, int end, int chunk) {
        return Flux.generate(() -> start, (position, sink) -> {
            if (position >= end) {
                sink.complete();
                return position;
            }
            int length = Math.min(chunk, end - position);
            sink.next(ByteBuffer.wrap(bytes, position, length).slice());
            return position + length;
        });
    }
}
