package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

class BodyAsTest {

    record Order(String id, int count) {}

    private static Message message(String body) {
        return new Message(
                ResourceContext.over(new FakeSqs()),
                "u",
                "r",
                software.amazon.awssdk.services.sqs.model.Message.builder()
                        .body(body)
                        .build());
    }

    @Test
    void readsAClass() {
        StepVerifier.create(message("{\"id\":\"o-1\",\"count\":3}").bodyAs(Order.class))
                .expectNext(new Order("o-1", 3))
                .verifyComplete();
    }

    @Test
    void readsAGenericType() {
        StepVerifier.create(message("[{\"id\":\"o-1\",\"count\":3}]").bodyAs(new TypeReference<List<Order>>() {}))
                .expectNext(List.of(new Order("o-1", 3)))
                .verifyComplete();
    }

    @Test
    void anEmptyMessageGivesNothing() {
        StepVerifier.create(message(null).bodyAs(Order.class)).verifyComplete();
    }

    @Test
    void malformedJsonIsJacksonsExceptionWithTheMessageInItsCheckpoint() {
        StepVerifier.create(message("{\"id\":").bodyAs(Order.class)).verifyErrorSatisfies(error -> {
            assertThat(error).isInstanceOf(JacksonException.class);
            assertThat(Arrays.stream(error.getSuppressed()).map(Throwable::getMessage))
                    .anyMatch(text -> text.contains("sqs.Message(queueUrl=u, receiptHandle=r).bodyAs"));
        });
    }

    @Test
    void aMessageThatWasMadeFromItsHandleHasNoBody() {
        StepVerifier.create(new FakeSqs().queue().message("r").bodyAs(Order.class))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ResourceException.class)
                        .hasMessage("sqs.Message(queueUrl=https://sqs/1/jobs, receiptHandle=r) has no data: it was made"
                                + " from its identifiers, and AWS has no operation that reads it; only what a response"
                                + " brought has its attributes"));
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> message("{}").bodyAs((Class<Order>) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sqs.Message(queueUrl=u, receiptHandle=r).bodyAs: 'type' must not be null");
        assertThatThrownBy(() -> message("{}").bodyAs((TypeReference<Order>) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sqs.Message(queueUrl=u, receiptHandle=r).bodyAs: 'type' must not be null");
    }
}
