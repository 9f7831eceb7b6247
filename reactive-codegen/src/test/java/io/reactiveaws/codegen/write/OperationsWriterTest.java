package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.ofEc2;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each operation that lists is a constant. */
class OperationsWriterTest {

    private static final ResourceSpec NONE = ofEc2("Image: {}");

    @Test
    void operationsOfAService() {
        assertThat(code(new OperationsWriter(toy("Toy").service(), toy("Toy").sdk())
                        .write()
                        .orElseThrow()))
                .isEqualTo("""
                final class ToyOperations {
                  static final ListOperation<Ec2AsyncClient, DescribeInstancesRequest.Builder, \
                DescribeInstancesResponse> DESCRIBE_INSTANCES = ListOperation.paged("DescribeInstances", \
                DescribeInstancesRequest::builder, (client, request) -> \
                client.describeInstances(request.build()), Paging.sized((request, page) -> \
                request.nextToken(page.nextToken()), DescribeInstancesResponse::nextToken, PageSize.between(5, \
                1000, DescribeInstancesRequest::maxResults, \
                DescribeInstancesRequest.Builder::maxResults).unless(request -> \
                !request.instanceIds().isEmpty())));

                  static final ListOperation<Ec2AsyncClient, DescribeKeyPairsRequest.Builder, \
                DescribeKeyPairsResponse> DESCRIBE_KEY_PAIRS = ListOperation.onePage("DescribeKeyPairs", \
                DescribeKeyPairsRequest::builder, (client, request) -> client.describeKeyPairs(request.build()));

                  static final ListOperation<Ec2AsyncClient, \
                DescribeReservedInstancesModificationsRequest.Builder, \
                DescribeReservedInstancesModificationsResponse> DESCRIBE_RESERVED_INSTANCES_MODIFICATIONS = \
                ListOperation.paged("DescribeReservedInstancesModifications", \
                DescribeReservedInstancesModificationsRequest::builder, (client, request) -> \
                client.describeReservedInstancesModifications(request.build()), Paging.unsized((request, page) \
                -> request.nextToken(page.nextToken()), \
                DescribeReservedInstancesModificationsResponse::nextToken));

                  static final ListOperation<Ec2AsyncClient, DescribeVolumesRequest.Builder, \
                DescribeVolumesResponse> DESCRIBE_VOLUMES = ListOperation.paged("DescribeVolumes", \
                DescribeVolumesRequest::builder, (client, request) -> client.describeVolumes(request.build()), \
                Paging.sized((request, page) -> request.nextToken(page.nextToken()), \
                DescribeVolumesResponse::nextToken, PageSize.between(5, 500, \
                DescribeVolumesRequest::maxResults, DescribeVolumesRequest.Builder::maxResults)));

                  private ToyOperations() {
                  }
                }""");
    }

    @Test
    void serviceThatListsNothing() {
        assertThat(String.valueOf(new OperationsWriter(NONE.service(), NONE.sdk()).write()))
                .isEqualTo("Optional.empty");
    }
}
