package io.reactiveaws.ec2.integration;

import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.Gap;

/** All that an emulator does otherwise than Amazon EC2, as far as these tests meet it. LocalStack's EC2 is moto. */
final class EmulatorGap {
    static final Gap MOTO_MONITORING = unknown("MonitorInstances and UnmonitorInstances are not known");
    static final Gap MOTO_REPORT_STATUS = unknown("ReportInstanceStatus is not known");
    static final Gap MOTO_RESET_INSTANCE = unknown("ResetInstanceAttribute is not known");
    static final Gap MOTO_PASSWORD =
            both("GetPasswordData gives random text and no encrypted password", "password cannot be decrypted");
    static final Gap MOTO_NETWORK_ACL_FILTER = unknown("DescribeNetworkAcls does not know the filter network-acl-id");
    static final Gap MOTO_NETWORK_ACL_NOT_FOUND =
            both("DescribeNetworkAcls says of a missing one that it is a route table", "The routeTable ID");
    static final Gap MOTO_RESET_NETWORK_INTERFACE = unknown("ResetNetworkInterfaceAttribute is not known");
    static final Gap MOTO_DELETE_ATTACHED_NETWORK_INTERFACE = both(
            "DeleteNetworkInterface deletes one that is attached", "actual: onNext(DeleteNetworkInterfaceResponse");
    static final Gap MOTO_ASSOCIATION_FILTER =
            unknown("DescribeNetworkInterfaces does not know the filter association.association-id");
    static final Gap MOTO_PEERING_FILTERS =
            both("DescribeVpcPeeringConnections ignores filters and gives all", "[requested]");
    static final Gap MOTO_PEERING_NOT_FOUND = both(
            "DescribeVpcPeeringConnections gives nothing for a missing one in place of an error",
            "ResourceNotFoundException");
    static final Gap MOTO_DETACH_VOLUME = both("DetachVolume needs the id of the instance", "Status Code: 500");
    static final Gap MOTO_VOLUME_IO = unknown("EnableVolumeIO and the attributes of volumes are not known");
    static final Gap MOTO_VOLUME_STATUS = unknown("DescribeVolumeStatus is not known");
    static final Gap MOTO_RESET_SNAPSHOT = unknown("ResetSnapshotAttribute is not known");
    static final Gap MOTO_RESET_IMAGE = unknown("ResetImageAttribute is not known");
    static final Gap MOTO_PLACEMENT_GROUPS = unknown("Placement groups are not known");
    static final Gap MOTO_DELETE_ALL_TAGS = both("DeleteTags without tags deletes none", "actual: onNext(Tag(Key=");
    static final Gap MOTO_PAGES = both("DescribeSubnets ignores MaxResults and gives all in one answer", "[6]");
    static final Gap MOTO_UNKNOWN_FILTER = unknown("A filter that does not exist is answered with 500 or 501");
    static final Gap MOTO_STOP_TERMINATED =
            both("StopInstances takes an instance that is terminated", "actual: onNext(StopInstancesResponse");

    private EmulatorGap() {}

    private static Gap both(String what, String symptom) {
        return new Gap(Emulator.MOTO, what, symptom).and(Emulator.LOCAL_STACK, symptom);
    }

    /** LocalStack has the proper status for it. */
    private static Gap unknown(String what) {
        return new Gap(Emulator.MOTO, what, "Status Code: 500").and(Emulator.LOCAL_STACK, "Status Code: 501");
    }
}
