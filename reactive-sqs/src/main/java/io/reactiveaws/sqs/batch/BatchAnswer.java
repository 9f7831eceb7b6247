package io.reactiveaws.sqs.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SqsResponse;

/**
 * What SQS answers to a call for many entries. An entry that is neither done nor failed was not named.
 *
 * @param response the SDK's response
 * @param done for the place of each entry what a call of its own would answer; null if it is not done
 * @param failed those that failed
 * @param <R> what a call of its own would answer
 */
public record BatchAnswer<R>(SqsResponse response, List<@Nullable R> done, List<BatchResultErrorEntry> failed) {}
