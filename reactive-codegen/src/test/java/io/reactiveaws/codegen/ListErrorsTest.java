package io.reactiveaws.codegen;

import static io.reactiveaws.codegen.ModelErrors.assertError;
import static io.reactiveaws.codegen.ModelErrors.assertResourceError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generator says of collections, paging and batch actions. */
class ListErrorsTest {

    @Test
    void collectionWithoutAResult() {
        assertCollectionError("DescribeVpcs", "toy.yaml:12: a collection says what it lists: -> Resource(Path[])");
    }

    @Test
    void collectionOfPlainData() {
        assertCollectionError(
                "DescribeVpcs -> Vpcs[]", "toy.yaml:12: a collection says what it lists: -> Resource(Path[])");
    }

    @Test
    void collectionOfOneResource() {
        assertCollectionError(
                "CreateVpc -> Vpc(Vpc.VpcId)",
                "toy.yaml:12: a collection lists many resources, but Vpc(Vpc.VpcId) is one; write a path with []");
    }

    @Test
    void operationWithTokensNeedsAPagingLine() {
        assertCollectionError(
                "DescribeInstances -> Vpc(Reservations[].Instances[].VpcId)",
                "toy.yaml:12: DescribeInstances has the token NextToken, but the model says nothing of its paging;"
                        + " add it under paging:");
    }

    @Test
    void pagingThatCannotBeRead() {
        assertPagingError(
                "NextToken 5..1000",
                "toy.yaml:6: cannot read \"NextToken 5..1000\"; paging looks like NextToken by MaxResults 1..1000,"
                        + " or NextToken where there is no page size");
    }

    @Test
    void pagingWithMoreTokensThanItReads() {
        assertPagingError(
                "NextToken + MaxResults -> NextToken by MaxResults 5..1000",
                "toy.yaml:6: 2 members of the request are set from 1 of the response; write as many");
    }

    @Test
    void pagingWhoseLeastIsAboveItsMost() {
        assertPagingError(
                "NextToken by MaxResults 1000..1",
                "toy.yaml:6: a page has 1000 items at least but 1 at most; write 1..1000");
    }

    @Test
    void pagingWithASizeThatIsTooLarge() {
        assertPagingError("NextToken by MaxResults 1..99999999999", "toy.yaml:6: \"99999999999\" is no whole number");
    }

    @Test
    void pagingByATokenThatTheRequestLacks() {
        assertPagingError(
                "NexToken by MaxResults 5..1000",
                "toy.yaml:6: DescribeVpcsRequest has no member NexToken; did you mean NextToken?");
    }

    @Test
    void pagingByATokenThatTheResponseLacks() {
        assertPagingError(
                "NextToken -> NexToken by MaxResults 5..1000",
                "toy.yaml:6: DescribeVpcsResponse has no member NexToken; did you mean NextToken?");
    }

    @Test
    void pagingByASizeThatTheRequestLacks() {
        assertPagingError(
                "NextToken by MaxResult 5..1000",
                "toy.yaml:6: DescribeVpcsRequest has no member MaxResult; did you mean MaxResults?");
    }

    @Test
    void pagingUnlessWhatIsNoList() {
        assertPagingError(
                "NextToken by MaxResults 5..1000 unless DryRun",
                "toy.yaml:6: DescribeVpcsRequest.DryRun is no list; unless names the list with which the service"
                        + " takes no page size");
    }

    @Test
    void pagingUnlessWhatTheRequestLacks() {
        assertPagingError(
                "NextToken by MaxResults 5..1000 unless VpcId",
                "toy.yaml:6: DescribeVpcsRequest has no member VpcId; did you mean VpcIds?");
    }

    @Test
    void pagingByASizeBelowOne() {
        assertPagingError("NextToken by MaxResults 0..1000", "toy.yaml:6: a page has one item at least; write 1..1000");
    }

    @Test
    void pagingByASizeThatIsNoNumber() {
        assertPagingError(
                "NextToken by DryRun 1..1000",
                "toy.yaml:6: DescribeVpcsRequest.DryRun is of type Boolean; by names the page size, an Integer");
    }

    @Test
    void pagingWhileWhatIsNoBoolean() {
        assertPagingError(
                "NextToken while NextToken by MaxResults 5..1000",
                "toy.yaml:6: DescribeVpcsResponse.NextToken is of type String; while names what says whether there is a"
                        + " next page, a Boolean");
    }

    @Test
    void pagingByTokensOfTwoTypes() {
        assertPagingError(
                "MaxResults -> NextToken by MaxResults 5..1000",
                "toy.yaml:6: DescribeVpcsRequest.MaxResults is of type Integer, but DescribeVpcsResponse.NextToken is"
                        + " of type String; a token goes from the response into the next request as it is");
    }

