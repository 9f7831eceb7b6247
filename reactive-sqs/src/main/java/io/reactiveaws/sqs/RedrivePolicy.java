package io.reactiveaws.sqs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Where messages go that are received too often.
 *
 * @param deadLetterTargetArn the ARN of the queue that they go to
 * @param maxReceiveCount how often a message is received before it goes there
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RedrivePolicy(String deadLetterTargetArn, int maxReceiveCount) {}
