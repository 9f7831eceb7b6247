package io.reactiveaws.codegen;

import static io.reactiveaws.codegen.ModelErrors.assertResourceError;

import org.junit.jupiter.api.Test;

/** What the generator says of members that are no actions: shape, load, references and subresources. */
class MemberErrorsTest {

    @Test
    void shapeThatTheSdkLacks() {
        assertResourceError(
                """
                Instance:
                  shape: Instanc
                """,
                "toy.yaml:8: the SDK has no class software.amazon.awssdk.services.ec2.model.Instanc; a shape is the"
                        + " name of a class beside the client's requests, such as Instance in DescribeInstances");
    }

    @Test
    void identifierThatTheShapeLacks() {
        assertResourceError("""
                Instance:
                  identifiers:
                    id: InstancId
                  shape: Instance
                """, "toy.yaml:9: Instance has no member InstancId; did you mean InstanceId?");
    }

    @Test
    void loadThatDoesNotSayWhereTheDataIs() {
        assertLoadError(
                "DescribeInstances(InstanceIds[0]=id)",
                "toy.yaml:10: a load says where the data is: -> Path, or -> @ for the whole answer");
    }

    @Test
    void loadOfAPathThatDoesNotExist() {
        assertLoadError(
                "DescribeInstances(InstanceIds[0]=id) -> Reservations[0].Instance[0]",
                "toy.yaml:10: Reservation has no member Instance; did you mean Instances?");
    }

    @Test
    void loadOfDataThatIsNotTheShape() {
        assertLoadError(
                "DescribeInstances(InstanceIds[0]=id) -> Reservations[0]",
                "toy.yaml:10: Reservations[0] is a Reservation, but the shape is Instance");
    }

    @Test
    void loadWithoutAShape() {
        assertResourceError("""
                Instance:
                  identifiers: {id: }
                  load: DescribeInstances(InstanceIds[0]=id) -> Reservations[0].Instances[0]
                """, "toy.yaml:9: Instance has a load but no shape; add shape:");
    }

    @Test
    void referenceOfAResourceWithoutAShape() {
        assertResourceError("""
                Instance:
                  references:
                    vpc: Vpc(VpcId)
                Vpc:
                  identifiers: {id: }
                """, "toy.yaml:9: Instance has no shape, so its data cannot name a vpc; add shape:");
    }

    @Test
    void referenceOfTwoPaths() {
        assertReferenceError(
                "Vpc(VpcId, SubnetId)",
                "toy.yaml:10: a reference takes one identifier from the data, not 2; write it by hand");
    }

    @Test
    void referenceToAnUnknownResource() {
        assertReferenceError("Vpcs(VpcId)", "toy.yaml:10: no resource Vpcs; did you mean Vpc?");
    }

    @Test
    void referenceOfAMemberThatDoesNotExist() {
        assertReferenceError("Vpc(VcpId)", "toy.yaml:10: Instance has no member VcpId; did you mean VpcId?");
    }

    @Test
    void referenceWithTooManyIdentifiers() {
        assertReferenceError("Vpc(id, VpcId)", "toy.yaml:10: Vpc has 1 identifiers [id], but 2 are given");
    }

    @Test
    void referenceOfAListWithoutBrackets() {
        assertReferenceError(
                "Vpc(NetworkInterfaces.VpcId)",
                "toy.yaml:10: Instance.NetworkInterfaces is a list; write NetworkInterfaces[] or NetworkInterfaces[0]");
    }

    @Test
    void referenceThatIsNoResource() {
        assertReferenceError("VpcId", "toy.yaml:10: cannot read \"VpcId\"; a resource looks like Resource(source)");
    }

    @Test
    void referenceWithDataOfAResourceThatTakesNone() {
        assertReferenceError(
                "Vpc(NetworkInterfaces[].VpcId) with NetworkInterfaces[]",
                "toy.yaml:10: Vpc has no shape, so it takes no data; leave out what follows with");
    }

    @Test
    void referenceWhoseIdentifierIsNotOfTheData() {
        assertResourceError("""
                Instance:
                  shape: Instance
                  identifiers: {id: }
                  references: {vpc: "Vpc(VpcId) with NetworkInterfaces[]"}
                Vpc:
                  identifiers: {id: }
                  shape: InstanceNetworkInterface
                """, "toy.yaml:10: VpcId is no member of NetworkInterfaces[]; write the reference by hand");
    }

