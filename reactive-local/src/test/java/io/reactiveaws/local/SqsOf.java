package io.reactiveaws.local;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** What one account sees of SQS. */
final class SqsOf {

    /** Closing one takes seconds, and its threads are daemons. */
    private static final SdkAsyncHttpClient HTTP = NettyNioAsyncHttpClient.create();

    private final SqsAsyncClient client;

    SqsOf(URI endpoint, AwsCredentialsProvider credentials) {
        client = SqsAsyncClient.builder()
                .httpClient(HTTP)
                .endpointOverride(endpoint)
                .region(LocalAws.REGION)
                .credentialsProvider(credentials)
                .build();
    }

    String create(String name) {
        return client.createQueue(request -> request.queueName(name)).join().queueUrl();
    }

    List<String> queues() {
        return client.listQueues().join().queueUrls();
    }
}
