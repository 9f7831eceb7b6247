package io.reactiveaws.examples.guide;

import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesResponse;

/** The code of docs/resources.md. */
@SuppressWarnings("UnusedVariable") // the code shows what one gets
final class ResourceCode {

    private ResourceCode() {}

    static void identity(Sqs sqs) {
        // code: identity
        Queue queue = sqs.queue("https://sqs.eu-west-1.amazonaws.com/123456789012/orders"); // no call
        String url = queue.url(); // an identifier is a plain getter
        boolean same = queue.equals(sqs.queue(url)); // true: one type, equal identifiers
        // end
    }

    static void attributes(Queue queue) {
        // code: attributes
        Mono<Map<QueueAttributeName, String>> attributes = queue.attributes(); // loads at the first need
        Mono<GetQueueAttributesResponse> all = queue.data(); // the SDK's whole model object
        Optional<GetQueueAttributesResponse> known = queue.snapshot(); // what is known now, never a call
        Mono<Queue> loaded = queue.load(); // one call at most
        Mono<Queue> fresh = queue.reload(); // always one call
        Mono<Queue> found = queue.find(); // as load(), but empty if there is no such queue
        Mono<Boolean> exists = queue.exists(); // always one call
        // end
    }

    static void change(Queue queue) {
        // code: change
        Mono<Map<QueueAttributeName, String>> after = queue.setAttributes(
                        Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "60"))
                .then(queue.attributes()); // loads again: the action has changed the queue
        // end
    }

    static void forms(Queue queue) {
        // code: forms
        Mono<SetQueueAttributesResponse> plain =
                queue.setAttributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "60"));
        Mono<SetQueueAttributesResponse> withRequest =
                queue.setAttributes(request -> request.attributesWithStrings(Map.of("VisibilityTimeout", "60"))
                        .overrideConfiguration(override -> override.apiCallTimeout(Duration.ofSeconds(2))));
        // end
    }

    static void errors(Sqs sqs) {
        // code: errors
        Mono<Queue> orders = sqs.getQueueByName("orders")
                .onErrorResume(QueueDoesNotExistException.class, missing -> sqs.createQueue("orders"));
        // end
    }

    static void waiting(Queue queue) {
        // code: waiting
        Mono<Queue> drained = queue.waitUntil(
                data -> "0".equals(data.attributes().get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)),
                WaiterConfig.defaults()
                        .delay(Duration.ofSeconds(5))
                        .timeout(Duration.ofMinutes(10))
                        .jitter(0.2));
        // end
    }
}
