package io.reactiveaws.sqs.integration;

import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.Gap;

/** All that an emulator does otherwise than Amazon SQS, as far as these tests meet it. */
final class EmulatorGap {
    static final Gap ELASTIC_MQ_PAGES =
            new Gap(Emulator.ELASTIC_MQ, "ListQueues ignores MaxResults and gives all queues in one answer", "[5]");
    static final Gap ELASTIC_MQ_PERMISSIONS =
            new Gap(Emulator.ELASTIC_MQ, "AddPermission answers 200 and changes no policy", "policy");
    static final Gap ELASTIC_MQ_RETENTION_AND_SIZE = new Gap(
            Emulator.ELASTIC_MQ, "SetQueueAttributes forgets the retention period and the largest size", "Optional");
    static final Gap ELASTIC_MQ_ALL_ATTRIBUTES =
            new Gap(Emulator.ELASTIC_MQ, "GetQueueAttributes of All leaves some out", "MessageRetentionPeriod");
    static final Gap ELASTIC_MQ_POLICY =
            new Gap(Emulator.ELASTIC_MQ, "SetQueueAttributes forgets the policy", "policy");
    static final Gap ELASTIC_MQ_KMS =
            new Gap(Emulator.ELASTIC_MQ, "SetQueueAttributes refuses KmsMasterKeyId", "Status Code: 400");
    static final Gap ELASTIC_MQ_SSE =
            new Gap(Emulator.ELASTIC_MQ, "SetQueueAttributes refuses SqsManagedSseEnabled", "Status Code: 400");
    static final Gap MOTO_REDRIVE_ALLOW_POLICY =
            new Gap(Emulator.MOTO, "SetQueueAttributes forgets RedriveAllowPolicy", "redrive allow policy");
    static final Gap ELASTIC_MQ_REDRIVE_ALLOW_POLICY =
            new Gap(Emulator.ELASTIC_MQ, "SetQueueAttributes refuses RedriveAllowPolicy", "Status Code: 400");
    static final Gap MOTO_SEQUENCE_NUMBER =
            new Gap(Emulator.MOTO, "SendMessage gives no SequenceNumber", "sequence number");
    static final Gap MOTO_TRACE_HEADER =
            new Gap(Emulator.MOTO, "SendMessageBatch forgets AWSTraceHeader", "00-4bf92f35-01, null");
    static final Gap MOTO_MOVE_TASKS = new Gap(Emulator.MOTO, "has no message move tasks", "Status Code: 500");

    private EmulatorGap() {}
}
