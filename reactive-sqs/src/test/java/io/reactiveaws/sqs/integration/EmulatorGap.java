package io.reactiveaws.sqs.integration;

import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.Gap;

/** All that an emulator does otherwise than Amazon SQS, as far as these tests meet it. */
enum EmulatorGap implements Gap {
    MOTO_PAGES(Emulator.MOTO, "ListQueues ignores MaxResults and gives all queues in one answer", "[5]"),
    ELASTIC_MQ_PAGES(Emulator.ELASTIC_MQ, "ListQueues ignores MaxResults and gives all queues in one answer", "[5]"),
    ELASTIC_MQ_PERMISSIONS(Emulator.ELASTIC_MQ, "AddPermission answers 200 and changes no policy", "policy"),
    ELASTIC_MQ_RETENTION_AND_SIZE(
            Emulator.ELASTIC_MQ, "SetQueueAttributes forgets the retention period and the largest size", "Optional"),
    ELASTIC_MQ_ALL_ATTRIBUTES(
            Emulator.ELASTIC_MQ, "GetQueueAttributes of All leaves some out", "MessageRetentionPeriod"),
    ELASTIC_MQ_POLICY(Emulator.ELASTIC_MQ, "SetQueueAttributes forgets the policy", "policy"),
    ELASTIC_MQ_KMS(Emulator.ELASTIC_MQ, "SetQueueAttributes refuses KmsMasterKeyId", "Status Code: 400"),
    ELASTIC_MQ_SSE(Emulator.ELASTIC_MQ, "SetQueueAttributes refuses SqsManagedSseEnabled", "Status Code: 400"),
    MOTO_REDRIVE_ALLOW_POLICY(Emulator.MOTO, "SetQueueAttributes forgets RedriveAllowPolicy", "redrive allow policy"),
    ELASTIC_MQ_REDRIVE_ALLOW_POLICY(
            Emulator.ELASTIC_MQ, "SetQueueAttributes refuses RedriveAllowPolicy", "Status Code: 400"),
    MOTO_SEQUENCE_NUMBER(Emulator.MOTO, "SendMessage gives no SequenceNumber", "sequence number");

    private final Emulator emulator;
    private final String what;
    private final String symptom;

    EmulatorGap(Emulator emulator, String what, String symptom) {
        this.emulator = emulator;
        this.what = what;
        this.symptom = symptom;
    }

    @Override
    public Emulator emulator() {
        return emulator;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public String symptom() {
        return symptom;
    }
}