    @Test
    void dataThatLacksSomeOfWhatCannotBeLoaded() {
        assertResourceError(
                """
                KeyPair:
                  shape: KeyPairInfo
                  identifiers: {name: }
                  reads:
                    again: CreateKeyPair(KeyName=name) -> KeyPair(KeyName) with @
                """,
                "toy.yaml:11: a CreateKeyPairResponse lacks [keyType, publicKey, createTime] of KeyPair, which cannot"
                        + " load it; leave out what follows with");
    }

    @Test
    void subresourceWithTooFewIdentifiers() {
        assertSubresourceError("Tag(id)", "toy.yaml:10: Tag has 2 identifiers [resourceId, key], but 1 are given");
    }

    @Test
    void subresourceOfAPath() {
        assertSubresourceError(
                "Tag(id, KeyName)", "toy.yaml:10: a sub-resource is made from arguments and identifiers");
    }

    @Test
    void subresourceOfAConstant() {
        assertSubresourceError(
                "Tag(id, \"Name\")", "toy.yaml:10: a sub-resource is made from arguments and identifiers");
    }

    @Test
    void subresourceWithData() {
        assertSubresourceError(
                "Tag(id, ?) with Tags[]", "toy.yaml:10: a sub-resource is made from arguments and identifiers");
    }

    @Test
    void referenceOfAnArgument() {
        assertResourceError("""
                Instance:
                  shape: Instance
                  identifiers: {id: }
                  references: {tag: "Tag(?, KeyName)"}
                Tag:
                  identifiers: {resourceId: , key: }
                """, "toy.yaml:10: an identifier of a response is another identifier or a path");
    }

    @Test
    void loadThatMakesAResource() {
        assertLoadError(
                "DescribeInstances(InstanceIds[0]=id) -> Instance(id)",
                "toy.yaml:10: a load says where the data is: -> Path, or -> @ for the whole answer");
    }

    @Test
    void subresourceOfAnUnknownIdentifier() {
        assertSubresourceError("Tag(name, ?)", "toy.yaml:10: Instance has no identifier name; there are [id]");
    }

    @Test
    void subresourceWhoseArgumentHidesAnIdentifier() {
        assertResourceError(
                """
                Role:
                  identifiers: {name: }
                  subresources:
                    policy: RolePolicy(name, ?)
                RolePolicy:
                  identifiers: {roleName: , name: }
                """,
                "toy.yaml:10: the argument name hides the identifier of that name, which the same line uses; name"
                        + " either otherwise, or write the member by hand");
    }

    @Test
    void identifierThatIsAText() {
        assertResourceError(
                """
                Instance:
                  shape: Instance
                  identifiers: {id: LaunchTime}
                """,
                "toy.yaml:9: Instance.LaunchTime is of type Instant, but an identifier is a text or a whole number;"
                        + " leave the member out");
    }

    @Test
    void subresourceOfAnIdentifierOfAnotherType() {
        assertResourceError(
                """
                Volume:
                  shape: Volume
                  identifiers: {size: Size}
                  subresources: {below: Snapshot(size)}
                Snapshot:
                  identifiers: {id: }
                """,
                "toy.yaml:10: size is of type Integer, but the identifier Snapshot.id is of type String; write the"
                        + " member by hand");
    }

    @Test
    void referenceByWhatIsNoText() {
        assertReferenceError(
                "Vpc(LaunchTime)",
                "toy.yaml:10: LaunchTime is of type Instant, but the identifier Vpc.id is of type String; write the"
                        + " member by hand");
    }

    @Test
    void referenceByANumber() {
        assertResourceError(
                """
                Instance:
                  shape: Instance
                  identifiers: {id: }
                  references: {volume: Volume(AmiLaunchIndex)}
                Volume:
                  shape: Volume
                  identifiers: {size: Size}
                """,
                "toy.yaml:10: AmiLaunchIndex is a number, but what a reference names is a text; write the reference by"
                        + " hand");
    }

    private static void assertLoadError(String load, String text) {
        assertResourceError("""
                Instance:
                  identifiers: {id: }
                  shape: Instance
                  load: %s
                """.formatted(load), text);
    }

    private static void assertReferenceError(String reference, String text) {
        assertResourceError("""
                Instance:
                  shape: Instance
                  identifiers: {id: }
                  references: {other: "%s"}
                Vpc:
                  identifiers: {id: }
                """.formatted(reference), text);
    }

    private static void assertSubresourceError(String subresource, String text) {
        assertResourceError("""
                Instance:
                  identifiers: {id: }
                  subresources:
                    tag: %s
                Tag:
                  identifiers: {resourceId: , key: }
                """.formatted(subresource), text);
    }
}
