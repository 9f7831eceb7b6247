package io.reactiveaws.sqs.integration;

import io.reactiveaws.core.Session;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.Emulator;
import java.util.function.Supplier;

/**
 * What a suite runs against.
 *
 * @param emulator what answers
 * @param sqs the service, of a session that the whole test class shares
 * @param sessions starts another session with the same emulator, for tests with settings of their own
 */
record Backend(Emulator emulator, Sqs sqs, Supplier<Session.Builder> sessions) {}
