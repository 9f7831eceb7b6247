package io.reactiveaws.codegen;

import org.junit.jupiter.api.Test;

/** What the generator says of a call's right side. */
class ResultErrorsTest {

    @Test
    void unknownResourceGetsASuggestion() {
        assertResultError("Volum(Volumes[].VolumeId)", "toy.yaml:12: no resource Volum; did you mean Volume?");
    }

    @Test
    void unknownResponseMemberGetsASuggestion() {
        assertResultError(
                "Volume(Volume[].VolumeId)",
                "toy.yaml:12: DescribeVolumesResponse has no member Volume; did you mean Volumes?");
    }

    @Test
    void unknownMemberOfAnItemGetsASuggestion() {
        assertResultError(
                "Volume(Volumes[].VolumId)", "toy.yaml:12: Volume has no member VolumId; did you mean VolumeId?");
    }

    @Test
    void memberOfATextDoesNotExist() {
        assertResultError("Volume(Volumes[].VolumeId.Text)", "toy.yaml:12: String has no member Text; there are []");
    }

    @Test
    void listWithoutBracketsIsShownWithThem() {
        assertResultError(
                "Volume(Volumes.VolumeId)",
                "toy.yaml:12: DescribeVolumesResponse.Volumes is a list; write Volumes[] or Volumes[0]");
    }

    @Test
    void bracketsBehindWhatIsNoListAreRefused() {
        assertResultError(
                "Volume(NextToken[])", "toy.yaml:12: DescribeVolumesResponse.NextToken is no list; write NextToken");
    }

    @Test
    void wrongNumberOfIdentifiersIsCounted() {
        assertResultError(
                "Volume(Volumes[].VolumeId, Volumes[].SnapshotId)",
                "toy.yaml:12: Volume has 1 identifiers [id], but 2 are given");
    }

    @Test
    void unknownIdentifierNamesThoseThereAre() {
        assertResultError("Volume(id)", "toy.yaml:12: Toy has no identifier id; there are []");
    }

    @Test
    void identifierIsNoArgument() {
        assertResultError(
                "Volume(?) with Volumes[]", "toy.yaml:12: an identifier of a response is another identifier or a path");
    }

    @Test
    void identifierAndDataAreOfOneItem() {
        assertResultError(
                "Volume(Volumes[].VolumeId) with NextToken",
                "toy.yaml:12: Volumes[].VolumeId is not of one item with NextToken; write it by hand");
    }

    @Test
    void resourceWithoutAShapeTakesNoData() {
        assertResultError(
                "Toy() with Volumes[]",
                "toy.yaml:12: Toy has no shape, so it takes no data; leave out what follows with");
    }

    @Test
    void pathMustBeReadable() {
        assertResultError(
                "Volume(Volumes[].Volume-Id)",
                "toy.yaml:12: cannot read \"Volume-Id\"; a path looks like Reservations[].Instances[0].State");
    }

    @Test
    void identifierOfAnotherType() {
        assertResultError(
                "Volume(Volumes[].Size)",
                "toy.yaml:12: Volumes[].Size is of type Integer, but the identifier Volume.id is of type String; write"
                        + " the member by hand");
    }

    @Test
    void dataThatIsAText() {
        assertResultError(
                "Volume(NextToken) with NextToken",
                "toy.yaml:12: NextToken is of type String, which is no data of Volume; leave out what follows with");
    }

    private static void assertResultError(String result, String text) {
        ModelErrors.assertError("""
                service: Toy
                name: toy
                package: io.reactiveaws.toy
                client: software.amazon.awssdk.services.ec2.Ec2AsyncClient
                resources:
                  Volume:
                    identifiers:
                      id:
                    shape: Volume
                  Toy:
                    reads:
                      volumes: DescribeVolumes -> %s
                """.formatted(result), text);
    }
}
