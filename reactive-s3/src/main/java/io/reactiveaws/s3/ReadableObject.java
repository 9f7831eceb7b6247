package io.reactiveaws.s3;

import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.core.spi.OnDemand;
import io.reactiveaws.s3.transfer.ObjectChangedException;
import io.reactiveaws.s3.transfer.ObjectContent;
import io.reactiveaws.s3.transfer.ObjectReads;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import tools.jackson.core.type.TypeReference;

/**
 * An object whose content can be read: as bytes, as text or as JSON.
 *
 * <p>Nothing is sent before subscription. Each subscription reads the object again, with one {@code GetObject}; it
 * takes further ones only to go on where a connection broke, and to read again what came with a wrong checksum. A
 * service that answers a {@code range} or a {@code partNumber} with other bytes, or with the whole object, is a
 * {@link io.reactiveaws.core.ResourceException}. Whatever emits many elements asks for the object at the first demand
 * and reads no faster than it is asked to.
 */
public interface ReadableObject {

    /**
     * Returns what these methods are made of. There is no need to call it.
     *
     * @return the calls of this object
     */
    ObjectReads calls();

    /**
     * Asks for the object: what the service says of it, and its bytes, which can be read for as long as one likes to.
     *
     * <p>The bytes wait on a connection: read them, or {@link ObjectContent#release() release} it; {@link #read} does
     * that by itself. If nobody does either, the connection is given back after 10 seconds.
     *
     * @param request completes the request, with a {@code range} or a condition; bucket, key and version are this
     *     object's
     * @return the content, as soon as its headers are there; the service's own exception if there is no object
     * @see software.amazon.awssdk.services.s3.S3AsyncClient#getObject(GetObjectRequest,
     *     software.amazon.awssdk.core.async.AsyncResponseTransformer)
     */
    default Mono<ObjectContent> get(Consumer<GetObjectRequest.Builder> request) {
        return calls().get(request);
    }

    /**
     * Emits the object's bytes, as {@link ObjectContent#body()} does.
     *
     * @param request completes the request, with a {@code range} or a condition; bucket, key and version are this
     *     object's
     * @return the bytes; {@link ObjectChangedException} if the object changed in between; the service's own exception
     *     if there is no object
     * @see software.amazon.awssdk.services.s3.S3AsyncClient#getObject(GetObjectRequest,
     *     software.amazon.awssdk.core.async.AsyncResponseTransformer)
     */
    default Flux<ByteBuffer> body(Consumer<GetObjectRequest.Builder> request) {
        return calls().body(request);
    }

    /**
     * Asks for the object: what the service says of it, and its bytes, which can be read for as long as one likes to.
     *
     * <p>The bytes wait on a connection: read them, or {@link ObjectContent#release() release} it; {@link #read} does
     * that by itself. If nobody does either, the connection is given back after 10 seconds.
     *
     * @return the content, as soon as its headers are there; the service's own exception if there is no object
     */
    default Mono<ObjectContent> get() {
        return get(request -> {});
    }

    /**
     * Emits the object's bytes, as {@link ObjectContent#body()} does.
     *
     * @return the bytes; {@link ObjectChangedException} if the object changed in between; the service's own exception
     *     if there is no object
     */
    default Flux<ByteBuffer> body() {
        return body(request -> {});
    }

    /**
     * Asks for the object, works with its content, and gives the connection back however the work ends.
     *
     * <p>What {@code Flux.usingWhen} does with {@link #get()} and {@link ObjectContent#release()}: the place for work
     * that looks at the response first and then reads the bytes or not. The object is asked for at the first demand.
     *
     * @param work receives the content; what it emits is passed on
     * @param <T> what the work emits
     * @return what the work emits; the service's own exception if there is no object
     * @throws IllegalArgumentException if the work is null
     */
    default <T> Flux<T> read(Function<? super ObjectContent, ? extends Publisher<? extends T>> work) {
        return read(request -> {}, work);
    }

