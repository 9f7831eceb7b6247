package io.reactiveaws.testkit.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.xml.XmlAnswers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Two clients of one service that are given the same answers: one reads them as the SDK does, the other as a stream.
 *
 * @param <C> the client's interface
 */
public final class XmlProof<C extends SdkClient> {

    private final Class<C> type;
    private final XmlStyle style;
    private final CannedHttpClient http;
    private final LeftBytes left;
    private final C plain;
    private final C streamed;
    private final Map<String, XmlOperation> operations = new HashMap<>();

    private XmlProof(Class<C> type, XmlStyle style, CannedHttpClient http, LeftBytes left, C plain, C streamed) {
        this.type = type;
        this.style = style;
        this.http = http;
        this.left = left;
        this.plain = plain;
        this.streamed = streamed;
    }

    /**
     * Makes both clients.
     *
     * @param type the client's interface
     * @param style what its documents look like
     * @param builders gives a new builder each time
     * @param <C> the client's type
     * @param <B> the builder's type
     * @return the proof
     */
    public static <C extends SdkClient, B extends AwsAsyncClientBuilder<B, C> & AwsClientBuilder<B, C>> XmlProof<C> of(
            Class<C> type, XmlStyle style, Supplier<B> builders) {
        CannedHttpClient http = new CannedHttpClient();
        LeftBytes left = new LeftBytes();
        B streamed = XmlAnswers.streamed(configured(builders.get(), http));
        streamed.overrideConfiguration(withLast(left, streamed.overrideConfiguration()));
        return new XmlProof<>(
                type, style, http, left, configured(builders.get(), http).build(), streamed.build());
    }

    private static <C, B extends AwsAsyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B configured(
            B builder, CannedHttpClient http) {
        return builder.httpClient(http)
                .asyncConfiguration(asynchronous -> asynchronous.advancedOption(
                        SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(
                        override -> override.retryStrategy(AwsRetryStrategy.legacyRetryStrategy().toBuilder()
                                .backoffStrategy(BackoffStrategy.retryImmediately())
                                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                                .build()));
    }

    /** The first of the list is the last to have a body. */
    private static ClientOverrideConfiguration withLast(
            ExecutionInterceptor interceptor, ClientOverrideConfiguration configuration) {
        List<ExecutionInterceptor> all = new ArrayList<>(configuration.executionInterceptors());
        all.add(0, interceptor);
        return configuration.toBuilder().executionInterceptors(all).build();
    }

    /**
     * Proves that random documents are read for each operation, and equal to what the SDK reads.
     *
     * @param documents how many for each
     * @param seed of the first; the others' are the next numbers
     * @return the number of operations
     */
    public int provesAllOperations(int documents, long seed) {
        List<XmlOperation> all = XmlOperation.of(type, style);
        for (XmlOperation operation : all) {
            for (long each = seed; each < seed + documents; each++) {
                String document = RandomDocument.of(operation, style, each);
                proves(operation, HttpAnswer.of(document), " of the seed " + each);
            }
        }
        return all.size();
    }

    /**
     * Whether the answers of an operation are read at all; the SDK does not look at the others either.
     *
     * @param operation the client's method, such as {@code listBuckets}
     * @return whether {@link #proves} may succeed
     */
    public boolean reads(String operation) {
        return XmlOperation.of(type, style).stream().anyMatch(one -> one.name().equals(operation));
    }

    /**
     * Proves that an answer is read, and equal to what the SDK reads.
     *
     * @param operation the client's method, such as {@code listBuckets}
     * @param answer what the service answers
     */
    public void proves(String operation, HttpAnswer answer) {
        proves(operation(operation), answer, "");
    }

    private void proves(XmlOperation operation, HttpAnswer answer, String seed) {
        Reading reading = same(operation, answer, seed);
        assertThat(reading.isRead())
                .as("%s%s is read:%n%s", operation, seed, answer.text())
                .isTrue();
        assertThat(reading.outcome().failure())
                .as("the failure of %s%s:%n%s", operation, seed, answer.text())
                .isEmpty();
    }

    /**
     * Proves that a document is read, and equal to what the SDK reads, in any two parts.
     *
     * @param operation the client's method, such as {@code listBuckets}
     * @param document in UTF-8
     */
    public void provesAtEachBorder(String operation, String document) {
        HttpAnswer answer = HttpAnswer.of(document);
        int length = document.getBytes(StandardCharsets.UTF_8).length;
        for (int border = 0; border <= length; border++) {
            proves(operation, answer.cutAt(border));
        }
    }

    /**
     * Proves that of a document the beginnings, and others with some other bytes, have the same outcome.
     *
     * @param operation the client's method, such as {@code listBuckets}
     * @param document in UTF-8
     * @param flips how many documents with other bytes
     * @param seed of the other bytes
     */
    public void provesDamaged(String operation, String document, int flips, long seed) {
        byte[] whole = document.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            same(operation, HttpAnswer.of(Arrays.copyOf(whole, length)));
        }
        Random random = new Random(seed);
        for (int i = 0; i < flips; i++) {
            byte[] damaged = whole.clone();
            for (int more = random.nextInt(3); more >= 0; more--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            same(operation, HttpAnswer.of(damaged));
        }
    }

    /**
     * Proves that the outcome of a call is the same for both clients: equal answers, or the same failure, after as many
     * requests.
     *
     * @param operation the client's method, such as {@code listBuckets}
     * @param answer what the service answers
     * @return whether it was read as a stream; false if the SDK's parser was given any of it
     */
    public boolean same(String operation, HttpAnswer answer) {
        return same(operation(operation), answer, "").isRead();
    }

    private XmlOperation operation(String name) {
        return operations.computeIfAbsent(name, key -> XmlOperation.of(type, key));
    }

    /**
     * Returns how many requests the last call sent, tries again included.
     *
     * @return the number, for both clients
     */
    public int requests() {
        return http.requests();
    }

    private record Reading(Outcome outcome, boolean isRead) {}

    private Reading same(XmlOperation operation, HttpAnswer answer, String seed) {
        http.answer(answer);
        Outcome expected = Outcome.of(operation.call(plain), http);
        http.answer(answer);
        left.take();
        Outcome actual = Outcome.of(operation.call(streamed), http);
        SoftAssertions.assertSoftly(all -> {
            all.assertThat(expected.requests())
                    .as("%s is sent: %s", operation, expected.failure())
                    .isPositive();
            all.assertThat(actual)
                    .as("%s%s:%n%s", operation, seed, answer.text())
                    .isEqualTo(expected);
            if (expected.response() != null && actual.response() != null) {
                sameAnswer(all, actual.response(), expected.response());
            }
        });
        return new Reading(actual, left.take() == 0);
    }

    private static void sameAnswer(SoftAssertions all, AwsResponse actual, AwsResponse expected) {
        all.assertThat(expected).as("the reverse").isEqualTo(actual);
        all.assertThat(actual).as("the number").hasSameHashCodeAs(expected);
        all.assertThat(actual).as("the text").hasToString(expected.toString());
        all.assertThat(actual.responseMetadata().requestId())
                .as("the request's id")
                .isEqualTo(expected.responseMetadata().requestId());
        all.assertThat(actual.responseMetadata())
                .as("the metadata")
                .isEqualTo(expected.responseMetadata())
                .hasToString(expected.responseMetadata().toString());
        all.assertThat(actual.sdkHttpResponse().statusCode())
                .as("the status")
                .isEqualTo(expected.sdkHttpResponse().statusCode());
        all.assertThat(actual.sdkHttpResponse().headers())
                .as("the headers")
                .isEqualTo(expected.sdkHttpResponse().headers());
    }
}
