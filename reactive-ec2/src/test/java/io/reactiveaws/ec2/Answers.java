package io.reactiveaws.ec2;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Reservation;

/** Answers of EC2. */
final class Answers {

    private Answers() {}

    static software.amazon.awssdk.services.ec2.model.Tag tag(String key, String value) {
        return software.amazon.awssdk.services.ec2.model.Tag.builder()
                .key(key)
                .value(value)
                .build();
    }

    static software.amazon.awssdk.services.ec2.model.Instance instance(
            Consumer<software.amazon.awssdk.services.ec2.model.Instance.Builder> data) {
        return software.amazon.awssdk.services.ec2.model.Instance.builder()
                .applyMutation(data)
                .build();
    }

    /** A page of instances, each in a reservation of its own. */
    static DescribeInstancesResponse.Builder instances(
            List<software.amazon.awssdk.services.ec2.model.Instance> instances) {
        return DescribeInstancesResponse.builder()
                .reservations(instances.stream()
                        .map(instance ->
                                Reservation.builder().instances(instance).build())
                        .toList());
    }

    static DescribeInstancesResponse one(Consumer<software.amazon.awssdk.services.ec2.model.Instance.Builder> data) {
        return instances(List.of(instance(data))).build();
    }

    static DescribeNetworkInterfacesResponse networkInterface(
            Consumer<software.amazon.awssdk.services.ec2.model.NetworkInterface.Builder> data) {
        return DescribeNetworkInterfacesResponse.builder()
                .networkInterfaces(software.amazon.awssdk.services.ec2.model.NetworkInterface.builder()
                        .applyMutation(data)
                        .build())
                .build();
    }

    static DescribeVpcsResponse vpc(String id, software.amazon.awssdk.services.ec2.model.Tag... tags) {
        return DescribeVpcsResponse.builder()
                .vpcs(software.amazon.awssdk.services.ec2.model.Vpc.builder()
                        .vpcId(id)
                        .tags(Arrays.asList(tags))
                        .build())
                .build();
    }
}
