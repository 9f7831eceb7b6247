package io.reactiveaws.sqs.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.function.Executable;

/**
 * All that an emulator does otherwise than Amazon SQS, as far as these tests meet it.
 *
 * <p>A test that meets a gap still runs. It must fail in the way that is written here, and is then reported as skipped
 * with the reason; if it passes, the emulator has been mended, and the test fails until the entry is taken out.
 */
enum EmulatorGap {
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

    /**
     * @param emulator whose gap it is
     * @param what what it does
     * @param symptom a part of the text of the failure that this leads to
     */
    EmulatorGap(Emulator emulator, String what, String symptom) {
        this.emulator = emulator;
        this.what = what;
        this.symptom = symptom;
    }

    /** Runs a test; on an emulator that has one of the gaps, it must fail as expected. */
    static void check(Emulator emulator, Executable test, EmulatorGap... gaps) throws Throwable {
        for (EmulatorGap gap : gaps) {
            if (gap.emulator == emulator) {
                gap.expect(test);
            }
        }
        test.execute();
    }

    private void expect(Executable test) {
        Throwable failure = catchThrowable(test::execute);
        if (failure == null) {
            fail("%s is mended, take EmulatorGap.%s out: \"%s\"".formatted(emulator, this, what));
        }
        assertThat(failure).as("the failure that %s expects", this).hasStackTraceContaining(symptom);
        Assumptions.abort("%s: %s".formatted(this, what));
    }
}
