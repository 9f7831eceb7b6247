package io.reactiveaws.sqs;

import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** What is written beside a message's body. */
final class MessageAttributes {

    /** SQS takes no more of them. */
    static final int MOST = 10;

    private MessageAttributes() {}

    static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
