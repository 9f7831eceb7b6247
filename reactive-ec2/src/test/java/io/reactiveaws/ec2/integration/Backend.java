package io.reactiveaws.ec2.integration;

import io.reactiveaws.core.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.testkit.Emulator;
import java.util.function.Supplier;

/**
 * What a suite runs against.
 *
 * @param emulator what answers
 * @param ec2 the service, of a session that the whole test class shares
 * @param sessions starts another session in the same account, for tests with settings of their own
 * @param created what the running test has created, which is removed after it
 */
record Backend(Emulator emulator, Ec2 ec2, Supplier<Session.Builder> sessions, TestResources created) {}
