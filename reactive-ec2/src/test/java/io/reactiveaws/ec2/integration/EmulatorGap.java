package io.reactiveaws.ec2.integration;

import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.Gap;

/** All that an emulator does otherwise than Amazon EC2, as far as these tests meet it. */
final class EmulatorGap {
    static final Gap MOTO_MONITORING =
            new Gap(Emulator.MOTO, "MonitorInstances and UnmonitorInstances are not known", "Status Code: 500");
    static final Gap MOTO_REPORT_STATUS =
            new Gap(Emulator.MOTO, "ReportInstanceStatus is not known", "Status Code: 500");
    static final Gap MOTO_RESET_INSTANCE =
            new Gap(Emulator.MOTO, "ResetInstanceAttribute is not known", "Status Code: 500");
    static final Gap MOTO_PASSWORD = new Gap(
            Emulator.MOTO,
            "GetPasswordData gives random text and no encrypted password",
            "password cannot be decrypted");
    static final Gap MOTO_NETWORK_ACL_FILTER =
            new Gap(Emulator.MOTO, "DescribeNetworkAcls does not know the filter network-acl-id", "Status Code: 500");
    static final Gap MOTO_NETWORK_ACL_NOT_FOUND = new Gap(
            Emulator.MOTO, "DescribeNetworkAcls says of a missing one that it is a route table", "The routeTable ID");
    static final Gap MOTO_RESET_NETWORK_INTERFACE =
            new Gap(Emulator.MOTO, "ResetNetworkInterfaceAttribute is not known", "Status Code: 500");
    static final Gap MOTO_DELETE_ATTACHED_NETWORK_INTERFACE = new Gap(
            Emulator.MOTO,
            "DeleteNetworkInterface deletes one that is attached",
            "actual: onNext(DeleteNetworkInterfaceResponse");
    static final Gap MOTO_ASSOCIATION_FILTER = new Gap(
            Emulator.MOTO,
            "DescribeNetworkInterfaces does not know the filter association.association-id",
            "Status Code: 500");
    static final Gap MOTO_PEERING_FILTERS =
            new Gap(Emulator.MOTO, "DescribeVpcPeeringConnections ignores filters and gives all", "[requested]");
    static final Gap MOTO_PEERING_NOT_FOUND = new Gap(
            Emulator.MOTO,
            "DescribeVpcPeeringConnections gives nothing for a missing one in place of an error",
            "ResourceNotFoundException");
    static final Gap MOTO_DETACH_VOLUME =
            new Gap(Emulator.MOTO, "DetachVolume needs the id of the instance", "Status Code: 500");
    static final Gap MOTO_VOLUME_IO =
            new Gap(Emulator.MOTO, "EnableVolumeIO and the attributes of volumes are not known", "Status Code: 500");
    static final Gap MOTO_VOLUME_STATUS =
            new Gap(Emulator.MOTO, "DescribeVolumeStatus is not known", "Status Code: 500");
    static final Gap MOTO_RESET_SNAPSHOT =
            new Gap(Emulator.MOTO, "ResetSnapshotAttribute is not known", "Status Code: 500");
    static final Gap MOTO_RESET_IMAGE = new Gap(Emulator.MOTO, "ResetImageAttribute is not known", "Status Code: 500");
    static final Gap MOTO_PLACEMENT_GROUPS =
            new Gap(Emulator.MOTO, "Placement groups are not known", "Status Code: 500");
    static final Gap MOTO_DELETE_ALL_TAGS =
            new Gap(Emulator.MOTO, "DeleteTags without tags deletes none", "actual: onNext(Tag(Key=");
    static final Gap MOTO_PAGES =
            new Gap(Emulator.MOTO, "DescribeSubnets ignores MaxResults and gives all in one answer", "[6]");
    static final Gap MOTO_UNKNOWN_FILTER =
            new Gap(Emulator.MOTO, "A filter that does not exist is answered with 500", "Status Code: 500");
    static final Gap MOTO_STOP_TERMINATED = new Gap(
            Emulator.MOTO,
            "StopInstances takes an instance that is terminated",
            "actual: onNext(StopInstancesResponse");

    private EmulatorGap() {}
}
