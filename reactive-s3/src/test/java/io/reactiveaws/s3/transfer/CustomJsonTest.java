package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.test.StepVerifier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** JSON of objects over a client with a mapper of the user's own. */
class CustomJsonTest {

    private static final JsonMapper SNAKE_CASE = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final String JSON = "{\"order_id\":\"o-1\"}";
    private static final Order ORDER = new Order("o-1");

    private final FakeS3 client = new FakeS3();
    private final S3 s3 = S3.over(client, options -> options.json(SNAKE_CASE));
    private final S3Object object = s3.object("b", "k");

    record Order(String orderId) {}

    private void contains(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        client.getObject.always(request -> FakeObject.answerTo(request, bytes, bytes.length));
    }

    private static void assertOrders(Publisher<Order> orders) {
        StepVerifier.create(orders).expectNext(ORDER).verifyComplete();
    }

    @Test
    void putJsonWritesByIt() {
        object.putJson(ORDER).block();
        object.putJson(ORDER, request -> request.cacheControl("no-store")).block();
        s3.bucket("b").object("k").putJson(ORDER).block();
        s3.objectSummary("b", "k").putJson(ORDER).block();

        assertThat(client.uploads())
                .extracting(upload -> new String(upload.bytes(), StandardCharsets.UTF_8))
                .containsExactly(JSON, JSON, JSON, JSON);
    }

    @Test
    void valuesAreReadByIt() {
        contains(JSON);

        assertOrders(object.as(Order.class));
        assertOrders(object.as(new TypeReference<Order>() {}));
        assertOrders(object.jsonLines(Order.class));
        assertOrders(object.get().flatMap(content -> content.as(Order.class)));
        assertOrders(s3.bucket("b").object("k").as(Order.class));
    }

    @Test
    void arraysAreReadByIt() {
        contains("[" + JSON + "]");

        assertOrders(object.jsonArray(Order.class));
        StepVerifier.create(object.as(new TypeReference<List<Order>>() {}))
                .expectNext(List.of(ORDER))
                .verifyComplete();
    }

    @Test
    void anotherS3OverTheSameClientKeepsTheDefault() {
        contains(JSON);

        StepVerifier.create(S3.over(client).object("b", "k").as(Order.class))
                .expectNext(new Order(null))
                .verifyComplete();
    }
}
