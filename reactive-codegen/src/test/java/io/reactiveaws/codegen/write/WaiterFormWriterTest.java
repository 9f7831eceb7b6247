package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.javadoc;
import static io.reactiveaws.codegen.write.Writing.named;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A waiter has two forms. */
class WaiterFormWriterTest {

    @Test
    void plainForm() {
        assertThat(code(new WaiterFormWriter(
                                toy("Instance"),
                                named(
                                        "waitUntilRunning",
                                        toy("Instance").model().waiters()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                public Mono<Instance> waitUntilRunning() {
                  return waitUntilRunning(WaiterConfig.defaults());
                }""");
    }

    @Test
    void configuredForm() {
        assertThat(code(new WaiterFormWriter(
                                toy("Instance"),
                                named(
                                        "waitUntilRunning",
                                        toy("Instance").model().waiters()))
                        .methods()
                        .get(1)))
                .isEqualTo("""
                public Mono<Instance> waitUntilRunning(WaiterConfig config) {
                  argument("waitUntilRunning", "config", config);
                  return waiter("waitUntilRunning", "DescribeInstances", RUNNING, config, \
                call("waitUntilRunning", "DescribeInstances", client -> \
                client.describeInstances(DescribeInstancesRequest.builder()
                          .instanceIds(id)
                          .build())), response -> response.reservations().stream()
                          .flatMap(item -> item.instances().stream())
                          .findFirst()
                          .orElse(null));
                }""");
    }

    @Test
    void answerWithoutData() {
        assertThat(code(new WaiterFormWriter(
                                toy("Instance"),
                                named(
                                        "waitUntilStatusOk",
                                        toy("Instance").model().waiters()))
                        .methods()
                        .get(1)))
                .isEqualTo("""
                public Mono<Instance> waitUntilStatusOk(WaiterConfig config) {
                  argument("waitUntilStatusOk", "config", config);
                  return waiter("waitUntilStatusOk", "DescribeInstanceStatus", STATUS_OK, config, \
                call("waitUntilStatusOk", "DescribeInstanceStatus", client -> \
                client.describeInstanceStatus(DescribeInstanceStatusRequest.builder()
                          .instanceIds(id)
                          .build())));
                }""");
    }

    @Test
    void documentationOfAState() {
        assertThat(javadoc(new WaiterFormWriter(
                                toy("Instance"),
                                named(
                                        "waitUntilRunning",
                                        toy("Instance").model().waiters()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                Waits until this instance is running: a poll of {@code DescribeInstances} at once and then one \
                every 15 seconds, 40 at most.

                @return this resource, its data filled from the last answer; {@link WaiterException} if that \
                cannot be any more, or is not
                    so when the time runs out""");
    }

    @Test
    void documentationOfTheStateOfAPart() {
        assertThat(javadoc(new WaiterFormWriter(
                                toy("Instance"),
                                named(
                                        "waitUntilStatusOk",
                                        toy("Instance").model().waiters()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                Waits until the status of this instance is ok: a poll of {@code DescribeInstanceStatus} at once \
                and then one every 5 seconds, 10 at most.

                @return this resource, its data as it was; {@link WaiterException} if that cannot be any more, \
                or is not
                    so when the time runs out""");
    }

    @Test
    void documentationOfTheConfiguredForm() {
        assertThat(javadoc(new WaiterFormWriter(
                                toy("Instance"),
                                named("waitUntilExists", toy("Instance").model().waiters()))
                        .methods()
                        .get(1)))
                .isEqualTo("""
                Waits until this instance exists.

                @param config how often and how long; what it doesn't set is as in the form without it
                @return this resource, its data filled from the last answer; {@link WaiterException} if that \
                cannot be any more, or is not
                    so when the time runs out""");
    }
}
