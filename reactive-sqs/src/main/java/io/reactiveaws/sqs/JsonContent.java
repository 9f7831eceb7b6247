package io.reactiveaws.sqs;

import io.reactiveaws.core.ResourceException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages whose bodies are JSON. They say so by a message attribute, whose name is that of Spring Messaging's header,
 * which Spring Cloud AWS reads and writes.
 */
final class JsonContent {

    private static final String CONTENT_TYPE = "contentType";
    private static final MessageAttributeValue JSON = MessageAttributes.text("application/json");
    private static final Pattern IS_JSON =
            Pattern.compile("\\s*application/([^/;\\s]+\\+)?json\\s*(;.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private JsonContent() {}

    /** Makes a value's JSON the body of a message, which says so unless it says something itself, or has no room. */
    static void write(Object value, SendMessageRequest.Builder message, JsonMapper json) {
        Map<String, MessageAttributeValue> given =
                message.messageBody(json.writeValueAsString(value)).build().messageAttributes();
        if (!given.containsKey(CONTENT_TYPE) && given.size() < MessageAttributes.MOST) {
            Map<String, MessageAttributeValue> attributes = new HashMap<>(given);
            attributes.put(CONTENT_TYPE, JSON);
            message.messageAttributes(attributes);
        }
    }

    /** Refuses a message that says that it is something else. */
    static void check(Message message) {
        MessageAttributeValue said = message.snapshot()
                .map(data -> data.messageAttributes().get(CONTENT_TYPE))
                .orElse(null);
        if (said == null) {
            return;
        }
        String type = said.stringValue();
        if (type == null || !IS_JSON.matcher(type).matches()) {
            throw new ResourceException(
                    ("%s.consumeJson: the message attribute '%s' must be application/json or application/…+json,"
                                    + " was %s; 'consume' with 'bodyAs' reads a body whatever it says")
                            .formatted(
                                    message,
                                    CONTENT_TYPE,
                                    type == null ? "of the type " + said.dataType() : "\"" + type + "\""));
        }
    }
}
