package io.reactiveaws.codegen;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.CreateImageRequest;
import software.amazon.awssdk.services.ec2.model.CreateImageResponse;
import software.amazon.awssdk.services.ec2.model.CreateKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.CreateKeyPairResponse;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsResponse;
import software.amazon.awssdk.services.ec2.model.CreateVolumeRequest;
import software.amazon.awssdk.services.ec2.model.CreateVolumeResponse;
import software.amazon.awssdk.services.ec2.model.CreateVpcRequest;
import software.amazon.awssdk.services.ec2.model.CreateVpcResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeReservedInstancesModificationsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeReservedInstancesModificationsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.MonitorInstancesRequest;
import software.amazon.awssdk.services.ec2.model.MonitorInstancesResponse;
import software.amazon.awssdk.services.ec2.model.ResetInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResetInstanceAttributeResponse;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesResponse;
import software.amazon.awssdk.services.ec2.model.StopInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StopInstancesResponse;

/** A client that gives prepared answers and keeps the requests. */
final class FakeEc2 implements Ec2AsyncClient {

    private final Map<String, Object> answers = new HashMap<>();
    private final List<Object> requests = new CopyOnWriteArrayList<>();

    /** Answers an operation, named as the client's method, always with the same response. */
    void answer(String method, Object response) {
        answers.put(method, response);
    }

    /** Answers an operation with one response after the other. */
    void answerEach(String method, Object... responses) {
        answers.put(method, new ArrayDeque<>(List.of(responses)));
    }

    /** Fails an operation always with the same error. */
    void fail(String method, Exception error) {
        answers.put(method, CompletableFuture.failedFuture(error));
    }

    ToyObject service() {
        return CompiledToy.over(this);
    }

    List<Object> requests() {
        return requests;
    }

    @SuppressWarnings("unchecked") // the tests answer with the operation's response
    private <P> CompletableFuture<P> send(String method, Object request) {
        Object answer = answers.get(method);
        if (answer == null) {
            throw new AssertionError("no answer to " + method);
        }
        requests.add(request);
        Object next = answer instanceof Queue<?> queue ? queue.remove() : answer;
        return (CompletableFuture<P>)
                (next instanceof CompletableFuture<?> future ? future : CompletableFuture.completedFuture(next));
    }

    @Override
    public CompletableFuture<CreateImageResponse> createImage(CreateImageRequest request) {
        return send("createImage", request);
    }

    @Override
    public CompletableFuture<CreateKeyPairResponse> createKeyPair(CreateKeyPairRequest request) {
        return send("createKeyPair", request);
    }

    @Override
    public CompletableFuture<CreateTagsResponse> createTags(CreateTagsRequest request) {
        return send("createTags", request);
    }

    @Override
    public CompletableFuture<CreateVolumeResponse> createVolume(CreateVolumeRequest request) {
        return send("createVolume", request);
    }

    @Override
    public CompletableFuture<CreateVpcResponse> createVpc(CreateVpcRequest request) {
        return send("createVpc", request);
    }

    @Override
    public CompletableFuture<DescribeInstanceStatusResponse> describeInstanceStatus(
            DescribeInstanceStatusRequest request) {
        return send("describeInstanceStatus", request);
    }

    @Override
    public CompletableFuture<DescribeInstancesResponse> describeInstances(DescribeInstancesRequest request) {
        return send("describeInstances", request);
    }

    @Override
    public CompletableFuture<DescribeKeyPairsResponse> describeKeyPairs(DescribeKeyPairsRequest request) {
        return send("describeKeyPairs", request);
    }

    @Override
    public CompletableFuture<DescribeNetworkInterfacesResponse> describeNetworkInterfaces(
            DescribeNetworkInterfacesRequest request) {
        return send("describeNetworkInterfaces", request);
    }

    @Override
    public CompletableFuture<DescribeReservedInstancesModificationsResponse> describeReservedInstancesModifications(
            DescribeReservedInstancesModificationsRequest request) {
        return send("describeReservedInstancesModifications", request);
    }

    @Override
    public CompletableFuture<DescribeTagsResponse> describeTags(DescribeTagsRequest request) {
        return send("describeTags", request);
    }

    @Override
    public CompletableFuture<DescribeVolumesResponse> describeVolumes(DescribeVolumesRequest request) {
        return send("describeVolumes", request);
    }

    @Override
    public CompletableFuture<DescribeVpcsResponse> describeVpcs(DescribeVpcsRequest request) {
        return send("describeVpcs", request);
    }

    @Override
    public CompletableFuture<MonitorInstancesResponse> monitorInstances(MonitorInstancesRequest request) {
        return send("monitorInstances", request);
    }

    @Override
    public CompletableFuture<ResetInstanceAttributeResponse> resetInstanceAttribute(
            ResetInstanceAttributeRequest request) {
        return send("resetInstanceAttribute", request);
    }

    @Override
    public CompletableFuture<RunInstancesResponse> runInstances(RunInstancesRequest request) {
        return send("runInstances", request);
    }

    @Override
    public CompletableFuture<StopInstancesResponse> stopInstances(StopInstancesRequest request) {
        return send("stopInstances", request);
    }

    @Override
    public String serviceName() {
        return "ec2";
    }

    @Override
    public void close() {}
}
