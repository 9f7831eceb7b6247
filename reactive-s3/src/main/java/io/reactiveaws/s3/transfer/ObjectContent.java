package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.core.spi.ReliableCancel;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object that is being read: what the service says of it, and its bytes.
 *
 * <p>The bytes wait on a connection of their own. The first reader gets those. If there is none within 10 seconds, or
 * if they are read again, the object is asked for again with one more {@code GetObject}, on the condition
 * ({@code If-Match}) that it is still the same: all readers get the same bytes, or an {@link ObjectChangedException}.
 * Cancelling gives the connection back; so does {@link #release()}, where nobody is going to read.
 */
public final class ObjectContent {

    private final String name;
    private final JsonMapper json;
    private final GetObjectResponse response;
    private final Flux<ByteBuffer> body;
    private final Runnable release;

    ObjectContent(String name, JsonMapper json, GetObjectResponse response, Flux<ByteBuffer> body, Runnable release) {
        this.name = name;
        this.json = json;
        this.response = response;
        this.body = body;
        this.release = release;
    }

    /**
     * Returns what the service says of the object: its content type, its ETag, its metadata.
     *
     * @return the SDK's response
     */
    public GetObjectResponse response() {
        return response;
    }

    /**
     * Emits the bytes, as they come and as they are asked for: what nobody asks for stays in the network.
     *
     * <p>When they are cut off by a connection that breaks, a time-out or an error that the SDK calls retryable, the
     * rest is asked for again, from the byte where they stopped and on the condition that the object is still the same,
     * with a growing delay between the requests. Five requests in a row that bring no byte end the body with the error
     * of the last one; a break while nobody asks for bytes costs none of them. No byte comes twice.
     *
     * <p>Of a whole object the checksum is compared at the end, over all answers that it took, if the first of them
     * told one.
     *
     * <p>The bytes come on the threads of the HTTP client: a reader that blocks, or is slow with a chunk, changes to
     * other threads first, with {@code publishOn}.
     *
     * @return the bytes; {@link ObjectChangedException} if the object changed in between; a
     *     {@link io.reactiveaws.core.ResourceException} if fewer or more bytes came than were announced, or if they
     *     have another checksum
     */
    public Flux<ByteBuffer> body() {
        return body;
    }

    /**
     * Reads the bytes into one array. If they have another checksum than the object, they are read again, four times in
     * all; so it is with all that is made of them at once, texts and JSON values.
     *
     * @return the bytes; none make an empty array; a {@link io.reactiveaws.core.ResourceException} if there are more
     *     than an array can hold, which is 2 GiB
     */
    public Mono<byte[]> bytes() {
        return Mono.defer(() -> {
            Long length = response.contentLength();
            if (length != null && length > ByteCollector.LONGEST) {
                return Mono.error(ArrayOverflow.exception(name, "the object"));
            }
            Mono<byte[]> bytes = body.collect(
                            () -> new ByteCollector(length == null ? 0 : length.intValue()), this::add)
                    .map(ByteCollector::take);
            return ReliableCancel.mono(cancel -> cancel.track(bytes).retryWhen(WrongChecksumException.readAgain()));
        });
    }

    private void add(ByteCollector bytes, ByteBuffer chunk) {
        if (!bytes.add(chunk)) {
            throw ArrayOverflow.exception(name, "the object");
        }
    }

    /**
     * Reads the bytes as a text, in the charset of the Content-Type, or in UTF-8 if that names none. What is no text in
     * that charset becomes the replacement character.
     *
     * @return the text; no bytes make an empty text; a {@link io.reactiveaws.core.ResourceException} if this JVM
     *     doesn't know the charset
     */
    public Mono<String> string() {
        return Mono.defer(() -> {
            Charset charset = ContentCharset.of(name, response.contentType());
            return bytes().map(bytes -> new String(bytes, charset));
        });
    }

    /**
     * Emits the lines of the text, without holding more of it than one line and what has just come. Lines end with
     * {@code \n} or {@code \r\n}, which are not part of them. The charset is that of {@link #string()}.
     *
     * @return the lines; no bytes make no line; a {@link io.reactiveaws.core.ResourceException} if this JVM doesn't
     *     know the charset, or if it is one of those with more than one byte a line feed, such as UTF-16
     */
    public Flux<String> lines() {
        return Flux.defer(() -> {
            Charset charset = ContentCharset.ofLines(name, response.contentType());
            return Decoder.decode(body, () -> new LineDecoder(name)).map(line -> new String(line, charset));
        });
    }

    /**
     * Reads the bytes as JSON.
     *
     * @param type the class to read into
     * @param <T> its type
     * @return the value; empty if it is the JSON {@code null}; Jackson's exception, which names the object, if it is no
     *     such JSON
     * @throws IllegalArgumentException if the class is null
     */
    public <T> Mono<T> as(Class<T> type) {
        Arguments.argument(this, "as", "type", type);
        return read(json.constructType(type));
    }

    /**
     * Reads the bytes as JSON of a generic type, such as {@code new TypeReference<List<Order>>() {}}.
     *
     * @param type the type to read into
     * @param <T> the type
     * @return the value; empty if it is the JSON {@code null}; Jackson's exception, which names the object, if it is no
     *     such JSON
     * @throws IllegalArgumentException if the type is null
     */
    public <T> Mono<T> as(TypeReference<T> type) {
        Arguments.argument(this, "as", "type", type);
        return read(json.constructType(type));
    }

    private <T> Mono<T> read(JavaType type) {
        return bytes().mapNotNull(bytes -> JsonErrorPath.reading(name, () -> json.<T>readValue(bytes, type)));
    }

    /**
     * Emits the values of a text with one JSON value a line, as in files with the ending {@code .jsonl} or
     * {@code .ndjson}, without holding more of it than one line and what has just come. Blank lines are skipped, and so
     * are lines that say {@code null}.
     *
     * @param type the class to read each line into
     * @param <T> its type
     * @return the values; Jackson's exception, which names the object and the line, if a line is no such JSON
     * @throws IllegalArgumentException if the class is null
     */
    public <T> Flux<T> jsonLines(Class<T> type) {
        Arguments.argument(this, "jsonLines", "type", type);
        JavaType read = json.constructType(type);
        return Decoder.decode(body, () -> new JsonLineDecoder<>(name, json, read));
    }

    /**
     * Emits the elements of a JSON array, without holding more of it than one element and what has just come. Elements
     * that are {@code null} are left out.
     *
     * @param type the class to read each element into
     * @param <T> its type
     * @return the elements; Jackson's exception, which names the object and the element, if an element is no such JSON,
     *     or if there is anything but an array
     * @throws IllegalArgumentException if the class is null
     */
    public <T> Flux<T> jsonArray(Class<T> type) {
        Arguments.argument(this, "jsonArray", "type", type);
        JavaType read = json.constructType(type);
        return Decoder.decode(body, () -> new JsonArrayDecoder<>(name, json, read));
    }

    /**
     * Gives the connection back at subscription, for those who have looked at the {@link #response()} and do not want
     * the bytes. Without a subscription nothing happens: {@code get().delayUntil(ObjectContent::release)}.
     *
     * <p>It has no effect the second time, nor once reading has begun: a reader gives the connection back at
     * completion, error or cancel, or by a long pause. Reading afterwards asks for the object again, as after 10
     * seconds. {@link io.reactiveaws.s3.ReadableObject#read} calls this by itself.
     *
     * @return gives the connection back at subscription, without a call, and completes
     */
    public Mono<Void> release() {
        return Mono.fromRunnable(release);
    }

    /** Returns which object this is the content of. */
    @Override
    public String toString() {
        return name + ".get()";
    }
}
