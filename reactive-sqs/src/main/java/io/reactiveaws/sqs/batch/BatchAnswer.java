package io.reactiveaws.sqs.batch;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SqsResponse;

/**
 * What SQS answers to a call for many entries. An entry that is neither done nor failed was not named.
 *
 * @param response the SDK's response
 * @param done for the ids of those that are done, what a call of their own would answer
 * @param failed those that failed
 * @param <R> what a call of its own would answer
 */
public record BatchAnswer<R>(SqsResponse response, Map<String, R> done, List<BatchResultErrorEntry> failed) {}
