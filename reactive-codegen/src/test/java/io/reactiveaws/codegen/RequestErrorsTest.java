package io.reactiveaws.codegen;

import static io.reactiveaws.codegen.ModelErrors.assertResourceError;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the generator says of a call's left side. */
class RequestErrorsTest {

    @Test
    void unknownOperationGetsASuggestion() {
        assertActionError(
                "StopInstance(InstanceIds[0]=id)",
                "toy.yaml:10: Ec2AsyncClient has no operation StopInstance; did you mean StopInstances?");
    }

    @Test
    void unknownRequestMemberGetsASuggestion() {
        assertActionError(
                "StopInstances(InstanceId[0]=id)",
                "toy.yaml:10: StopInstancesRequest has no member InstanceId; did you mean InstanceIds?");
    }

    @Test
    void unknownArgumentMemberGetsASuggestion() {
        assertActionError(
                "CreateImage(InstanceId=id, Nam=?)",
                "toy.yaml:10: CreateImageRequest has no member Nam; did you mean Name?");
    }

    @Test
    void unknownIdentifierNamesThoseThereAre() {
        assertActionError(
                "StopInstances(InstanceIds[0]=instance)",
                "toy.yaml:10: Instance has no identifier instance; there are [id]");
    }

    @Test
    void listWithoutBracketsIsShownWithThem() {
        assertActionError(
                "StopInstances(InstanceIds=id)",
                "toy.yaml:10: StopInstancesRequest.InstanceIds is a list; write InstanceIds[0]=");
    }

    @Test
    void bracketsBehindWhatIsNoListAreRefused() {
        assertActionError(
                "CreateImage(InstanceId[0]=id)",
                "toy.yaml:10: CreateImageRequest.InstanceId is no list; write InstanceId=");
    }

    @Test
    void emptyBracketsAreForBatchActions() {
        assertActionError(
                "StopInstances(InstanceIds[]=id)",
                "toy.yaml:10: InstanceIds[] is for batch actions; write InstanceIds[0]=");
    }

    @Test
    void filterGoesIntoAListOfFilters() {
        assertActionError(
                "StopInstances(InstanceIds[name]=id)",
                "toy.yaml:10: StopInstancesRequest.InstanceIds is no list of filters; write InstanceIds[0]= or"
                        + " InstanceIds[]=");
    }

    @Test
    void pathIsNoSourceOfARequest() {
        assertActionError(
                "DeleteKeyPair(KeyName=Placement.GroupName)",
                "toy.yaml:10: a request cannot be filled from Placement.GroupName; write the member by hand");
    }

    @Test
    void constantThatIsNoText() {
        assertActionError(
                "CreateImage(InstanceId=id, NoReboot=\"true\")",
                "toy.yaml:10: a constant is a text, but CreateImageRequest.NoReboot is of type Boolean; write the"
                        + " member by hand");
    }

    @Test
    void constantInAListOfWhatIsNoText() {
        assertActionError(
                "CreateImage(InstanceId=id, BlockDeviceMappings[0]=\"a\")",
                "toy.yaml:10: a constant is a text, but CreateImageRequest.BlockDeviceMappings is of type"
                        + " BlockDeviceMapping; write the member by hand");
    }

    @Test
    void constantThatTheEnumLacks() {
        assertActionError(
                "ResetInstanceAttribute(InstanceId=id, Attribute=\"kernal\")",
                "toy.yaml:10: InstanceAttributeName has no value kernal; did you mean kernel?");
    }

    @Test
    void identifierThatIsATextInANumber() {
        assertActionError(
                "RunInstances(MinCount=id)",
                "toy.yaml:10: Instance.id is of type String, but RunInstancesRequest.MinCount is of type Integer; write"
                        + " the member by hand");
    }

    @Test
    void identifierInAListOfAnEnum() {
        assertActionError(
                "DescribeInstanceTypes(InstanceTypes[0]=id)",
                "toy.yaml:10: Instance.id is of type String, but DescribeInstanceTypesRequest.InstanceTypes is of type"
                        + " InstanceType; write the member by hand");
    }

    @Test
    void identifierThatIsANumberInAFilter() {
        assertResourceError(
                """
                Volume:
                  identifiers: {size: Size}
                  shape: Volume
                  reads:
                    act: DescribeVolumes(Filters[size]=size)
                """,
                "toy.yaml:11: Volume.size is of type Integer, but DescribeVolumesRequest.Filters[size] is of type"
                        + " String; write the member by hand");
    }

    @Test
    void memberThatIsFilledTwice() {
        assertActionError(
                "CreateImage(InstanceId=id, InstanceId=\"a\")",
                "toy.yaml:10: CreateImageRequest.InstanceId is filled twice; leave one out");
    }

    @Test
    void listThatIsAnArgumentAndFilled() {
        assertActionError(
                "StopInstances(InstanceIds=?, InstanceIds[0]=id)",
                "toy.yaml:10: StopInstancesRequest.InstanceIds is filled twice; leave one out");
    }

    @Test
    void argumentThatHidesAnIdentifierOfTheSameCall() {
        assertResourceError(
                """
                Group:
                  identifiers: {groupName: }
                  actions:
                    act: CreateSecurityGroup(Description=groupName, GroupName=?)
                """,
                "toy.yaml:10: the argument groupName hides the identifier of that name, which the same line uses; name"
                        + " either otherwise, or write the member by hand");
    }

    @Test
    void argumentThatHidesAnIdentifierOfWhatIsMade() {
        assertResourceError(
                """
                KeyPair:
                  identifiers: {keyName: }
                  actions:
                    act: CreateKeyPair(KeyName=?) -> KeyPair(keyName)
                """,
                "toy.yaml:10: the argument keyName hides the identifier of that name, which the same line uses; name"
                        + " either otherwise, or write the member by hand");
    }

    @Test
    void argumentWithTheNameOfAnIdentifierThatTheLineDoesNotUse() {
        assertThat(Toy.generate(Toy.withResources("""
                        KeyPair:
                          identifiers: {keyName: }
                          actions:
                            rename: CreateKeyPair(KeyName=?)
                        """)))
                .anySatisfy((path, text) -> assertThat(text).contains("rename(String keyName)"));
    }

    private static void assertActionError(String call, String text) {
        assertResourceError("""
                Instance:
                  identifiers: {id: }
                  actions:
                    act: %s
                """.formatted(call), text);
    }
}
