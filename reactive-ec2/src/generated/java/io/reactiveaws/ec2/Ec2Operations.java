// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.spi.ListOperation;
import io.reactiveaws.core.spi.PageSize;
import io.reactiveaws.core.spi.Paging;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeDhcpOptionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeDhcpOptionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DescribePlacementGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribePlacementGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;

/** The operations of {@code ec2} that list, and how they page. */
@Generated("io.reactiveaws.codegen")
final class Ec2Operations {
    static final ListOperation<Ec2AsyncClient, DescribeAddressesRequest.Builder, DescribeAddressesResponse>
            DESCRIBE_ADDRESSES = ListOperation.onePage(
                    "DescribeAddresses",
                    DescribeAddressesRequest::builder,
                    (client, request) -> client.describeAddresses(request.build()));

    static final ListOperation<Ec2AsyncClient, DescribeDhcpOptionsRequest.Builder, DescribeDhcpOptionsResponse>
            DESCRIBE_DHCP_OPTIONS = ListOperation.paged(
                    "DescribeDhcpOptions",
                    DescribeDhcpOptionsRequest::builder,
                    (client, request) -> client.describeDhcpOptions(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            DescribeDhcpOptionsResponse::nextToken,
                            PageSize.between(
                                            5,
                                            1000,
                                            DescribeDhcpOptionsRequest::maxResults,
                                            DescribeDhcpOptionsRequest.Builder::maxResults)
                                    .unless(request -> !request.dhcpOptionsIds().isEmpty())));

    static final ListOperation<Ec2AsyncClient, DescribeImagesRequest.Builder, DescribeImagesResponse> DESCRIBE_IMAGES =
            ListOperation.paged(
                    "DescribeImages",
                    DescribeImagesRequest::builder,
                    (client, request) -> client.describeImages(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            DescribeImagesResponse::nextToken,
                            PageSize.between(
                                            5,
                                            1000,
                                            DescribeImagesRequest::maxResults,
                                            DescribeImagesRequest.Builder::maxResults)
                                    .unless(request -> !request.imageIds().isEmpty())));

    static final ListOperation<Ec2AsyncClient, DescribeInstancesRequest.Builder, DescribeInstancesResponse>
            DESCRIBE_INSTANCES = ListOperation.paged(
                    "DescribeInstances",
                    DescribeInstancesRequest::builder,
                    (client, request) -> client.describeInstances(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            DescribeInstancesResponse::nextToken,
                            PageSize.between(
                                            5,
                                            1000,
                                            DescribeInstancesRequest::maxResults,
                                            DescribeInstancesRequest.Builder::maxResults)
                                    .unless(request -> !request.instanceIds().isEmpty())));

    static final ListOperation<
                    Ec2AsyncClient, DescribeInternetGatewaysRequest.Builder, DescribeInternetGatewaysResponse>
            DESCRIBE_INTERNET_GATEWAYS = ListOperation.paged(
                    "DescribeInternetGateways",
                    DescribeInternetGatewaysRequest::builder,
                    (client, request) -> client.describeInternetGateways(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            DescribeInternetGatewaysResponse::nextToken,
                            PageSize.between(
                                            5,
                                            1000,
                                            DescribeInternetGatewaysRequest::maxResults,
                                            DescribeInternetGatewaysRequest.Builder::maxResults)
                                    .unless(request ->
                                            !request.internetGatewayIds().isEmpty())));

    static final ListOperation<Ec2AsyncClient, DescribeKeyPairsRequest.Builder, DescribeKeyPairsResponse>
            DESCRIBE_KEY_PAIRS = ListOperation.onePage(
                    "DescribeKeyPairs",
                    DescribeKeyPairsRequest::builder,
                    (client, request) -> client.describeKeyPairs(request.build()));

    static final ListOperation<Ec2AsyncClient, DescribeNetworkAclsRequest.Builder, DescribeNetworkAclsResponse>
            DESCRIBE_NETWORK_ACLS = ListOperation.paged(
                    "DescribeNetworkAcls",
                    DescribeNetworkAclsRequest::builder,
                    (client, request) -> client.describeNetworkAcls(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            DescribeNetworkAclsResponse::nextToken,
                            PageSize.between(
                                            5,
                                            1000,
                                            DescribeNetworkAclsRequest::maxResults,
                                            DescribeNetworkAclsRequest.Builder::maxResults)
                                    .unless(request -> !request.networkAclIds().isEmpty())));

    static final ListOperation<
                    Ec2AsyncClient, DescribeNetworkInterfacesRequest.Builder, DescribeNetworkInterfacesResponse>
            DESCRIBE_NETWORK_INTERFACES = ListOperation.paged(
                    "DescribeNetworkInterfaces",
                    DescribeNetworkInterfacesRequest::builder,
                    (client, request) -> client.describeNetworkInterfaces(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            DescribeNetworkInterfacesResponse::nextToken,
                            PageSize.between(
                                            5,
                                            1000,
                                            DescribeNetworkInterfacesRequest::maxResults,
                                            DescribeNetworkInterfacesRequest.Builder::maxResults)
                                    .unless(request ->
                                            !request.networkInterfaceIds().isEmpty())));

