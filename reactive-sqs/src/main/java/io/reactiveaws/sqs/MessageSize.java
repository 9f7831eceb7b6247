package io.reactiveaws.sqs;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * What SQS counts against its limits: the body, and of attributes the names, types and values. System attributes don't
 * count.
 */
final class MessageSize {

    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x800;

    private MessageSize() {}

    static long of(SendMessageRequest request) {
        long size = utf8(request.messageBody());
        if (request.hasMessageAttributes()) {
            for (var attribute : request.messageAttributes().entrySet()) {
                size += utf8(attribute.getKey()) + of(attribute.getValue());
            }
        }
        return size;
    }

    private static long of(MessageAttributeValue value) {
        long binary = value.binaryValue() == null ? 0 : value.binaryValue().asByteArrayUnsafe().length;
        return utf8(value.dataType()) + utf8(value.stringValue()) + binary;
    }

    /** How many bytes a text has in UTF-8, without making them. */
    static long utf8(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        long size = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= TWO_BYTES && !Character.isSurrogate(c)) {
                size += 2;
            } else if (c >= ONE_BYTE) {
                size++; // each half of a pair, which has four bytes
            }
        }
        return size;
    }
}
