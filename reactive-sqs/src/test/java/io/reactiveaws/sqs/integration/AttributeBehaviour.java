package io.reactiveaws.sqs.integration;

import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.CREATED_TIMESTAMP;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.DELAY_SECONDS;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.KMS_DATA_KEY_REUSE_PERIOD_SECONDS;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.KMS_MASTER_KEY_ID;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.LAST_MODIFIED_TIMESTAMP;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.MAXIMUM_MESSAGE_SIZE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.MESSAGE_RETENTION_PERIOD;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.QUEUE_ARN;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_ALLOW_POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.SQS_MANAGED_SSE_ENABLED;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.QueueAttributes;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.SentRequests;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A queue's attributes are loaded once, shared, and fresh after a change. */
interface AttributeBehaviour extends SqsBehaviour {

    @Test
    default void concurrentReadersShareOneRequest() {
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), SqsAsyncClientBuilder.class).build()) {
            Queue queue = await(session.resource(Sqs.class).createQueue(newName("readers")));

            assertEmits(
                    Flux.range(0, 100)
                            .flatMap(i -> queue.attributes(), 100)
                            .distinct()
                            .count(),
                    1L);

            assertThat(sent.operations()).containsExactly("CreateQueue", "GetQueueAttributes");
        }
    }

    @Test
    default void attributesAreKeptUntilAChange() {
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), SqsAsyncClientBuilder.class).build()) {
            Queue queue = await(session.resource(Sqs.class).createQueue(newName("kept")));

            assertThat(visibilityTimeout(queue)).isEqualTo(Duration.ofSeconds(30));
            assertThat(visibilityTimeout(queue)).isEqualTo(Duration.ofSeconds(30));
            await(queue.setAttributes(Map.of(VISIBILITY_TIMEOUT, "45")));
            assertThat(visibilityTimeout(queue)).isEqualTo(Duration.ofSeconds(45));
            assertThat(visibilityTimeout(queue)).isEqualTo(Duration.ofSeconds(45));

            assertThat(sent.operations())
                    .containsExactly("CreateQueue", "GetQueueAttributes", "SetQueueAttributes", "GetQueueAttributes");
        }
    }

    @Test
    default void sendingAndReceivingKeepTheAttributes() {
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), SqsAsyncClientBuilder.class).build()) {
            Queue queue = await(session.resource(Sqs.class).createQueue(newName("untouched")));
            await(queue.load());

            await(queue.sendMessage("hello"));
            await(queue.receiveMessages().then());
            await(queue.load());

            assertThat(sent.operations())
                    .containsExactly("CreateQueue", "GetQueueAttributes", "SendMessage", "ReceiveMessage");
        }
    }

    @Test
    default void reloadSeesWhatSomebodyElseChanged() {
        Queue queue = newQueue("reload");
        Queue sameForOthers = sqs().queue(queue.url());
        await(queue.load());

        await(sameForOthers.setAttributes(Map.of(VISIBILITY_TIMEOUT, "99")));

        assertThat(visibilityTimeout(queue)).isEqualTo(Duration.ofSeconds(30));
        assertEmits(queue.reload(), queue);
        assertThat(visibilityTimeout(queue)).isEqualTo(Duration.ofSeconds(99));
    }

    @Test
    default void typedAttributesFollowSetAttributes() {
        Queue queue = newQueue("typed");

        Mono<QueueAttributes> changed = queue.setAttributes(Map.of(
                        VISIBILITY_TIMEOUT, "120",
                        DELAY_SECONDS, "5",
                        RECEIVE_MESSAGE_WAIT_TIME_SECONDS, "7"))
                .then(queue.typedAttributes());

        StepVerifier.create(changed)
                .assertNext(attributes -> {
                    assertThat(attributes.visibilityTimeout()).contains(Duration.ofMinutes(2));
                    assertThat(attributes.delay()).contains(Duration.ofSeconds(5));
                    assertThat(attributes.receiveWaitTime()).contains(Duration.ofSeconds(7));
                    assertThat(attributes.isFifo()).isFalse();
                    assertThat(attributes.redrivePolicy()).isEmpty();
                })
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    default void typedAttributesFollowTheRequestForm() {
        Queue queue = newQueue("typed-request");

        Mono<QueueAttributes> changed = queue.setAttributes(
                        request -> request.attributes(Map.of(VISIBILITY_TIMEOUT, "61")))
                .then(queue.typedAttributes());

        StepVerifier.create(changed.map(QueueAttributes::visibilityTimeout))
                .assertNext(timeout -> assertThat(timeout).contains(Duration.ofSeconds(61)))
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    default void retentionAndSizeFollowSetAttributes() throws Throwable {
        Queue queue = newQueue("retention");

        check(
                () -> {
                    await(queue.setAttributes(Map.of(MESSAGE_RETENTION_PERIOD, "3600", MAXIMUM_MESSAGE_SIZE, "2048")));

                    QueueAttributes attributes = await(queue.typedAttributes());
                    assertThat(attributes.messageRetentionPeriod()).contains(Duration.ofHours(1));
                    assertThat(attributes.maximumMessageSize()).contains(2048L);
                },
                EmulatorGap.ELASTIC_MQ_RETENTION_AND_SIZE);
    }

    @Test
    default void loadAsksForAllAttributes() throws Throwable {
        Queue queue = newQueue("all");

        check(
                () -> assertThat(await(queue.attributes()))
                        .containsKeys(
                                QUEUE_ARN,
                                CREATED_TIMESTAMP,
                                LAST_MODIFIED_TIMESTAMP,
                                APPROXIMATE_NUMBER_OF_MESSAGES,
                                APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
                                VISIBILITY_TIMEOUT,
                                DELAY_SECONDS,
                                RECEIVE_MESSAGE_WAIT_TIME_SECONDS,
                                MESSAGE_RETENTION_PERIOD,
                                MAXIMUM_MESSAGE_SIZE),
                EmulatorGap.ELASTIC_MQ_ALL_ATTRIBUTES);
    }

    @Test
    default void policyFollowsSetAttributes() throws Throwable {
        Queue queue = newQueue("policy");
        String arn = await(queue.typedAttributes()).arn().orElseThrow();
        String policy = """
                {"Version":"2012-10-17","Statement":[{"Sid":"open","Effect":"Allow","Principal":"*",\
                "Action":"sqs:SendMessage","Resource":"%s"}]}""".formatted(arn);

        check(
                () -> {
                    await(queue.setAttributes(Map.of(POLICY, policy)));
                    assertThat(await(queue.typedAttributes()).policy().map(AttributeBehaviour::json))
                            .as("policy")
                            .contains(json(policy));
                },
                EmulatorGap.ELASTIC_MQ_POLICY);
    }

    @Test
    default void keyFollowsSetAttributes() throws Throwable {
        Queue queue = newQueue("key");

        check(
                () -> {
                    await(queue.setAttributes(
                            Map.of(KMS_MASTER_KEY_ID, "alias/aws/sqs", KMS_DATA_KEY_REUSE_PERIOD_SECONDS, "600")));

                    QueueAttributes attributes = await(queue.typedAttributes());
                    assertThat(attributes.kmsMasterKeyId()).contains("alias/aws/sqs");
                    assertThat(attributes.kmsDataKeyReusePeriod()).contains(Duration.ofMinutes(10));
                },
                EmulatorGap.ELASTIC_MQ_KMS);
    }

    @Test
    default void encryptionBySqsFollowsSetAttributes() throws Throwable {
        Queue queue = newQueue("encryption");

        check(
                () -> {
                    await(queue.setAttributes(Map.of(SQS_MANAGED_SSE_ENABLED, "false")));
                    assertThat(await(queue.typedAttributes()).sqsManagedSseEnabled())
                            .contains(false);

                    await(queue.setAttributes(Map.of(SQS_MANAGED_SSE_ENABLED, "true")));
                    assertThat(await(queue.typedAttributes()).sqsManagedSseEnabled())
                            .contains(true);
                },
                EmulatorGap.ELASTIC_MQ_SSE);
    }

    @Test
    default void redriveAllowPolicyFollowsSetAttributes() throws Throwable {
        Queue queue = newQueue("redrive-allow");
        String policy = "{\"redrivePermission\":\"denyAll\"}";

        check(
                () -> {
                    await(queue.setAttributes(Map.of(REDRIVE_ALLOW_POLICY, policy)));
                    assertThat(await(queue.typedAttributes())
                                    .text(REDRIVE_ALLOW_POLICY)
                                    .map(AttributeBehaviour::json))
                            .as("redrive allow policy")
                            .contains(json(policy));
                },
                EmulatorGap.MOTO_REDRIVE_ALLOW_POLICY,
                EmulatorGap.ELASTIC_MQ_REDRIVE_ALLOW_POLICY);
    }

    @Test
    default void typedAttributesCountMessages() {
        Queue queue = newQueue("counts");
        sendNumbered(queue, 3);
        await(queue.sendMessage(request -> request.messageBody("later").delaySeconds(600)));
        receiveOne(queue);

        StepVerifier.create(queue.typedAttributes())
                .assertNext(attributes -> {
                    assertThat(attributes.approximateNumberOfMessages()).contains(2L);
                    assertThat(attributes.approximateNumberOfMessagesNotVisible())
                            .contains(1L);
                    assertThat(attributes.approximateNumberOfMessagesDelayed()).contains(1L);
                })
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    default void typedAttributesKnowTimesOfTheQueue() {
        Queue queue = newQueue("times");

        StepVerifier.create(queue.typedAttributes())
                .assertNext(attributes -> {
                    assertThat(attributes.created()).isPresent();
                    assertThat(attributes.lastModified())
                            .hasValueSatisfying(modified -> assertThat(modified)
                                    .isAfterOrEqualTo(attributes.created().orElseThrow()));
                })
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    default void typedAttributesTellAFifoQueue() {
        StepVerifier.create(newFifoQueue("typed").typedAttributes())
                .assertNext(attributes -> {
                    assertThat(attributes.isFifo()).isTrue();
                    assertThat(attributes.isContentBasedDeduplication()).isTrue();
                })
                .expectComplete()
                .verify(LIMIT);
    }

    /** Services write JSON anew, with spaces of their own. */
    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static Duration visibilityTimeout(Queue queue) {
        return await(queue.typedAttributes()).visibilityTimeout().orElseThrow();
    }
}
