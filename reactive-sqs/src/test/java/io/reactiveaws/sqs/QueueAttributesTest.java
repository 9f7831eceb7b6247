package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

class QueueAttributesTest {

    private static QueueAttributes attributes(Map<String, String> texts) {
        FakeSqs client = new FakeSqs();
        client.onLoad = request -> CompletableFuture.completedFuture(GetQueueAttributesResponse.builder()
                .attributesWithStrings(texts)
                .build());
        QueueAttributes attributes = client.queue().typedAttributes().block();
        assertThat(client.loads).hasSize(1);
        return attributes;
    }

    private static QueueAttributes one(QueueAttributeName name, String text) {
        return attributes(Map.of(name.toString(), text));
    }

    @Test
    void attributesThatTheSdkHasNoNameForAreKept() {
        Map<String, String> texts = Map.of("DelaySeconds", "5", "FairnessMode", "on", "Colour", "red");
        QueueAttributes attributes = attributes(texts);
        assertThat(attributes.text("FairnessMode")).contains("on");
        assertThat(attributes.text("Colour")).contains("red");
        assertThat(attributes.text("DelaySeconds")).contains("5");
        assertThat(attributes.text("Size")).isEmpty();
        assertThat(attributes.text(QueueAttributeName.DELAY_SECONDS)).contains("5");
        assertThat(attributes.toString()).contains("Colour=red", "FairnessMode=on");
        assertThatThrownBy(() -> attributes.text((String) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'name' must not be null");
    }

    @Test
    void attributesAsStringsKeepAllNamesAndAreLoadedOnce() {
        Map<String, String> texts = Map.of("DelaySeconds", "5", "FairnessMode", "on", "Colour", "red");
        FakeSqs client = new FakeSqs();
        client.onLoad = request -> CompletableFuture.completedFuture(GetQueueAttributesResponse.builder()
                .attributesWithStrings(texts)
                .build());
        Queue queue = client.queue();
        assertThat(queue.attributesAsStrings().block()).isEqualTo(texts);
        assertThat(queue.attributesAsStrings().block()).isEqualTo(texts);
        assertThat(client.loads).hasSize(1);
    }

    @Test
    void aMessagesAttributesAsStringsKeepAllNames() {
        Map<String, String> texts = Map.of("SenderId", "me", "Colour", "red", "Size", "4");
        FakeSqs client = new FakeSqs();
        client.onReceive = request -> ReceiveMessageResponse.builder()
                .messages(software.amazon.awssdk.services.sqs.model.Message.builder()
                        .receiptHandle("r")
                        .attributesWithStrings(texts)
                        .build())
                .build();
        Message message = client.queue().receiveMessages().blockFirst();
        assertThat(message.attributesAsStrings().block()).isEqualTo(texts);
    }

    @Test
    void numbersAndTextsAreRead() {
        QueueAttributes attributes = attributes(Map.of(
                "QueueArn", "arn:aws:sqs:eu-west-1:1:jobs",
                "ApproximateNumberOfMessages", "11",
                "ApproximateNumberOfMessagesNotVisible", "12",
                "ApproximateNumberOfMessagesDelayed", "13",
                "MaximumMessageSize", "262144",
                "KmsMasterKeyId", "alias/aws/sqs",
                "Policy", "{\"Version\":\"2012-10-17\"}"));
        assertThat(attributes.arn()).contains("arn:aws:sqs:eu-west-1:1:jobs");
        assertThat(attributes.approximateNumberOfMessages()).contains(11L);
        assertThat(attributes.approximateNumberOfMessagesNotVisible()).contains(12L);
        assertThat(attributes.approximateNumberOfMessagesDelayed()).contains(13L);
        assertThat(attributes.maximumMessageSize()).contains(262_144L);
        assertThat(attributes.kmsMasterKeyId()).contains("alias/aws/sqs");
        assertThat(attributes.policy()).contains("{\"Version\":\"2012-10-17\"}");
    }

    @Test
    void timesDurationsAndFlagsAreRead() {
        QueueAttributes attributes = attributes(Map.of(
                "CreatedTimestamp", "1700000000",
                "LastModifiedTimestamp", "1700000001",
                "VisibilityTimeout", "30",
                "DelaySeconds", "0",
                "ReceiveMessageWaitTimeSeconds", "20",
                "MessageRetentionPeriod", "345600",
                "KmsDataKeyReusePeriodSeconds", "300",
                "FifoQueue", "true",
                "ContentBasedDeduplication", "true",
                "SqsManagedSseEnabled", "false"));
        assertThat(attributes.created()).contains(Instant.ofEpochSecond(1_700_000_000));
        assertThat(attributes.lastModified()).contains(Instant.ofEpochSecond(1_700_000_001));
        assertThat(attributes.visibilityTimeout()).contains(Duration.ofSeconds(30));
        assertThat(attributes.delay()).contains(Duration.ZERO);
        assertThat(attributes.receiveWaitTime()).contains(Duration.ofSeconds(20));
        assertThat(attributes.messageRetentionPeriod()).contains(Duration.ofDays(4));
        assertThat(attributes.kmsDataKeyReusePeriod()).contains(Duration.ofMinutes(5));
        assertThat(attributes.isFifo()).isTrue();
        assertThat(attributes.isContentBasedDeduplication()).isTrue();
        assertThat(attributes.sqsManagedSseEnabled()).contains(false);
    }

    @Test
    void whatTheServiceDoesNotGiveIsEmpty() {
        QueueAttributes none = attributes(Map.of());
        assertThat(new Optional<?>[] {
                    none.arn(),
                    none.approximateNumberOfMessages(),
                    none.approximateNumberOfMessagesNotVisible(),
                    none.approximateNumberOfMessagesDelayed(),
                    none.created(),
                    none.lastModified(),
                    none.visibilityTimeout(),
                    none.delay(),
                    none.receiveWaitTime(),
                    none.messageRetentionPeriod(),
                    none.maximumMessageSize(),
                    none.sqsManagedSseEnabled(),
                    none.kmsMasterKeyId(),
                    none.kmsDataKeyReusePeriod(),
                    none.policy(),
                    none.redrivePolicy()
                })
                .containsOnly(Optional.empty());
        assertThat(none.isFifo()).isFalse();
        assertThat(none.isContentBasedDeduplication()).isFalse();
    }

    @Test
    void aTimeMayHavePartsOfASecond() {
        assertThat(one(QueueAttributeName.CREATED_TIMESTAMP, "1700000000.25").created())
                .contains(Instant.ofEpochSecond(1_700_000_000, 250_000_000));
    }

    @Test
    void anEmptyTextIsNone() {
        assertThat(one(QueueAttributeName.POLICY, "").policy()).isEmpty();
        assertThat(one(QueueAttributeName.DELAY_SECONDS, "").delay()).isEmpty();
    }

    @Test
    void textsAreThereForEveryAttribute() {
        QueueAttributes attributes = one(QueueAttributeName.DEDUPLICATION_SCOPE, "messageGroup");
        assertThat(attributes.text(QueueAttributeName.DEDUPLICATION_SCOPE)).contains("messageGroup");
        assertThat(attributes).hasToString("{DeduplicationScope=messageGroup}");
    }

    @Test
    void aMalformedNumberIsNamedWithItsText() {
        QueueAttributes attributes = one(QueueAttributeName.DELAY_SECONDS, "soon");
        assertThatThrownBy(attributes::delay)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the queue attribute DelaySeconds is no number: \"soon\"; text() gives it as it is")
                .hasCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void aRedrivePolicyIsReadAndItsUnknownMembersAreLeftOut() {
        QueueAttributes attributes = one(
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:1:dead\",\"maxReceiveCount\":3,\"new\":{\"a\":1}}");
        assertThat(attributes.redrivePolicy()).contains(new RedrivePolicy("arn:aws:sqs:eu-west-1:1:dead", 3));
    }

    @Test
    void aRedrivePolicyMayHaveItsCountAsText() {
        QueueAttributes attributes =
                one(QueueAttributeName.REDRIVE_POLICY, "{\"deadLetterTargetArn\":\"arn\",\"maxReceiveCount\":\"5\"}");
        assertThat(attributes.redrivePolicy()).contains(new RedrivePolicy("arn", 5));
    }
}