    @Test
    void pagingByATokenThatIsNoText() {
        assertError(
                """
                service: Toy
                name: toy
                package: io.reactiveaws.toy
                client: software.amazon.awssdk.services.s3.S3AsyncClient
                paging:
                  ListParts: PartNumberMarker -> NextPartNumberMarker by MaxParts 1..1000
                resources:
                  Toy:
                    identifiers: {id: }
                    collections:
                      parts: ListParts(Bucket="b") -> Toy(Parts[].ETag)
                """,
                "toy.yaml:6: ListPartsResponse.NextPartNumberMarker is of type Integer; add while with the member that"
                        + " says whether there is a next page, as only a text says it by itself");
    }

    @ParameterizedTest
    @CsvSource({
        "ListParts(Bucket=\"b\"), Parts[].ETag, PartNumberMarker",
        "ListMultipartUploads(Bucket=\"b\"), Uploads[].Key, KeyMarker",
        "ListObjectsV2(Bucket=\"b\"), Contents[].Key, ContinuationToken"
    })
    void tokenOfAnotherNameNeedsAPagingLine(String call, String path, String token) {
        assertError(
                """
                service: Toy
                name: toy
                package: io.reactiveaws.toy
                client: software.amazon.awssdk.services.s3.S3AsyncClient
                resources:
                  Toy:
                    identifiers: {id: }
                    collections: {all: '%s -> Toy(%s)'}
                """.formatted(call, path),
                "toy.yaml:8: %s has the token %s, but the model says nothing of its paging; add it under paging:"
                        .formatted(call.substring(0, call.indexOf('(')), token));
    }

    @Test
    void pagingOfAnOperationThatTheClientLacks() {
        assertError(
                PAGED.formatted("DescribeVpc: NextToken by MaxResults 5..1000"),
                "toy.yaml:6: Ec2AsyncClient has no operation DescribeVpc; did you mean DescribeVpcs?");
    }

    @Test
    void pagingThatNoCollectionUses() {
        assertError(
                PAGED.formatted("DescribeSubnets: NextToken by MaxResults 5..1000"),
                "toy.yaml:6: no collection and no coalesced load calls DescribeSubnets; leave out its paging");
    }

    @Test
    void batchWithoutItsSize() {
        assertBatchError(
                "StopInstances(InstanceIds[]=id)",
                "toy.yaml:10: a batch action says how many resources one call takes: Operation(...) by 100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load: DescribeInstances by 10 -> Reservations[0].Instances[0]",
                "actions: {stop: 'StopInstances(InstanceIds[]=id) by 10'}",
                "reads: {stop: StopInstances by 10}",
                "collections: {vpcs: 'DescribeVpcs by 10 -> Vpc(Vpcs[].VpcId)'}",
                "waiters: {ok: {poll: DescribeInstances by 10, delay: 1, attempts: 1, accept: [retry status 503]}}"
            })
    void sizeOutsideOfBatch(String section) {
        assertResourceError(
                "Instance:\n  identifiers: {id: }\n  " + section,
                "toy.yaml:9: by 10 is for batch actions; leave it out, or write the member under batch:");
    }

    @Test
    void batchOfOneIdentifier() {
        assertBatchError("StopInstances(InstanceIds[0]=id) by 50", NO_BATCH);
    }

    @Test
    void batchWithAResult() {
        assertBatchError("StopInstances(InstanceIds[]=id) by 50 -> Instance(id)", NO_BATCH);
    }

    @Test
    void batchOnWhatNoOperationLists() {
        assertBatchError(
                "StopInstances(InstanceIds[]=id) by 50",
                "toy.yaml:10: Instance has batch actions, so one operation must list it; the model has 0");
    }

    @Test
    void batchOnWhatTwoOperationsList() {
        assertResourceError(
                """
                KeyPair:
                  identifiers: {name: }
                  batch:
                    delete: DeleteTags(Resources[]=name) by 50
                  collections:
                    ones: DescribeKeyPairs -> KeyPair(KeyPairs[].KeyName)
                    others: DescribePlacementGroups -> KeyPair(PlacementGroups[].GroupName)
                """, "toy.yaml:10: KeyPair has batch actions, so one operation must list it; the model has 2");
    }

    private static final String NO_BATCH =
            "toy.yaml:10: a batch action fills lists of identifiers and gives outcomes: Operation(Ids[]=id) by 100;"
                    + " write others by hand";

    private static final String PAGED = """
            service: Toy
            name: toy
            package: io.reactiveaws.toy
            client: software.amazon.awssdk.services.ec2.Ec2AsyncClient
            paging:
              %s
            resources:
              Toy:
                collections:
                  vpcs: DescribeVpcs -> Vpc(Vpcs[].VpcId)
              Vpc:
                identifiers: {id: }
            """;

    private static void assertPagingError(String paging, String text) {
        assertError(PAGED.formatted("DescribeVpcs: " + paging), text);
    }

    private static void assertCollectionError(String collection, String text) {
        assertResourceError("""
                Vpc:
                  identifiers:
                    id:
                Vpn:
                  collections:
                    vpcs: %s
                """.formatted(collection), text);
    }

    private static void assertBatchError(String batch, String text) {
        assertResourceError("""
                Instance:
                  identifiers: {id: }
                  batch:
                    stop: %s
                """.formatted(batch), text);
    }
}
