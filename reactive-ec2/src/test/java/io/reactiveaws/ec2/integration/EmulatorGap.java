package io.reactiveaws.ec2.integration;

import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.Gap;

/** All that an emulator does otherwise than Amazon EC2, as far as these tests meet it. */
enum EmulatorGap implements Gap {
    MOTO_MONITORING(Emulator.MOTO, "MonitorInstances and UnmonitorInstances are not known", "Status Code: 500"),
    MOTO_REPORT_STATUS(Emulator.MOTO, "ReportInstanceStatus is not known", "Status Code: 500"),
    MOTO_RESET_INSTANCE(Emulator.MOTO, "ResetInstanceAttribute is not known", "Status Code: 500"),
    MOTO_PASSWORD(
            Emulator.MOTO,
            "GetPasswordData gives random text and no encrypted password",
            "password cannot be decrypted"),
    MOTO_NETWORK_ACL_FILTER(
            Emulator.MOTO, "DescribeNetworkAcls does not know the filter network-acl-id", "Status Code: 500"),
    MOTO_NETWORK_ACL_NOT_FOUND(
            Emulator.MOTO, "DescribeNetworkAcls says of a missing one that it is a route table", "The routeTable ID"),
    MOTO_RESET_NETWORK_INTERFACE(Emulator.MOTO, "ResetNetworkInterfaceAttribute is not known", "Status Code: 500"),
    MOTO_DELETE_ATTACHED_NETWORK_INTERFACE(
            Emulator.MOTO,
            "DeleteNetworkInterface deletes one that is attached",
            "actual: onNext(DeleteNetworkInterfaceResponse"),
    MOTO_ASSOCIATION_FILTER(
            Emulator.MOTO,
            "DescribeNetworkInterfaces does not know the filter association.association-id",
            "Status Code: 500"),
    MOTO_PEERING_FILTERS(Emulator.MOTO, "DescribeVpcPeeringConnections ignores filters and gives all", "[requested]"),
    MOTO_PEERING_NOT_FOUND(
            Emulator.MOTO,
            "DescribeVpcPeeringConnections gives nothing for a missing one in place of an error",
            "ResourceNotFoundException"),
    MOTO_DETACH_VOLUME(Emulator.MOTO, "DetachVolume needs the id of the instance", "Status Code: 500"),
    MOTO_VOLUME_IO(Emulator.MOTO, "EnableVolumeIO and the attributes of volumes are not known", "Status Code: 500"),
    MOTO_VOLUME_STATUS(Emulator.MOTO, "DescribeVolumeStatus is not known", "Status Code: 500"),
    MOTO_RESET_SNAPSHOT(Emulator.MOTO, "ResetSnapshotAttribute is not known", "Status Code: 500"),
    MOTO_RESET_IMAGE(Emulator.MOTO, "ResetImageAttribute is not known", "Status Code: 500"),
    MOTO_PLACEMENT_GROUPS(Emulator.MOTO, "Placement groups are not known", "Status Code: 500"),
    MOTO_DELETE_ALL_TAGS(Emulator.MOTO, "DeleteTags without tags deletes none", "actual: onNext(Tag(Key="),
    MOTO_PAGES(Emulator.MOTO, "DescribeSubnets ignores MaxResults and gives all in one answer", "[6]"),
    MOTO_UNKNOWN_FILTER(Emulator.MOTO, "A filter that does not exist is answered with 500", "Status Code: 500"),
    MOTO_STOP_TERMINATED(
            Emulator.MOTO,
            "StopInstances takes an instance that is terminated",
            "actual: onNext(StopInstancesResponse");

    private final Emulator emulator;
    private final String what;
    private final String symptom;

    EmulatorGap(Emulator emulator, String what, String symptom) {
        this.emulator = emulator;
        this.what = what;
        this.symptom = symptom;
    }

    @Override
    public Emulator emulator() {
        return emulator;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public String symptom() {
        return symptom;
    }
}
