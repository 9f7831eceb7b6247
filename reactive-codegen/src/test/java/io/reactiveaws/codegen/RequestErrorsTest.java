package io.reactiveaws.codegen;

import static io.reactiveaws.codegen.ModelErrors.assertResourceError;

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

    private static void assertActionError(String call, String text) {
        assertResourceError("""
                Instance:
                  identifiers: {id: }
                  actions:
                    act: %s
                """.formatted(call), text);
    }
}