    static final ListOperation<Ec2AsyncClient, DescribePlacementGroupsRequest.Builder, DescribePlacementGroupsResponse>
            DESCRIBE_PLACEMENT_GROUPS = ListOperation.onePage(
                    "DescribePlacementGroups",
                    DescribePlacementGroupsRequest::builder,
                    (client, request) -> client.describePlacementGroups(request.build()));

    static final ListOperation<Ec2AsyncClient, DescribeRouteTablesRequest.Builder, DescribeRouteTablesResponse>
            DESCRIBE_ROUTE_TABLES = ListOperation.paged(
                    "DescribeRouteTables",
                    DescribeRouteTablesRequest::builder,
                    (client, request) -> client.describeRouteTables(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            DescribeRouteTablesResponse::nextToken,
                            PageSize.between(
                                            5,
                                            100,
                                            DescribeRouteTablesRequest::maxResults,
                                            DescribeRouteTablesRequest.Builder::maxResults)
                                    .unless(request -> !request.routeTableIds().isEmpty())));

    static final ListOperation<Ec2AsyncClient, DescribeSecurityGroupsRequest.Builder, DescribeSecurityGroupsResponse>
            DESCRIBE_SECURITY_GROUPS = ListOperation.paged(
                    "DescribeSecurityGroups",
                    DescribeSecurityGroupsRequest::builder,
                    (client, request) -> client.describeSecurityGroups(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            DescribeSecurityGroupsResponse::nextToken,
                            PageSize.between(
                                            5,
                                            1000,
                                            DescribeSecurityGroupsRequest::maxResults,
                                            DescribeSecurityGroupsRequest.Builder::maxResults)
                                    .unless(request -> !request.groupIds().isEmpty())));

    static final ListOperation<Ec2AsyncClient, DescribeSnapshotsRequest.Builder, DescribeSnapshotsResponse>
            DESCRIBE_SNAPSHOTS = ListOperation.paged(
                    "DescribeSnapshots",
                    DescribeSnapshotsRequest::builder,
                    (client, request) -> client.describeSnapshots(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            DescribeSnapshotsResponse::nextToken,
                            PageSize.between(
                                            5,
                                            1000,
                                            DescribeSnapshotsRequest::maxResults,
                                            DescribeSnapshotsRequest.Builder::maxResults)
                                    .unless(request -> !request.snapshotIds().isEmpty())));

    static final ListOperation<Ec2AsyncClient, DescribeSubnetsRequest.Builder, DescribeSubnetsResponse>
            DESCRIBE_SUBNETS = ListOperation.paged(
                    "DescribeSubnets",
                    DescribeSubnetsRequest::builder,
                    (client, request) -> client.describeSubnets(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            DescribeSubnetsResponse::nextToken,
                            PageSize.between(
                                            5,
                                            1000,
                                            DescribeSubnetsRequest::maxResults,
                                            DescribeSubnetsRequest.Builder::maxResults)
                                    .unless(request -> !request.subnetIds().isEmpty())));

    static final ListOperation<Ec2AsyncClient, DescribeVolumesRequest.Builder, DescribeVolumesResponse>
            DESCRIBE_VOLUMES = ListOperation.paged(
                    "DescribeVolumes",
                    DescribeVolumesRequest::builder,
                    (client, request) -> client.describeVolumes(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            DescribeVolumesResponse::nextToken,
                            PageSize.between(
                                            5,
                                            500,
                                            DescribeVolumesRequest::maxResults,
                                            DescribeVolumesRequest.Builder::maxResults)
                                    .unless(request -> !request.volumeIds().isEmpty())));

    static final ListOperation<
                    Ec2AsyncClient, DescribeVpcPeeringConnectionsRequest.Builder, DescribeVpcPeeringConnectionsResponse>
            DESCRIBE_VPC_PEERING_CONNECTIONS = ListOperation.paged(
                    "DescribeVpcPeeringConnections",
                    DescribeVpcPeeringConnectionsRequest::builder,
                    (client, request) -> client.describeVpcPeeringConnections(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            DescribeVpcPeeringConnectionsResponse::nextToken,
                            PageSize.between(
                                            5,
                                            1000,
                                            DescribeVpcPeeringConnectionsRequest::maxResults,
                                            DescribeVpcPeeringConnectionsRequest.Builder::maxResults)
                                    .unless(request ->
                                            !request.vpcPeeringConnectionIds().isEmpty())));

    static final ListOperation<Ec2AsyncClient, DescribeVpcsRequest.Builder, DescribeVpcsResponse> DESCRIBE_VPCS =
            ListOperation.paged(
                    "DescribeVpcs",
                    DescribeVpcsRequest::builder,
                    (client, request) -> client.describeVpcs(request.build()),
                    Paging.sized(
                            (request, page) -> request.nextToken(page.nextToken()),
                            DescribeVpcsResponse::nextToken,
                            PageSize.between(
                                            5,
                                            1000,
                                            DescribeVpcsRequest::maxResults,
                                            DescribeVpcsRequest.Builder::maxResults)
                                    .unless(request -> !request.vpcIds().isEmpty())));

    private Ec2Operations() {}
}
