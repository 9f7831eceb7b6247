package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.calls.MessageHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * What tracers write into messages: message attributes of the headers' names, such as {@code traceparent}, and for the
 * header of X-Ray the system attribute that SQS has for it.
 */
final class TraceHeaders {

    private static final String OF_X_RAY = "X-Amzn-Trace-Id";
    private static final String SYSTEM_ATTRIBUTE = "AWSTraceHeader";

    private TraceHeaders() {}

    /** Makes the same message with headers, as far as there is room for them. */
    static SendMessageRequest in(SendMessageRequest request, Map<String, String> headers) {
        if (headers.isEmpty()) {
            return request;
        }
        SendMessageRequest.Builder traced = request.toBuilder();
        Map<String, MessageAttributeValue> attributes = new LinkedHashMap<>(request.messageAttributes());
        headers.forEach((name, value) -> {
            if (OF_X_RAY.equalsIgnoreCase(name)) {
                traced.messageSystemAttributesWithStrings(Map.of(
                        SYSTEM_ATTRIBUTE,
                        MessageSystemAttributeValue.builder()
                                .dataType("String")
                                .stringValue(value)
                                .build()));
            } else if (!value.isEmpty()
                    && (attributes.size() < MessageAttributes.MOST || attributes.containsKey(name))) {
                attributes.put(name, MessageAttributes.text(value));
            }
        });
        return attributes.isEmpty()
                ? traced.build()
                : traced.messageAttributes(attributes).build();
    }

    /** Reads the headers of a received message. */
    static MessageHeaders of(AbstractMessage message) {
        return name -> message.snapshot().map(data -> header(data, name)).orElse(null);
    }

    private static @Nullable String header(software.amazon.awssdk.services.sqs.model.Message data, String name) {
        if (OF_X_RAY.equalsIgnoreCase(name)) {
            return data.attributesAsStrings().get(SYSTEM_ATTRIBUTE);
        }
        MessageAttributeValue attribute = data.messageAttributes().get(name);
        return attribute == null ? null : attribute.stringValue();
    }
}
