package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.named;
import static io.reactiveaws.codegen.write.Writing.ofEc2;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A waiter is a constant, which says what it watches and what answers mean. */
class WaiterWriterTest {

    private static final ResourceSpec COALESCED = ofEc2("""
            KeyPair:
              identifiers: {name: KeyName}
              shape: KeyPairInfo
              load: DescribeKeyPairs(KeyNames[0]=name) -> KeyPairs[0]
              coalesced: DescribeKeyPairs(KeyNames[]=name) by 5 -> KeyPairs[]
              waiters:
                exists:
                  poll: DescribeKeyPairs(KeyNames[0]=name) -> KeyPairs[0]
                  delay: 5
                  attempts: 6
                  accept: ['success present KeyPairs[]', retry error A, retry error B]
                typed:
                  poll: DescribeKeyPairs(KeyNames[0]=name) -> KeyPairs[0]
                  delay: 5
                  attempts: 6
                  accept: ['success all KeyPairs[].KeyType rsa']
            """);

    private static String waiter(ResourceSpec resource, String name) {
        WatchedPaths watched = new WatchedPaths();
        String constant =
                code(new WaiterWriter(resource, named(name, resource.model().waiters()), watched).constant());
        return watched.methods().stream().map(Writing::code).reduce(constant, (one, other) -> one + "\n" + other);
    }

    @Test
    void present() {
        assertThat(waiter(toy("Instance"), "waitUntilExists")).isEqualTo("""
                private static final WaiterSpec<DescribeInstancesResponse> EXISTS = \
                WaiterSpec.<DescribeInstancesResponse>of("exists", Duration.ofSeconds(5), \
                40).watching(Instance::watchedReservationsInstances).ifPresent(Verdict.SUCCESS);
                private static List<?> watchedReservationsInstances(DescribeInstancesResponse response) {
                  return response.reservations().stream()
                          .flatMap(item -> item.instances().stream())
                          .toList();
                }""");
    }

    @Test
    void valuesErrorsAndStatus() {
        assertThat(waiter(toy("Instance"), "waitUntilRunning")).isEqualTo("""
                private static final WaiterSpec<DescribeInstancesResponse> RUNNING = \
                WaiterSpec.<DescribeInstancesResponse>of("running", Duration.ofSeconds(15), \
                40).watching(Instance::watchedReservationsInstancesStateName).ifAll(Verdict.SUCCESS, \
                "running").ifAny(Verdict.FAILURE, "terminated").ifError(Verdict.RETRY, \
                "InvalidInstanceID.NotFound").ifStatus(Verdict.RETRY, 503);
                private static List<?> watchedReservationsInstancesStateName(DescribeInstancesResponse response) {
                  return response.reservations().stream()
                          .flatMap(item -> item.instances().stream())
                          .map(item -> item.state())
                          .filter(Objects::nonNull)
                          .map(item -> item.nameAsString())
                          .filter(Objects::nonNull)
                          .toList();
                }""");
    }

    @Test
    void answerOfACoalescedLoadIsPresent() {
        assertThat(waiter(COALESCED, "waitUntilExists")).isEqualTo("""
                private static final WaiterSpec<KeyPairInfo> EXISTS = WaiterSpec.<KeyPairInfo>of("exists", \
                Duration.ofSeconds(5), 6).ifAnswered(Verdict.SUCCESS).ifError(Verdict.RETRY, "A", "B");""");
    }

    @Test
    void valuesOfACoalescedLoadAreOfOneResource() {
        assertThat(waiter(COALESCED, "waitUntilTyped")).isEqualTo("""
                private static final WaiterSpec<KeyPairInfo> TYPED = WaiterSpec.<KeyPairInfo>of("typed", \
                Duration.ofSeconds(5), 6).watching(KeyPair::watchedKeyType).ifAll(Verdict.SUCCESS, "rsa");
                private static List<?> watchedKeyType(KeyPairInfo response) {
                  return Stream.ofNullable(response.keyTypeAsString())
                          .toList();
                }""");
    }
}
