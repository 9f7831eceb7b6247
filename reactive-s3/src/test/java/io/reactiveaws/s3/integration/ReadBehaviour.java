package io.reactiveaws.s3.integration;

import static io.reactiveaws.s3.integration.S3Behaviour.assertStatus;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertFails;
import static io.reactiveaws.testkit.Signals.assertRefused;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.s3.transfer.ObjectChangedException;
import io.reactiveaws.s3.transfer.ObjectContent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import tools.jackson.core.type.TypeReference;

/** Objects are read. */
interface ReadBehaviour extends S3Behaviour {

    /** A value in a JSON object. */
    record Order(String id, int count) {}

    private S3Object newObject(String purpose, String text) {
        S3Object object = newBucket(purpose).object("k");
        await(object.put(text));
        return object;
    }

    @Test
    default void contentComesWithWhatTheServiceSaysOfIt() {
        Bucket bucket = newBucket("get");
        S3Object object = bucket.object("k");
        await(object.put("hello", request -> request.metadata(Map.of("colour", "green"))));

        ObjectContent content = await(object.get());

        assertThat(content.response().contentLength()).isEqualTo(5);
        assertThat(content.response().contentType()).isEqualTo("text/plain;charset=utf-8");
        assertThat(content.response().metadata()).isEqualTo(Map.of("colour", "green"));
        assertEmits(content.string(), "hello");
        assertEmits(content.string(), "hello"); // asked for again
    }

    @Test
    default void summariesAndVersionsReadToo() {
        S3Object object = newObject("readers", "hello");

        assertEmits(s3().objectSummary(object.bucketName(), "k").string(), "hello");
        assertEmits(object.version("null").string(), "hello");
    }

    @Test
    default void emptyObjectIsEmpty() {
        S3Object object = newObject("empty-object", "");

        assertEmits(object.string(), "");
        assertThat(await(object.bytes())).isEmpty();
        assertThat(await(object.lines())).isEmpty();
        assertThat(await(object.body().map(ByteBuffer::remaining).reduce(0, Integer::sum)))
                .isZero();
    }

    @Test
    default void missingObjectSaysWhere() {
        S3Object missing = newBucket("get-missing").object("no-such-key");

        assertRefused(missing.string(), NoSuchKeyException.class, "NoSuchKey", missing + ".get [GetObject]");
        assertRefused(missing.body().then(), NoSuchKeyException.class, "NoSuchKey", missing + ".body [GetObject]");
    }

    @Test
    default void rangesAreWhatIsAskedFor() {
        S3Object object = newObject("range", "0123456789");

        assertEmits(object.get(request -> request.range("bytes=2-4")).flatMap(ObjectContent::string), "234");
        assertEmits(object.get(request -> request.range("bytes=7-")).flatMap(ObjectContent::string), "789");
        assertEmits(object.get(request -> request.range("bytes=-2")).flatMap(ObjectContent::string), "89");
        assertStatus(object.get(request -> request.range("bytes=20-30")), 416);
    }

    @Test
    default void conditionsReachTheService() {
        S3Object object = newObject("if-match", "hello");

        assertEmits(
                object.get(request -> request.ifMatch("\"5d41402abc4b2a76b9719d911017c592\""))
                        .flatMap(ObjectContent::string),
                "hello");
        assertFails(
                object.get(request -> request.ifMatch("\"other\"")),
                S3Exception.class,
                object + ".get [GetObject]",
                failure -> assertThat(failure.statusCode()).isEqualTo(412));
    }

    @Test
    default void linesComeOneByOne() {
        S3Object object = newObject("lines", "first\nsecond grün 😀\r\n\nlast");

        assertThat(await(object.lines())).containsExactly("first", "second grün 😀", "", "last");
        assertThat(await(object.lines().take(1))).containsExactly("first");
    }

    @Test
    default void charsetIsThatOfTheContentType() {
        S3Object object = newBucket("charset").object("k");
        await(object.put(
                "grün\nrot".getBytes(StandardCharsets.ISO_8859_1),
                request -> request.contentType("text/plain; charset=ISO-8859-1")));

        assertEmits(object.string(), "grün\nrot");
        assertThat(await(object.lines())).containsExactly("grün", "rot");
    }

    @Test
    default void jsonIsWrittenAndRead() {
        S3Object object = newBucket("json").object("k");
        Order order = new Order("grün", 3);

        await(object.putJson(order));

        assertEmits(object.contentType(), "application/json");
        assertEmits(object.as(Order.class), order);
        assertEmits(object.as(new TypeReference<Map<String, Object>>() {}), Map.of("id", "grün", "count", 3));
    }

    @Test
    default void jsonLinesAndArraysComeValueByValue() {
        Bucket bucket = newBucket("json-many");
        List<Order> orders = IntStream.range(0, 2_000)
                .mapToObj(i -> new Order("order-" + i, i))
                .toList();
        S3Object array = bucket.object("array");
        S3Object lines = bucket.object("lines");
        await(array.putJson(orders));
        StringBuilder text = new StringBuilder();
        orders.forEach(order -> text.append("{\"id\":\"%s\",\"count\":%d}\n".formatted(order.id(), order.count())));
        await(lines.put(text.toString()));

        assertThat(await(array.jsonArray(Order.class))).isEqualTo(orders);
        assertThat(await(lines.jsonLines(Order.class))).isEqualTo(orders);
        assertThat(await(array.jsonArray(Order.class).take(3))).isEqualTo(orders.subList(0, 3));
        assertThat(await(lines.jsonLines(Order.class).take(3))).isEqualTo(orders.subList(0, 3));
    }

    @Test
    default void bodyIsReadInStepsOfTheReader() {
        S3Object object = newBucket("slow").object("k");
        byte[] bytes = TestBytes.of(2 * MIB);
        await(object.put(bytes));

        // one buffer at a time
        assertThat(TestBytes.joined(await(object.body().limitRate(1)))).isEqualTo(bytes);
    }

    @Test
    default void bodiesThatAreLeftGiveTheirConnectionBack() {
        Bucket bucket = newBucket("left");
        await(bucket.object("k").put(TestBytes.of(4 * MIB)));
        try (Session session = newSession()
                .netty(http -> http.maxConcurrency(1).connectionAcquisitionTimeout(Duration.ofSeconds(10)))
                .build()) {
            S3Object object = session.resource(S3.class).object(bucket.name(), "k");

            // each is cancelled after its first buffer; the next one needs the only connection
            assertThat(await(Flux.range(0, 5).concatMap(i -> object.body().take(1))))
                    .hasSize(5);

            assertEmits(object.contentLength(), 4L * MIB);
        }
    }

    @Test
    default void objectThatIsReplacedWhileItIsReadIsNotMixedUp() {
        S3Object object = newObject("replaced", "first");
        ObjectContent content = await(object.get());
        assertEmits(content.string(), "first");

        await(object.put("second"));

        StepVerifier.create(content.string())
                .expectError(ObjectChangedException.class)
                .verify(LIMIT);
        assertEmits(object.string(), "second");
    }

    @Test
    default void manyReadersAtOnce() {
        S3Object object = newObject("many-readers", "hello");

        assertThat(await(Flux.range(0, 40).flatMap(i -> object.string(), 16)))
                .hasSize(40)
                .containsOnly("hello");
    }
}
