package io.reactiveaws.s3.integration;

import io.reactiveaws.core.Session;
import io.reactiveaws.s3.S3;
import io.reactiveaws.testkit.Emulator;
import java.util.function.Supplier;

/**
 * What a suite runs against.
 *
 * @param emulator what answers
 * @param s3 the service, of a session that the whole test class shares
 * @param sessions starts another session in the same account, for tests with settings of their own
 * @param strangers starts a session in another account
 * @param buckets makes buckets that are removed after each test
 */
record Backend(
        Emulator emulator,
        S3 s3,
        Supplier<Session.Builder> sessions,
        Supplier<Session> strangers,
        TestBuckets buckets) {}
