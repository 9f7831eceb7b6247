package io.reactiveaws.benchmarks;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.auth.scheme.NoAuthAuthScheme;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.Ec2AsyncClientBuilder;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.PurgeQueueResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The clients that benchmarks call: the SDK's with canned answers, and one that does nothing. */
final class Fixtures {

    static final String URL = "https://sqs.eu-west-1.amazonaws.com/123456789012/orders";
    static final int PAGES = 100;
    static final int PAGE_SIZE = 1_000;

    private static final String SENT =
            "{\"MessageId\":\"0a1b\",\"MD5OfMessageBody\":\"5d41402abc4b2a76b9719d911017c592\"}";

    static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

    private Fixtures() {}

    /** The SDK's client without a network. */
    static SqsAsyncClient sdkClient() {
        return onCallersThread(SqsAsyncClient.builder())
                .httpClient(CannedHttpClient.json(SENT))
                .build();
    }

    /** The SDK's client over Netty, with its defaults. */
    static SqsAsyncClient sdkClient(URI endpoint) {
        return SqsAsyncClient.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(endpoint)
                .credentialsProvider(CREDENTIALS)
                .build();
    }

    /** The SDK's client for S3 without a network; it answers to what has no result. */
    static S3AsyncClient s3Client() {
        return s3Client("").build();
    }

    /** A builder of the SDK's client for S3 without a network, that answers the same XML to all. */
    static S3AsyncClientBuilder s3Client(String xml) {
        return onCallersThread(S3AsyncClient.builder()).httpClient(CannedHttpClient.xml(xml));
    }

    /** A builder of the SDK's client for EC2 without a network, that answers the same XML to all. */
    static Ec2AsyncClientBuilder ec2Client(String xml) {
        return onCallersThread(Ec2AsyncClient.builder()).httpClient(CannedHttpClient.xml(xml));
    }

    /** The SDK's client for S3 over Netty, with its defaults but for signatures. */
    static S3AsyncClient s3Client(URI endpoint) {
        S3AsyncClientBuilder client = S3AsyncClient.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(endpoint)
                .credentialsProvider(AnonymousCredentialsProvider.create());
        unsigned(client);
        return client.build();
    }

    /** The SDK's client for S3 over Netty, with its defaults. */
    static S3AsyncClient signingS3Client(URI endpoint) {
        return S3AsyncClient.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(endpoint)
                .credentialsProvider(CREDENTIALS)
                .forcePathStyle(true)
                .build();
    }

    /**
     * Makes requests unsigned: without TLS a signature covers the bytes, which costs work and a copy of each part; with
     * TLS it doesn't.
     */
    static void unsigned(S3AsyncClientBuilder client) {
        AuthSchemeOption none =
                AuthSchemeOption.builder().schemeId(NoAuthAuthScheme.SCHEME_ID).build();
        client.forcePathStyle(true)
                .putAuthScheme(NoAuthAuthScheme.create())
                .authSchemeProvider(parameters -> List.of(none));
    }

    private static <B extends AwsAsyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B onCallersThread(B client) {
        return client.region(Region.EU_WEST_1)
                .credentialsProvider(CREDENTIALS)
                .asyncConfiguration(async ->
                        async.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run));
    }

    /** A client that answers at once: attributes, and pages of queues. */
    static SqsAsyncClient idleClient() {
        return new IdleClient();
    }

    private static final class IdleClient implements SqsAsyncClient {
        private static final PurgeQueueResponse PURGED =
                PurgeQueueResponse.builder().build();
        private static final SendMessageResponse SENT_RESPONSE =
                SendMessageResponse.builder().messageId("0a1b").build();

        private final List<String> urls =
                IntStream.range(0, PAGE_SIZE).mapToObj(i -> URL + i).toList();

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}

        @Override
        public CompletableFuture<GetQueueAttributesResponse> getQueueAttributes(GetQueueAttributesRequest request) {
            return CompletableFuture.completedFuture(GetQueueAttributesResponse.builder()
                    .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "30"))
                    .build());
        }

        @Override
        public CompletableFuture<PurgeQueueResponse> purgeQueue(PurgeQueueRequest request) {
            return CompletableFuture.completedFuture(PURGED);
        }

        @Override
        public CompletableFuture<SendMessageResponse> sendMessage(SendMessageRequest request) {
            return CompletableFuture.completedFuture(SENT_RESPONSE);
        }

        @Override
        public CompletableFuture<ListQueuesResponse> listQueues(ListQueuesRequest request) {
            int page = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
            return CompletableFuture.completedFuture(ListQueuesResponse.builder()
                    .queueUrls(urls)
                    .nextToken(page + 1 < PAGES ? String.valueOf(page + 1) : null)
                    .build());
        }
    }
}
