package io.reactiveaws.sqs.integration;

import io.reactiveaws.local.LocalAws;

/** What answers in place of Amazon SQS. */
enum Emulator {
    MOTO,
    LOCAL_STACK,
    ELASTIC_MQ,
    /** An endpoint that the environment names: nothing is known of it, so that it has to do everything right. */
    OTHER;

    static Emulator of(LocalAws aws) {
        if (aws.description().startsWith("moto")) {
            return MOTO;
        }
        return aws.description().startsWith("LocalStack") ? LOCAL_STACK : OTHER;
    }
}
