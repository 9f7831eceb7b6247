package io.reactiveaws.s3.integration;

import io.reactiveaws.local.LocalAws;

/** What answers in place of Amazon S3. */
enum Emulator {
    MOTO,
    LOCAL_STACK,
    /** An endpoint that the environment names: nothing is known of it, so that it has to do everything right. */
    OTHER;

    static Emulator of(LocalAws aws) {
        if (aws.description().startsWith("moto")) {
            return MOTO;
        }
        return aws.description().startsWith("LocalStack") ? LOCAL_STACK : OTHER;
    }
}
