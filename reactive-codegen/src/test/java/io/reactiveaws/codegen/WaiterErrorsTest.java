package io.reactiveaws.codegen;

import static io.reactiveaws.codegen.ModelErrors.assertResourceError;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generator says of waiters. */
class WaiterErrorsTest {

    private static final String POLL = "DescribeInstances(InstanceIds[0]=id)";
    private static final String ACCEPT = "success all Reservations[].Instances[].State.Name running";

    @Test
    void delayThatIsNoNumber() {
        assertWaiterError(POLL, "15s", ACCEPT, "toy.yaml:14: \"15s\" is no whole number");
    }

    @Test
    void delayThatIsNoTime() {
        assertWaiterError(POLL, "0", ACCEPT, "toy.yaml:14: \"0\" is less than 1; write 1 or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void attemptsThatAreNone(String attempts) {
        assertResourceError(
                """
                Image:
                  waiters:
                    available:
                      poll: DescribeImages
                      delay: 5
                      attempts: %s
                      accept: [retry status 503]
                """.formatted(attempts), "toy.yaml:12: \"%s\" is less than 1; write 1 or more".formatted(attempts));
    }

    @Test
    void valuesThatAreNoText() {
        assertWaiterError(
                POLL,
                "15",
                "failure any Reservations[].Instances[].State running",
                "toy.yaml:16: Reservations[].Instances[].State is of type InstanceState, which no text equals; write"
                        + " the path to one of its members");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EbsOptimized true", "AmiLaunchIndex 0", "PublicDnsName any", "State.Name running"})
    void whatHasATextIsCompared(String compared) {
        assertThat(Toy.generate(Toy.withResources("""
                        Instance:
                          identifiers: {id: }
                          shape: Instance
                          load: DescribeInstances(InstanceIds[0]=id) -> Reservations[0].Instances[0]
                          waiters:
                            running:
                              poll: DescribeInstances(InstanceIds[0]=id)
                              delay: 5
                              attempts: 40
                              accept: ["success all Reservations[].Instances[].%s"]
                        """.formatted(compared))))
                .anySatisfy((path, text) -> assertThat(text).contains(".ifAll("));
    }

    @Test
    void valueThatTheEnumLacks() {
        assertWaiterError(
                POLL,
                "15",
                "success all Reservations[].Instances[].State.Name runing",
                "toy.yaml:16: InstanceStateName has no value runing; did you mean running?");
    }

    @Test
    void pollOfAnUnknownOperation() {
        assertWaiterError(
                "DescribeInstance(InstanceIds[0]=id)",
                "15",
                ACCEPT,
                "toy.yaml:13: Ec2AsyncClient has no operation DescribeInstance; did you mean DescribeInstances?");
    }

    @Test
    void acceptorThatCannotBeRead() {
        assertWaiterError(
                POLL,
                "15",
                "success Reservations[] running",
                "toy.yaml:16: cannot read \"success Reservations[] running\"; an acceptor looks like \"success all"
                        + " Path[].State running\" or \"success present Path[]\" or \"retry error Code\" or"
                        + " \"success status 404\"");
    }

    @Test
    void statusThatIsNoNumber() {
        assertWaiterError(POLL, "15", "retry status NotFound", "toy.yaml:16: \"NotFound\" is no whole number");
    }

    @Test
    void acceptorOfAPathThatGivesOneValue() {
        assertWaiterError(
                POLL,
                "15",
                "success any NextToken none",
                "toy.yaml:16: \"NextToken\" gives one value; all and any need a list such as"
                        + " Reservations[].Instances[].State");
    }

    @Test
    void acceptorOfAPathThatDoesNotExist() {
        assertWaiterError(
                POLL,
                "15",
                "success all Reservations[].Instances[].Stat.Name running",
                "toy.yaml:16: Instance has no member Stat; did you mean State?");
    }

    @Test
    void acceptorOfAPathThatCannotBeRead() {
        assertWaiterError(
                POLL,
                "15",
                "success all Reservations[1].Instances[] running",
                "toy.yaml:16: cannot read \"Reservations[1]\"; a path looks like Reservations[].Instances[0].State");
    }

    @Test
    void dataThatIsNotTheShape() {
        assertWaiterError(
                POLL + " -> Reservations[0]",
                "15",
                ACCEPT,
                "toy.yaml:13: Reservations[0] is a Reservation, but the shape is Instance");
    }

    @Test
    void pollThatMakesAResource() {
        assertWaiterError(
                POLL + " -> Instance(Reservations[].Instances[].InstanceId)",
                "15",
                ACCEPT,
                "toy.yaml:13: a waiter makes no resources; write -> Path, where the answer has the data, or nothing");
    }

    @Test
    void pollWithAnArgument() {
        assertWaiterError(
                "DescribeInstances(InstanceIds=?)",
                "15",
                ACCEPT,
                "toy.yaml:13: InstanceIds=? is an argument, which only actions take; fill it, or write the"
                        + " member by hand");
    }

    @Test
    void resourceThatCannotLoad() {
        assertResourceError("""
                Image:
                  identifiers: {id: }
                  waiters:
                    available:
                      poll: DescribeImages(ImageIds[0]=id)
                      delay: 5
                      attempts: 10
                      accept: ["success all Images[].State available"]
                """, "toy.yaml:11: Image has no load, so it cannot be waited for");
    }

    @Test
    void acceptorsThatAreMissing() {
        assertResourceError("""
                Image:
                  waiters:
                    available:
                      poll: DescribeImages(ImageIds[0]=id)
                      delay: 5
                      attempts: 10
                """, "toy.yaml:10: add accept: of the waiter Image.available");
    }

    @Test
    void pollThatIsMissing() {
        assertResourceError("""
                Image:
                  waiters:
                    available: {delay: 5}
                """, "toy.yaml:9: add poll: of the waiter Image.available");
    }

    @Test
    void delayThatIsMissing() {
        assertResourceError("""
                Image:
                  waiters:
                    available: {poll: DescribeImages, attempts: 5}
                """, "toy.yaml:9: add delay: of the waiter Image.available");
    }

    @Test
    void attemptsThatAreMissing() {
        assertResourceError("""
                Image:
                  waiters:
                    available: {poll: DescribeImages, delay: 5}
                """, "toy.yaml:9: add attempts: of the waiter Image.available");
    }

    @Test
    void waiterThatSaysNothing() {
        assertResourceError("""
                Image:
                  waiters:
                    available:
                """, "toy.yaml:1: add poll:, delay:, attempts: and accept: of the waiter Image.available");
    }

    private static void assertWaiterError(String poll, String delay, String accept, String text) {
        assertResourceError("""
                Instance:
                  identifiers: {id: }
                  shape: Instance
                  load: DescribeInstances(InstanceIds[0]=id) -> Reservations[0].Instances[0]
                  waiters:
                    running:
                      poll: %s
                      delay: %s
                      attempts: 40
                      accept: [%s]
                """.formatted(poll, delay, quoted(accept)), text);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
