package io.reactiveaws.codegen;

import static io.reactiveaws.codegen.ModelErrors.assertError;
import static io.reactiveaws.codegen.ModelErrors.assertResourceError;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generator says of coalesced loads. */
class CoalescedErrorsTest {

    private static final String OF_ONE_IDENTIFIER =
            "a coalesced load asks for many resources of one identifier: Operation(Filters[name]=id) by 200, or"
                    + " Operation(Ids[]=id) by 200";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DescribeKeyPairs(KeyNames[]=name) by 5",
                "DescribeKeyPairs(KeyNames[]=name) by 5 -> KeyPairs[0]",
                "DescribeKeyPairs(KeyNames[]=name) by 5 -> KeyPair(KeyPairs[].KeyName)",
                "DescribeKeyPairs(KeyNames[]=name) by 5 -> ofPair(KeyPairs[])"
            })
    void dataOfMany(String coalesced) {
        assertCoalescedError(coalesced, "toy.yaml:11: a coalesced load says where the data of many is: -> Path[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DescribeKeyPairs(KeyNames[0]=name) -> KeyPairs[]",
                "DescribeKeyPairs by 5 -> KeyPairs[]",
                "DescribeKeyPairs(KeyNames[0]=name) by 5 -> KeyPairs[]",
                "DescribeKeyPairs(Filters[a]=\"b\") by 5 -> KeyPairs[]",
                "DescribeKeyPairs(KeyNames[]=name) by 1 -> KeyPairs[]"
            })
    void callForOne(String coalesced) {
        assertCoalescedError(coalesced, "toy.yaml:11: " + OF_ONE_IDENTIFIER);
    }

    @Test
    void twoIdentifiers() {
        assertResourceError("""
                KeyPair:
                  identifiers: {name: KeyName, owner: }
                  shape: KeyPairInfo
                  load: DescribeKeyPairs(KeyNames[0]=name) -> KeyPairs[0]
                  coalesced: DescribeKeyPairs(KeyNames[]=name) by 5 -> KeyPairs[]
                """, "toy.yaml:11: " + OF_ONE_IDENTIFIER);
    }

    @Test
    void nothingToCoalesce() {
        assertResourceError("""
                KeyPair:
                  identifiers: {name: KeyName}
                  shape: KeyPairInfo
                  coalesced: DescribeKeyPairs(KeyNames[]=name) by 5 -> KeyPairs[]
                """, "toy.yaml:10: KeyPair has no load, so there is nothing to coalesce; add load:");
    }

    @Test
    void dataOfAnotherShape() {
        assertCoalescedError(
                "DescribeKeyPairs(KeyNames[]=name) by 5 -> KeyPairs[].Tags[]",
                "toy.yaml:11: KeyPairs[].Tags[] is a Tag, but the shape is KeyPairInfo");
    }

    @Test
    void pathThatDoesNotExist() {
        assertCoalescedError(
                "DescribeKeyPairs(KeyNames[]=name) by 5 -> KeyPair[]",
                "toy.yaml:11: DescribeKeyPairsResponse has no member KeyPair; did you mean KeyPairs?");
    }

    @Test
    void identifierThatTheDataLacks() {
        assertResourceError(
                """
                KeyPair:
                  identifiers:
                    name:
                  shape: KeyPairInfo
                  load: DescribeKeyPairs(KeyNames[0]=name) -> KeyPairs[0]
                  coalesced: DescribeKeyPairs(KeyNames[]=name) by 5 -> KeyPairs[]
                """,
                "toy.yaml:9: a coalesced load tells its answers apart by KeyPair.name; write which member of"
                        + " KeyPairInfo it is, as in name: KeyName");
    }

    @Test
    void identifierThatIsANumber() {
        assertResourceError(
                """
                Volume:
                  identifiers:
                    size: Size
                  shape: Volume
                  load: DescribeVolumes(VolumeIds[0]="a") -> Volumes[0]
                  coalesced: DescribeKeyPairs(KeyNames[]=size) by 5 -> KeyPairs[]
                """,
                "toy.yaml:9: a coalesced load tells its answers apart by a text, but Volume.size is a number; leave out"
                        + " coalesced:");
    }

    @Test
    void operationWithTokensNeedsAPagingLine() {
        assertCoalescedError(
                "DescribeVpcs(Filters[name]=name) by 5 -> Vpcs[]",
                "toy.yaml:11: DescribeVpcs has the token NextToken, but the model says nothing of its paging; add it"
                        + " under paging:");
    }

    @Test
    void waiterThatLooksElsewhere() {
        assertAcceptorError(
                "success all Reservations[].OwnerId me",
                "toy.yaml:19: Reservations[].OwnerId does not begin with the path of the coalesced load");
    }

    @Test
    void codeOfAWaiterThatIsNotNotFound() {
        assertAcceptorError(
                "retry error InvalidInstanceID.NotFound",
                "toy.yaml:19: Instance has coalesced loads, in which only codes of notFound: are seen;"
                        + " add InvalidInstanceID.NotFound there");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 404, 503})
    void statusOfAnError(int status) {
        assertAcceptorError(
                "retry status " + status,
                "toy.yaml:19: Instance has coalesced loads, in which a call for many has the status " + status
                        + "; accept an error code of notFound:, or poll another operation");
    }

    @Test
    void statusOfAnAnswerIsThatOfOneResource() {
        assertThat(Toy.generate(withAcceptor("success status 200")))
                .anySatisfy((path, text) -> assertThat(text).contains(".ifStatus(Verdict.SUCCESS, 200)"));
    }

    @Test
    void valuesThatAreTheItemItself() {
        assertAcceptorError(
                "success all Reservations[].Instances[] x",
                "toy.yaml:19: Reservations[].Instances[] is of type Instance, which no text equals; write the path to"
                        + " one of its members");
    }

    private static void assertAcceptorError(String acceptor, String text) {
        assertError(withAcceptor(acceptor), text);
    }

    private static String withAcceptor(String acceptor) {
        return """
                service: Toy
                name: toy
                package: io.reactiveaws.toy
                client: software.amazon.awssdk.services.ec2.Ec2AsyncClient
                paging: {DescribeInstances: NextToken by MaxResults 5..1000}
                resources:
                  Toy: {}
                  Instance:
                    identifiers: {id: InstanceId}
                    shape: Instance
                    load: DescribeInstances(InstanceIds[0]=id) -> Reservations[0].Instances[0]
                    coalesced: DescribeInstances(InstanceIds[]=id) by 5 -> Reservations[].Instances[]
                    waiters:
                      owned:
                        poll: DescribeInstances(InstanceIds[0]=id) -> Reservations[0].Instances[0]
                        delay: 5
                        attempts: 10
                        accept:
                          - %s
                """.formatted(acceptor);
    }

    private static void assertCoalescedError(String coalesced, String text) {
        assertResourceError("""
                KeyPair:
                  identifiers: {name: KeyName}
                  shape: KeyPairInfo
                  load: DescribeKeyPairs(KeyNames[0]=name) -> KeyPairs[0]
                  coalesced: %s
                """.formatted(coalesced), text);
    }
}
