package io.reactiveaws.codegen;

import static io.reactiveaws.codegen.ModelErrors.assertError;
import static io.reactiveaws.codegen.ModelErrors.assertResourceError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generator says of a model whose parts don't fit together. */
class ModelCheckTest {

    @Test
    void clientThatTheSdkLacks() {
        assertError(
                """
                service: Toy
                name: toy
                package: io.reactiveaws.toy
                client: software.amazon.awssdk.services.ec3.Ec3AsyncClient
                resources:
                  Toy: {}
                """,
                "toy.yaml:4: the class path has no class software.amazon.awssdk.services.ec3.Ec3AsyncClient; a"
                        + " client is such as software.amazon.awssdk.services.sqs.SqsAsyncClient, and the"
                        + " generator depends on its module");
    }

    private static String checking(String operation) {
        return """
                service: Toy
                name: toy
                package: io.reactiveaws.toy
                client: software.amazon.awssdk.services.ec2.Ec2AsyncClient
                checks: {%s: Stops}
                resources:
                  Toy: {}
                """.formatted(operation);
    }

    @Test
    void checkOfWhatNobodyCalls() {
        assertError(checking("StopInstances"), "toy.yaml:5: no action calls StopInstances; leave out its check");
    }

    @Test
    void checkOfAnUnknownOperation() {
        assertError(
                checking("StopInstance"),
                "toy.yaml:5: Ec2AsyncClient has no operation StopInstance; did you mean StopInstances?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filterValue", "identifierRules", "profile"})
    void handWrittenClassOfAServiceThatIsNone(String key) {
        assertError(
                """
                service: Toy
                name: toy
                package: io.reactiveaws.toy
                client: software.amazon.awssdk.services.ec2.Ec2AsyncClient
                %s: Filter-Value
                resources:
                  Toy: {}
                """.formatted(key),
                ("toy.yaml:5: \"Filter-Value\" is no name of a class in Java; %s: takes one class of the package,"
                                        + " such as")
                                .formatted(key)
                        + " AbstractQueue");
    }

    @Test
    void notFoundCodeThatStandsTwice() {
        assertNotFoundError("[A, A]", "toy.yaml:9: notFound: names \"A\" twice, or nothing; leave it out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "' '"})
    void notFoundCodeThatIsEmpty(String code) {
        assertNotFoundError(
                "[A, " + code + "]",
                "toy.yaml:9: notFound: names \"%s\" twice, or nothing; leave it out".formatted(code.replace("'", "")));
    }

    private static void assertNotFoundError(String codes, String text) {
        assertResourceError("""
                Instance:
                  identifiers: {id: }
                  notFound: %s
                """.formatted(codes), text);
    }

    @Test
    void serviceResourceThatIsMissing() {
        assertError("""
                service: Toy
                name: toy
                package: io.reactiveaws.toy
                client: software.amazon.awssdk.services.ec2.Ec2AsyncClient
                resources:
                  Tay: {}
                """, "toy.yaml:1: resources has no Toy; did you mean Tay?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"references: {stop: Vpc(VpcId)}", "subresources: {stop: Vpc(?)}", "written: [stop]"})
    void twoMembersOfOneName(String member) {
        assertResourceError(
                """
                Instance:
                  identifiers: {id: }
                  actions:
                    stop: StopInstances(InstanceIds[0]=id)
                  extends: AbstractInstance
                  %s
                """.formatted(member), "toy.yaml:12: Instance has two members stop; the other one is at toy.yaml:10");
    }

    @Test
    void memberWithTheNameOfAnIdentifier() {
        assertResourceError("""
                Instance:
                  identifiers:
                    id: InstanceId
                  reads:
                    id: DescribeInstances(InstanceIds[0]=id)
                """, "toy.yaml:11: Instance has two members id; the other one is at toy.yaml:9");
    }

    @Test
    void handWrittenMemberWithoutAClassForIt() {
        assertResourceError(
                """
                Instance:
                  written: [reboot]
                """,
                "toy.yaml:8: Instance.reboot is written by hand, but Instance extends nothing; add extends:"
                        + " AbstractInstance");
    }

    @Test
    void emptyIdentifierThatThereIsNot() {
        assertResourceError("""
                Tag:
                  identifiers: {key: }
                  mayBeEmpty: [kay]
                """, "toy.yaml:9: Tag has no identifier kay; did you mean key?");
    }

    @Test
    void blankIdentifierThatThereIsNot() {
        assertResourceError("""
                Tag:
                  identifiers: {key: }
                  mayBeBlank: [kay]
                """, "toy.yaml:9: Tag has no identifier kay; did you mean key?");
    }

    @Test
    void identifierWithTheNameOfAVariable() {
        assertResourceError(
                """
                Instance:
                  identifiers: {item: InstanceId}
                """,
                "toy.yaml:8: Instance.item has the name of a variable in the generated code; name it instanceItem");
    }
}
