// Generated from sqs.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.ListOperation;
import io.reactiveaws.core.spi.PageSize;
import io.reactiveaws.core.spi.Paging;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** The operations of {@code sqs} that list, and how they page. */
@Generated("io.reactiveaws.codegen")
final class SqsOperations {
    static final ListOperation<
                    SqsAsyncClient, ListDeadLetterSourceQueuesRequest.Builder, ListDeadLetterSourceQueuesResponse>
            LIST_DEAD_LETTER_SOURCE_QUEUES = ListOperation.paged(
                    "ListDeadLetterSourceQueues",
                    ListDeadLetterSourceQueuesRequest::builder,
                    (client, request) -> client.listDeadLetterSourceQueues(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            ListDeadLetterSourceQueuesResponse::nextToken,
                            PageSize.between(
                                    1,
                                    1000,
                                    ListDeadLetterSourceQueuesRequest::maxResults,
                                    ListDeadLetterSourceQueuesRequest.Builder::maxResults)));

    static final ListOperation<SqsAsyncClient, ListQueuesRequest.Builder, ListQueuesResponse> LIST_QUEUES =
            ListOperation.paged(
                    "ListQueues",
                    ListQueuesRequest::builder,
                    (client, request) -> client.listQueues(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            ListQueuesResponse::nextToken,
                            PageSize.between(
                                    1, 1000, ListQueuesRequest::maxResults, ListQueuesRequest.Builder::maxResults)));

    private SqsOperations() {}
}