    /**
     * Asks for the object, works with its content, and gives the connection back however the work ends, as
     * {@link #read(Function)} does.
     *
     * @param request completes the request, with a {@code range} or a condition; bucket, key and version are this
     *     object's
     * @param work receives the content; what it emits is passed on
     * @param <T> what the work emits
     * @return what the work emits; the service's own exception if there is no object
     * @throws IllegalArgumentException if an argument is null
     */
    default <T> Flux<T> read(
            Consumer<GetObjectRequest.Builder> request,
            Function<? super ObjectContent, ? extends Publisher<? extends T>> work) {
        Arguments.argument(this, "read", "request", request);
        Arguments.argument(this, "read", "work", work);
        return OnDemand.flux(() -> Flux.usingWhen(get(request), work, ObjectContent::release));
    }

    /**
     * Reads the object's bytes into one array, as {@link ObjectContent#bytes()} does.
     *
     * @return the bytes; an empty object makes an empty array
     */
    default Mono<byte[]> bytes() {
        return one(ObjectContent::bytes);
    }

    /**
     * Reads the object as a text, in the charset of its Content-Type, or in UTF-8 if that names none, as
     * {@link ObjectContent#string()} does.
     *
     * @return the text; an empty object makes an empty text
     */
    default Mono<String> string() {
        return one(ObjectContent::string);
    }

    /**
     * Emits the lines of the object's text, as {@link ObjectContent#lines()} does.
     *
     * @return the lines, without the {@code \n} or {@code \r\n} at their end; an empty object makes none
     */
    default Flux<String> lines() {
        return read(ObjectContent::lines);
    }

    /**
     * Reads the object as JSON, as {@link ObjectContent#as(Class)} does.
     *
     * @param type the class to read into
     * @param <T> its type
     * @return the value; empty if it is the JSON {@code null}; Jackson's exception, which names the object, if it is no
     *     such JSON
     * @throws IllegalArgumentException if the class is null
     */
    default <T> Mono<T> as(Class<T> type) {
        Arguments.argument(this, "as", "type", type);
        return one(content -> content.as(type));
    }

    /**
     * Reads the object as JSON of a generic type, such as {@code new TypeReference<List<Order>>() {}}, as
     * {@link ObjectContent#as(TypeReference)} does.
     *
     * @param type the type to read into
     * @param <T> the type
     * @return the value; empty if it is the JSON {@code null}; Jackson's exception, which names the object, if it is no
     *     such JSON
     * @throws IllegalArgumentException if the type is null
     */
    default <T> Mono<T> as(TypeReference<T> type) {
        Arguments.argument(this, "as", "type", type);
        return one(content -> content.as(type));
    }

    /**
     * Emits the values of an object with one JSON value a line, as {@link ObjectContent#jsonLines(Class)} does.
     *
     * @param type the class to read each line into
     * @param <T> its type
     * @return the values; Jackson's exception, which names the object and the line, if a line is no such JSON
     * @throws IllegalArgumentException if the class is null
     */
    default <T> Flux<T> jsonLines(Class<T> type) {
        Arguments.argument(this, "jsonLines", "type", type);
        return read(content -> content.jsonLines(type));
    }

    /**
     * Emits the elements of an object that is a JSON array, as {@link ObjectContent#jsonArray(Class)} does.
     *
     * @param type the class to read each element into
     * @param <T> its type
     * @return the elements; Jackson's exception, which names the object and the element, if an element is no such JSON,
     *     or if there is anything but an array
     * @throws IllegalArgumentException if the class is null
     */
    default <T> Flux<T> jsonArray(Class<T> type) {
        Arguments.argument(this, "jsonArray", "type", type);
        return read(content -> content.jsonArray(type));
    }

    /** Releases the content also if it is refused before its first byte, for a charset perhaps. */
    private <T> Mono<T> one(Function<? super ObjectContent, ? extends Mono<? extends T>> work) {
        return Mono.usingWhen(get(), work, ObjectContent::release);
    }
}
