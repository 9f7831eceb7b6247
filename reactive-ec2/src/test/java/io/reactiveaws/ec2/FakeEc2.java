package io.reactiveaws.ec2;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.CreateRouteResponse;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsResponse;
import software.amazon.awssdk.services.ec2.model.CreateVolumeRequest;
import software.amazon.awssdk.services.ec2.model.CreateVolumeResponse;
import software.amazon.awssdk.services.ec2.model.DeleteRouteRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteResponse;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.DetachNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.DetachNetworkInterfaceResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Ec2Request;
import software.amazon.awssdk.services.ec2.model.Ec2Response;
import software.amazon.awssdk.services.ec2.model.GetConsoleOutputRequest;
import software.amazon.awssdk.services.ec2.model.GetConsoleOutputResponse;
import software.amazon.awssdk.services.ec2.model.GetPasswordDataRequest;
import software.amazon.awssdk.services.ec2.model.GetPasswordDataResponse;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteResponse;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesResponse;
import software.amazon.awssdk.services.ec2.model.StopInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StopInstancesResponse;

/** Keeps what is sent and answers as the test says. */
final class FakeEc2 implements Ec2AsyncClient {

    final List<Ec2Request> sent = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, Function<Ec2Request, CompletableFuture<?>>> answers = new ConcurrentHashMap<>();

    static Ec2Exception error(String code) {
        return error(code, 400);
    }

    /** What EC2 says to those who ask too often. */
    static Ec2Exception throttled() {
        return error("RequestLimitExceeded", 503);
    }

    private static Ec2Exception error(String code, int status) {
        return (Ec2Exception) Ec2Exception.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(code)
                        .build())
                .statusCode(status)
                .message(code)
                .build();
    }

    Ec2 ec2() {
        return Ec2.over(this);
    }

    /** Says what each request of a kind is answered with. */
    <Q extends Ec2Request> FakeEc2 on(Class<Q> kind, Function<Q, ? extends Ec2Response> answer) {
        return onFuture(kind, request -> {
            try {
                return CompletableFuture.completedFuture(answer.apply(request));
            } catch (Ec2Exception e) {
                return CompletableFuture.failedFuture(e);
            }
        });
    }

    <Q extends Ec2Request> FakeEc2 onFuture(Class<Q> kind, Function<Q, CompletableFuture<?>> answer) {
        answers.put(kind, request -> answer.apply(kind.cast(request)));
        return this;
    }

    /** The requests of a kind, in the order in which they were sent. */
    <Q extends Ec2Request> List<Q> sent(Class<Q> kind) {
        return sent.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @SuppressWarnings("unchecked") // the tests answer with the operation's response
    private <P> CompletableFuture<P> answer(Ec2Request request) {
        sent.add(request);
        Function<Ec2Request, CompletableFuture<?>> answer = answers.get(request.getClass());
        return answer == null
                ? CompletableFuture.failedFuture(new AssertionError("not expected: " + request))
                : (CompletableFuture<P>) answer.apply(request);
    }

    @Override
    public CompletableFuture<CreateRouteResponse> createRoute(CreateRouteRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<CreateTagsResponse> createTags(CreateTagsRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<CreateVolumeResponse> createVolume(CreateVolumeRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<DeleteRouteResponse> deleteRoute(DeleteRouteRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<DeleteTagsResponse> deleteTags(DeleteTagsRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<DescribeInstanceStatusResponse> describeInstanceStatus(
            DescribeInstanceStatusRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<DescribeInstancesResponse> describeInstances(DescribeInstancesRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<DescribeNetworkInterfacesResponse> describeNetworkInterfaces(
            DescribeNetworkInterfacesRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<DescribeRouteTablesResponse> describeRouteTables(DescribeRouteTablesRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<DescribeSnapshotsResponse> describeSnapshots(DescribeSnapshotsRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<DescribeTagsResponse> describeTags(DescribeTagsRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<DescribeVolumesResponse> describeVolumes(DescribeVolumesRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<DescribeVpcPeeringConnectionsResponse> describeVpcPeeringConnections(
            DescribeVpcPeeringConnectionsRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<DescribeVpcsResponse> describeVpcs(DescribeVpcsRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<DetachNetworkInterfaceResponse> detachNetworkInterface(
            DetachNetworkInterfaceRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<GetConsoleOutputResponse> getConsoleOutput(GetConsoleOutputRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<GetPasswordDataResponse> getPasswordData(GetPasswordDataRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<ReplaceRouteResponse> replaceRoute(ReplaceRouteRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<RunInstancesResponse> runInstances(RunInstancesRequest request) {
        return answer(request);
    }

    @Override
    public CompletableFuture<StopInstancesResponse> stopInstances(StopInstancesRequest request) {
        return answer(request);
    }

    @Override
    public String serviceName() {
        return "ec2";
    }

    @Override
    public void close() {}
}
