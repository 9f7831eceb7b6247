// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.WaiterException;
import io.reactiveaws.core.spi.CoalescedLoad;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.Verdict;
import io.reactiveaws.core.spi.WaiterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.ArchitectureValues;
import software.amazon.awssdk.services.ec2.model.AttachClassicLinkVpcRequest;
import software.amazon.awssdk.services.ec2.model.AttachClassicLinkVpcResponse;
import software.amazon.awssdk.services.ec2.model.AttachVolumeRequest;
import software.amazon.awssdk.services.ec2.model.AttachVolumeResponse;
import software.amazon.awssdk.services.ec2.model.BootModeValues;
import software.amazon.awssdk.services.ec2.model.CapacityReservationSpecificationResponse;
import software.amazon.awssdk.services.ec2.model.CpuOptions;
import software.amazon.awssdk.services.ec2.model.CreateImageRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DetachClassicLinkVpcRequest;
import software.amazon.awssdk.services.ec2.model.DetachClassicLinkVpcResponse;
import software.amazon.awssdk.services.ec2.model.DetachVolumeRequest;
import software.amazon.awssdk.services.ec2.model.DetachVolumeResponse;
import software.amazon.awssdk.services.ec2.model.DeviceType;
import software.amazon.awssdk.services.ec2.model.ElasticGpuAssociation;
import software.amazon.awssdk.services.ec2.model.ElasticInferenceAcceleratorAssociation;
import software.amazon.awssdk.services.ec2.model.EnclaveOptions;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.GetConsoleOutputRequest;
import software.amazon.awssdk.services.ec2.model.GetConsoleOutputResponse;
import software.amazon.awssdk.services.ec2.model.GetPasswordDataRequest;
import software.amazon.awssdk.services.ec2.model.GetPasswordDataResponse;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.HibernationOptions;
import software.amazon.awssdk.services.ec2.model.HypervisorType;
import software.amazon.awssdk.services.ec2.model.IamInstanceProfile;
import software.amazon.awssdk.services.ec2.model.InstanceAttributeName;
import software.amazon.awssdk.services.ec2.model.InstanceBlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.InstanceBootModeValues;
import software.amazon.awssdk.services.ec2.model.InstanceLifecycleType;
import software.amazon.awssdk.services.ec2.model.InstanceMaintenanceOptions;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataOptionsResponse;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkPerformanceOptions;
import software.amazon.awssdk.services.ec2.model.InstanceSecondaryInterface;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.InstanceType;
import software.amazon.awssdk.services.ec2.model.LicenseConfiguration;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceAttributeResponse;
import software.amazon.awssdk.services.ec2.model.MonitorInstancesRequest;
import software.amazon.awssdk.services.ec2.model.MonitorInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Monitoring;
import software.amazon.awssdk.services.ec2.model.OperatorResponse;
import software.amazon.awssdk.services.ec2.model.Placement;
import software.amazon.awssdk.services.ec2.model.PlatformValues;
import software.amazon.awssdk.services.ec2.model.PrivateDnsNameOptionsResponse;
import software.amazon.awssdk.services.ec2.model.ProductCode;
import software.amazon.awssdk.services.ec2.model.RebootInstancesRequest;
import software.amazon.awssdk.services.ec2.model.RebootInstancesResponse;
import software.amazon.awssdk.services.ec2.model.ReportInstanceReasonCodes;
import software.amazon.awssdk.services.ec2.model.ReportInstanceStatusRequest;
import software.amazon.awssdk.services.ec2.model.ReportInstanceStatusResponse;
import software.amazon.awssdk.services.ec2.model.ReportStatusType;
import software.amazon.awssdk.services.ec2.model.ResetInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResetInstanceAttributeResponse;
import software.amazon.awssdk.services.ec2.model.StartInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StartInstancesResponse;
import software.amazon.awssdk.services.ec2.model.StateReason;
import software.amazon.awssdk.services.ec2.model.StopInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StopInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesRequest;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesResponse;
import software.amazon.awssdk.services.ec2.model.UnmonitorInstancesRequest;
import software.amazon.awssdk.services.ec2.model.UnmonitorInstancesResponse;
import software.amazon.awssdk.services.ec2.model.VirtualizationType;

/**
 * The resource {@code ec2.Instance}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.Instance}.
 */
@Generated("io.reactiveaws.codegen")
public final class Instance extends AbstractInstance {
    static final ResourceType TYPE = new ResourceType("ec2", "Instance", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable Instance NO_DATA = null;

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.Instance> COALESCED =
            new CoalescedLoad<>(
                    "DescribeInstances",
                    200,
                    data -> data.instanceId(),
                    (context, id) -> Listing.in(
                            "ec2.Instance.load [DescribeInstances]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_INSTANCES,
                            request -> request.filters(Filter.builder()
                                    .name("instance-id")
                                    .values(id)
                                    .build()),
                            response -> response.reservations().stream()
                                    .flatMap(item -> item.instances().stream())
                                    .toList()),
                    Ec2Identifiers.IN_FILTER);

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.Instance> EXISTS =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.Instance>of("exists", Duration.ofSeconds(5), 40)
                    .ifAnswered(Verdict.SUCCESS)
                    .ifError(Verdict.RETRY, "InvalidInstanceID.NotFound");

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.Instance> RUNNING =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.Instance>of("running", Duration.ofSeconds(15), 40)
                    .watching(Instance::watchedStateName)
                    .ifAll(Verdict.SUCCESS, "running")
                    .ifAny(Verdict.FAILURE, "shutting-down", "terminated", "stopping")
                    .ifError(Verdict.RETRY, "InvalidInstanceID.NotFound");

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.Instance> STOPPED =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.Instance>of("stopped", Duration.ofSeconds(15), 40)
                    .watching(Instance::watchedStateName)
                    .ifAll(Verdict.SUCCESS, "stopped")
                    .ifAny(Verdict.FAILURE, "pending", "terminated");

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.Instance> TERMINATED =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.Instance>of("terminated", Duration.ofSeconds(15), 40)
                    .watching(Instance::watchedStateName)
                    .ifAll(Verdict.SUCCESS, "terminated")
                    .ifAny(Verdict.FAILURE, "pending", "stopping");

    private static final WaiterSpec<GetPasswordDataResponse> PASSWORD_DATA_AVAILABLE =
            WaiterSpec.<GetPasswordDataResponse>of("password data available", Duration.ofSeconds(15), 40)
                    .watching(Instance::watchedPasswordData)
                    .ifPresent(Verdict.SUCCESS);

    private final String id;

    Instance(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    Instance(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable Instance data) {
        super(context, data);
        this.id = TYPE.require("id", id);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(id);
    }

    @Override
    protected Instance self() {
        return this;
    }

    /**
     * Returns an identifier of this instance. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code architecture}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #architectureAsString()} tells it
     */
    public Mono<ArchitectureValues> architecture() {
        return attribute("architecture", data -> data.architecture());
    }

    /**
     * Emits the attribute {@code architecture} as the service writes it, also where the SDK has no name for it: without
     * a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> architectureAsString() {
        return attribute("architecture", data -> data.architectureAsString());
    }

    /**
     * Emits the attribute {@code blockDeviceMappings}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<InstanceBlockDeviceMapping>> blockDeviceMappings() {
        return attribute("blockDeviceMappings", data -> data.blockDeviceMappings());
    }

    /**
     * Emits the attribute {@code clientToken}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> clientToken() {
        return attribute("clientToken", data -> data.clientToken());
    }

    /**
     * Emits the attribute {@code ebsOptimized}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> ebsOptimized() {
        return attribute("ebsOptimized", data -> data.ebsOptimized());
    }

    /**
     * Emits the attribute {@code enaSupport}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> enaSupport() {
        return attribute("enaSupport", data -> data.enaSupport());
    }

    /**
     * Emits the attribute {@code hypervisor}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #hypervisorAsString()} tells it
     */
    public Mono<HypervisorType> hypervisor() {
        return attribute("hypervisor", data -> data.hypervisor());
    }

    /**
     * Emits the attribute {@code hypervisor} as the service writes it, also where the SDK has no name for it: without a
     * call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> hypervisorAsString() {
        return attribute("hypervisor", data -> data.hypervisorAsString());
    }

    /**
     * Emits the attribute {@code iamInstanceProfile}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<IamInstanceProfile> iamInstanceProfile() {
        return attribute("iamInstanceProfile", data -> data.iamInstanceProfile());
    }

    /**
     * Emits the attribute {@code instanceLifecycle}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #instanceLifecycleAsString()} tells it
     */
    public Mono<InstanceLifecycleType> instanceLifecycle() {
        return attribute("instanceLifecycle", data -> data.instanceLifecycle());
    }

    /**
     * Emits the attribute {@code instanceLifecycle} as the service writes it, also where the SDK has no name for it:
     * without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> instanceLifecycleAsString() {
        return attribute("instanceLifecycle", data -> data.instanceLifecycleAsString());
    }

    /**
     * Emits the attribute {@code elasticGpuAssociations}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<ElasticGpuAssociation>> elasticGpuAssociations() {
        return attribute("elasticGpuAssociations", data -> data.elasticGpuAssociations());
    }

    /**
     * Emits the attribute {@code elasticInferenceAcceleratorAssociations}: without a call if this instance's data is
     * known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<ElasticInferenceAcceleratorAssociation>> elasticInferenceAcceleratorAssociations() {
        return attribute(
                "elasticInferenceAcceleratorAssociations", data -> data.elasticInferenceAcceleratorAssociations());
    }

    /**
     * Emits the attribute {@code networkInterfaces}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<InstanceNetworkInterface>> networkInterfacesAttribute() {
        return attribute("networkInterfaces", data -> data.networkInterfaces());
    }

    /**
     * Emits the attribute {@code outpostArn}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> outpostArn() {
        return attribute("outpostArn", data -> data.outpostArn());
    }

    /**
     * Emits the attribute {@code rootDeviceName}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> rootDeviceName() {
        return attribute("rootDeviceName", data -> data.rootDeviceName());
    }

    /**
     * Emits the attribute {@code rootDeviceType}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #rootDeviceTypeAsString()} tells it
     */
    public Mono<DeviceType> rootDeviceType() {
        return attribute("rootDeviceType", data -> data.rootDeviceType());
    }

    /**
     * Emits the attribute {@code rootDeviceType} as the service writes it, also where the SDK has no name for it:
     * without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> rootDeviceTypeAsString() {
        return attribute("rootDeviceType", data -> data.rootDeviceTypeAsString());
    }

    /**
     * Emits the attribute {@code securityGroups}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<GroupIdentifier>> securityGroups() {
        return attribute("securityGroups", data -> data.securityGroups());
    }

    /**
     * Emits the attribute {@code sourceDestCheck}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> sourceDestCheck() {
        return attribute("sourceDestCheck", data -> data.sourceDestCheck());
    }

    /**
     * Emits the attribute {@code spotInstanceRequestId}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> spotInstanceRequestId() {
        return attribute("spotInstanceRequestId", data -> data.spotInstanceRequestId());
    }

    /**
     * Emits the attribute {@code sriovNetSupport}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> sriovNetSupport() {
        return attribute("sriovNetSupport", data -> data.sriovNetSupport());
    }

    /**
     * Emits the attribute {@code stateReason}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<StateReason> stateReason() {
        return attribute("stateReason", data -> data.stateReason());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Emits the attribute {@code virtualizationType}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #virtualizationTypeAsString()} tells it
     */
    public Mono<VirtualizationType> virtualizationType() {
        return attribute("virtualizationType", data -> data.virtualizationType());
    }

    /**
     * Emits the attribute {@code virtualizationType} as the service writes it, also where the SDK has no name for it:
     * without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> virtualizationTypeAsString() {
        return attribute("virtualizationType", data -> data.virtualizationTypeAsString());
    }

    /**
     * Emits the attribute {@code cpuOptions}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<CpuOptions> cpuOptions() {
        return attribute("cpuOptions", data -> data.cpuOptions());
    }

    /**
     * Emits the attribute {@code capacityBlockId}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> capacityBlockId() {
        return attribute("capacityBlockId", data -> data.capacityBlockId());
    }

    /**
     * Emits the attribute {@code capacityReservationId}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> capacityReservationId() {
        return attribute("capacityReservationId", data -> data.capacityReservationId());
    }

    /**
     * Emits the attribute {@code capacityReservationSpecification}: without a call if this instance's data is known,
     * else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<CapacityReservationSpecificationResponse> capacityReservationSpecification() {
        return attribute("capacityReservationSpecification", data -> data.capacityReservationSpecification());
    }

    /**
     * Emits the attribute {@code hibernationOptions}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<HibernationOptions> hibernationOptions() {
        return attribute("hibernationOptions", data -> data.hibernationOptions());
    }

    /**
     * Emits the attribute {@code licenses}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<LicenseConfiguration>> licenses() {
        return attribute("licenses", data -> data.licenses());
    }

    /**
     * Emits the attribute {@code metadataOptions}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<InstanceMetadataOptionsResponse> metadataOptions() {
        return attribute("metadataOptions", data -> data.metadataOptions());
    }

    /**
     * Emits the attribute {@code enclaveOptions}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<EnclaveOptions> enclaveOptions() {
        return attribute("enclaveOptions", data -> data.enclaveOptions());
    }

    /**
     * Emits the attribute {@code bootMode}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #bootModeAsString()} tells it
     */
    public Mono<BootModeValues> bootMode() {
        return attribute("bootMode", data -> data.bootMode());
    }

    /**
     * Emits the attribute {@code bootMode} as the service writes it, also where the SDK has no name for it: without a
     * call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> bootModeAsString() {
        return attribute("bootMode", data -> data.bootModeAsString());
    }

    /**
     * Emits the attribute {@code platformDetails}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> platformDetails() {
        return attribute("platformDetails", data -> data.platformDetails());
    }

    /**
     * Emits the attribute {@code usageOperation}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> usageOperation() {
        return attribute("usageOperation", data -> data.usageOperation());
    }

    /**
     * Emits the attribute {@code usageOperationUpdateTime}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> usageOperationUpdateTime() {
        return attribute("usageOperationUpdateTime", data -> data.usageOperationUpdateTime());
    }

    /**
     * Emits the attribute {@code privateDnsNameOptions}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<PrivateDnsNameOptionsResponse> privateDnsNameOptions() {
        return attribute("privateDnsNameOptions", data -> data.privateDnsNameOptions());
    }

    /**
     * Emits the attribute {@code ipv6Address}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ipv6Address() {
        return attribute("ipv6Address", data -> data.ipv6Address());
    }

    /**
     * Emits the attribute {@code tpmSupport}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> tpmSupport() {
        return attribute("tpmSupport", data -> data.tpmSupport());
    }

    /**
     * Emits the attribute {@code maintenanceOptions}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<InstanceMaintenanceOptions> maintenanceOptions() {
        return attribute("maintenanceOptions", data -> data.maintenanceOptions());
    }

    /**
     * Emits the attribute {@code currentInstanceBootMode}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #currentInstanceBootModeAsString()} tells it
     */
    public Mono<InstanceBootModeValues> currentInstanceBootMode() {
        return attribute("currentInstanceBootMode", data -> data.currentInstanceBootMode());
    }

    /**
     * Emits the attribute {@code currentInstanceBootMode} as the service writes it, also where the SDK has no name for
     * it: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> currentInstanceBootModeAsString() {
        return attribute("currentInstanceBootMode", data -> data.currentInstanceBootModeAsString());
    }

    /**
     * Emits the attribute {@code networkPerformanceOptions}: without a call if this instance's data is known, else it
     * is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<InstanceNetworkPerformanceOptions> networkPerformanceOptions() {
        return attribute("networkPerformanceOptions", data -> data.networkPerformanceOptions());
    }

    /**
     * Emits the attribute {@code operator}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<OperatorResponse> operator() {
        return attribute("operator", data -> data.operator());
    }

    /**
     * Emits the attribute {@code secondaryInterfaces}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<InstanceSecondaryInterface>> secondaryInterfaces() {
        return attribute("secondaryInterfaces", data -> data.secondaryInterfaces());
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String instanceId() {
        return id;
    }

    /**
     * Emits the attribute {@code imageId}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> imageId() {
        return attribute("imageId", data -> data.imageId());
    }

    /**
     * Emits the attribute {@code state}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<InstanceState> state() {
        return attribute("state", data -> data.state());
    }

    /**
     * Emits the attribute {@code privateDnsName}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> privateDnsName() {
        return attribute("privateDnsName", data -> data.privateDnsName());
    }

    /**
     * Emits the attribute {@code publicDnsName}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> publicDnsName() {
        return attribute("publicDnsName", data -> data.publicDnsName());
    }

    /**
     * Emits the attribute {@code stateTransitionReason}: without a call if this instance's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> stateTransitionReason() {
        return attribute("stateTransitionReason", data -> data.stateTransitionReason());
    }

    /**
     * Emits the attribute {@code keyName}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> keyName() {
        return attribute("keyName", data -> data.keyName());
    }

    /**
     * Emits the attribute {@code amiLaunchIndex}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> amiLaunchIndex() {
        return attribute("amiLaunchIndex", data -> data.amiLaunchIndex());
    }

    /**
     * Emits the attribute {@code productCodes}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<ProductCode>> productCodes() {
        return attribute("productCodes", data -> data.productCodes());
    }

    /**
     * Emits the attribute {@code instanceType}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #instanceTypeAsString()} tells it
     */
    public Mono<InstanceType> instanceType() {
        return attribute("instanceType", data -> data.instanceType());
    }

    /**
     * Emits the attribute {@code instanceType} as the service writes it, also where the SDK has no name for it: without
     * a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> instanceTypeAsString() {
        return attribute("instanceType", data -> data.instanceTypeAsString());
    }

    /**
     * Emits the attribute {@code launchTime}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> launchTime() {
        return attribute("launchTime", data -> data.launchTime());
    }

    /**
     * Emits the attribute {@code placement}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Placement> placement() {
        return attribute("placement", data -> data.placement());
    }

    /**
     * Emits the attribute {@code kernelId}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> kernelId() {
        return attribute("kernelId", data -> data.kernelId());
    }

    /**
     * Emits the attribute {@code ramdiskId}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ramdiskId() {
        return attribute("ramdiskId", data -> data.ramdiskId());
    }

    /**
     * Emits the attribute {@code platform}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #platformAsString()} tells it
     */
    public Mono<PlatformValues> platform() {
        return attribute("platform", data -> data.platform());
    }

    /**
     * Emits the attribute {@code platform} as the service writes it, also where the SDK has no name for it: without a
     * call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> platformAsString() {
        return attribute("platform", data -> data.platformAsString());
    }

    /**
     * Emits the attribute {@code monitoring}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Monitoring> monitoring() {
        return attribute("monitoring", data -> data.monitoring());
    }

    /**
     * Emits the attribute {@code subnetId}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> subnetId() {
        return attribute("subnetId", data -> data.subnetId());
    }

    /**
     * Emits the attribute {@code vpcId}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> vpcId() {
        return attribute("vpcId", data -> data.vpcId());
    }

    /**
     * Emits the attribute {@code privateIpAddress}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> privateIpAddress() {
        return attribute("privateIpAddress", data -> data.privateIpAddress());
    }

    /**
     * Emits the attribute {@code publicIpAddress}: without a call if this instance's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> publicIpAddress() {
        return attribute("publicIpAddress", data -> data.publicIpAddress());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.Instance> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeInstances} for each subscription.
     *
     * @param request completes the request; what identifies this instance wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<Instance> reload(Consumer<DescribeInstancesRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.Instance> fetch(
            Consumer<DescribeInstancesRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeInstances",
                        client -> client.describeInstances(DescribeInstancesRequest.builder()
                                .applyMutation(request)
                                .instanceIds(id)
                                .build()))
                .mapNotNull(response -> response.reservations().stream()
                        .flatMap(item -> item.instances().stream())
                        .findFirst()
                        .orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidInstanceID.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.Instance> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code AttachClassicLinkVpc} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param vpcId the request's {@code vpcId}
     * @param groups the request's {@code groups}
     * @return the SDK's response
     * @see Ec2AsyncClient#attachClassicLinkVpc(AttachClassicLinkVpcRequest)
     */
    public Mono<AttachClassicLinkVpcResponse> attachClassicLinkVpc(String vpcId, Collection<String> groups) {
        argument("attachClassicLinkVpc", "vpcId", vpcId);
        argument("attachClassicLinkVpc", "groups", groups);
        return change(
                "attachClassicLinkVpc",
                "AttachClassicLinkVpc",
                client -> client.attachClassicLinkVpc(AttachClassicLinkVpcRequest.builder()
                        .vpcId(vpcId)
                        .groups(groups)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code AttachClassicLinkVpc} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#attachClassicLinkVpc(AttachClassicLinkVpcRequest)
     */
    public Mono<AttachClassicLinkVpcResponse> attachClassicLinkVpc(
            Consumer<AttachClassicLinkVpcRequest.Builder> request) {
        argument("attachClassicLinkVpc", "request", request);
        return change(
                "attachClassicLinkVpc",
                "AttachClassicLinkVpc",
                client -> client.attachClassicLinkVpc(AttachClassicLinkVpcRequest.builder()
                        .applyMutation(request)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code AttachVolume} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param volumeId the request's {@code volumeId}
     * @param device the request's {@code device}
     * @return the SDK's response
     * @see Ec2AsyncClient#attachVolume(AttachVolumeRequest)
     */
    public Mono<AttachVolumeResponse> attachVolume(String volumeId, String device) {
        argument("attachVolume", "volumeId", volumeId);
        argument("attachVolume", "device", device);
        return change(
                "attachVolume",
                "AttachVolume",
                client -> client.attachVolume(AttachVolumeRequest.builder()
                        .volumeId(volumeId)
                        .device(device)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code AttachVolume} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#attachVolume(AttachVolumeRequest)
     */
    public Mono<AttachVolumeResponse> attachVolume(Consumer<AttachVolumeRequest.Builder> request) {
        argument("attachVolume", "request", request);
        return change(
                "attachVolume",
                "AttachVolume",
                client -> client.attachVolume(AttachVolumeRequest.builder()
                        .applyMutation(request)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code DetachClassicLinkVpc} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param vpcId the request's {@code vpcId}
     * @return the SDK's response
     * @see Ec2AsyncClient#detachClassicLinkVpc(DetachClassicLinkVpcRequest)
     */
    public Mono<DetachClassicLinkVpcResponse> detachClassicLinkVpc(String vpcId) {
        argument("detachClassicLinkVpc", "vpcId", vpcId);
        return change(
                "detachClassicLinkVpc",
                "DetachClassicLinkVpc",
                client -> client.detachClassicLinkVpc(DetachClassicLinkVpcRequest.builder()
                        .vpcId(vpcId)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code DetachClassicLinkVpc} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#detachClassicLinkVpc(DetachClassicLinkVpcRequest)
     */
    public Mono<DetachClassicLinkVpcResponse> detachClassicLinkVpc(
            Consumer<DetachClassicLinkVpcRequest.Builder> request) {
        argument("detachClassicLinkVpc", "request", request);
        return change(
                "detachClassicLinkVpc",
                "DetachClassicLinkVpc",
                client -> client.detachClassicLinkVpc(DetachClassicLinkVpcRequest.builder()
                        .applyMutation(request)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code DetachVolume} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param volumeId the request's {@code volumeId}
     * @return the SDK's response
     * @see Ec2AsyncClient#detachVolume(DetachVolumeRequest)
     */
    public Mono<DetachVolumeResponse> detachVolume(String volumeId) {
        argument("detachVolume", "volumeId", volumeId);
        return change(
                "detachVolume",
                "DetachVolume",
                client -> client.detachVolume(DetachVolumeRequest.builder()
                        .volumeId(volumeId)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code DetachVolume} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#detachVolume(DetachVolumeRequest)
     */
    public Mono<DetachVolumeResponse> detachVolume(Consumer<DetachVolumeRequest.Builder> request) {
        argument("detachVolume", "request", request);
        return change(
                "detachVolume",
                "DetachVolume",
                client -> client.detachVolume(DetachVolumeRequest.builder()
                        .applyMutation(request)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code ModifyInstanceAttribute} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#modifyInstanceAttribute(ModifyInstanceAttributeRequest)
     */
    public Mono<ModifyInstanceAttributeResponse> modifyAttribute() {
        return change(
                "modifyAttribute",
                "ModifyInstanceAttribute",
                client -> client.modifyInstanceAttribute(
                        ModifyInstanceAttributeRequest.builder().instanceId(id).build()));
    }

    /**
     * Calls {@code ModifyInstanceAttribute} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#modifyInstanceAttribute(ModifyInstanceAttributeRequest)
     */
    public Mono<ModifyInstanceAttributeResponse> modifyAttribute(
            Consumer<ModifyInstanceAttributeRequest.Builder> request) {
        argument("modifyAttribute", "request", request);
        return change(
                "modifyAttribute",
                "ModifyInstanceAttribute",
                client -> client.modifyInstanceAttribute(ModifyInstanceAttributeRequest.builder()
                        .applyMutation(request)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code MonitorInstances} for this instance.
     *
     * <p>The request's {@code instanceIds} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#monitorInstances(MonitorInstancesRequest)
     */
    public Mono<MonitorInstancesResponse> monitor() {
        return change(
                "monitor",
                "MonitorInstances",
                client -> client.monitorInstances(
                        MonitorInstancesRequest.builder().instanceIds(id).build()));
    }

    /**
     * Calls {@code MonitorInstances} for this instance.
     *
     * <p>The request's {@code instanceIds} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#monitorInstances(MonitorInstancesRequest)
     */
    public Mono<MonitorInstancesResponse> monitor(Consumer<MonitorInstancesRequest.Builder> request) {
        argument("monitor", "request", request);
        return change(
                "monitor",
                "MonitorInstances",
                client -> client.monitorInstances(MonitorInstancesRequest.builder()
                        .applyMutation(request)
                        .instanceIds(id)
                        .build()));
    }

    /**
     * Calls {@code RebootInstances} for this instance.
     *
     * <p>The request's {@code instanceIds} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#rebootInstances(RebootInstancesRequest)
     */
    public Mono<RebootInstancesResponse> reboot() {
        return change(
                "reboot",
                "RebootInstances",
                client -> client.rebootInstances(
                        RebootInstancesRequest.builder().instanceIds(id).build()));
    }

    /**
     * Calls {@code RebootInstances} for this instance.
     *
     * <p>The request's {@code instanceIds} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#rebootInstances(RebootInstancesRequest)
     */
    public Mono<RebootInstancesResponse> reboot(Consumer<RebootInstancesRequest.Builder> request) {
        argument("reboot", "request", request);
        return change(
                "reboot",
                "RebootInstances",
                client -> client.rebootInstances(RebootInstancesRequest.builder()
                        .applyMutation(request)
                        .instanceIds(id)
                        .build()));
    }

    /**
     * Calls {@code ResetInstanceAttribute} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param attribute the request's {@code attribute}
     * @return the SDK's response
     * @see Ec2AsyncClient#resetInstanceAttribute(ResetInstanceAttributeRequest)
     */
    public Mono<ResetInstanceAttributeResponse> resetAttribute(InstanceAttributeName attribute) {
        argument("resetAttribute", "attribute", attribute);
        return change(
                "resetAttribute",
                "ResetInstanceAttribute",
                client -> client.resetInstanceAttribute(ResetInstanceAttributeRequest.builder()
                        .attribute(attribute)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code ResetInstanceAttribute} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#resetInstanceAttribute(ResetInstanceAttributeRequest)
     */
    public Mono<ResetInstanceAttributeResponse> resetAttribute(
            Consumer<ResetInstanceAttributeRequest.Builder> request) {
        argument("resetAttribute", "request", request);
        return change(
                "resetAttribute",
                "ResetInstanceAttribute",
                client -> client.resetInstanceAttribute(ResetInstanceAttributeRequest.builder()
                        .applyMutation(request)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code ResetInstanceAttribute} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}, {@code attribute} is {@code "kernel"}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#resetInstanceAttribute(ResetInstanceAttributeRequest)
     */
    public Mono<ResetInstanceAttributeResponse> resetKernel() {
        return change(
                "resetKernel",
                "ResetInstanceAttribute",
                client -> client.resetInstanceAttribute(ResetInstanceAttributeRequest.builder()
                        .instanceId(id)
                        .attribute("kernel")
                        .build()));
    }

    /**
     * Calls {@code ResetInstanceAttribute} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}, {@code attribute} is {@code "kernel"}; this wins over what
     * {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#resetInstanceAttribute(ResetInstanceAttributeRequest)
     */
    public Mono<ResetInstanceAttributeResponse> resetKernel(Consumer<ResetInstanceAttributeRequest.Builder> request) {
        argument("resetKernel", "request", request);
        return change(
                "resetKernel",
                "ResetInstanceAttribute",
                client -> client.resetInstanceAttribute(ResetInstanceAttributeRequest.builder()
                        .applyMutation(request)
                        .instanceId(id)
                        .attribute("kernel")
                        .build()));
    }

    /**
     * Calls {@code ResetInstanceAttribute} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}, {@code attribute} is {@code "ramdisk"}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#resetInstanceAttribute(ResetInstanceAttributeRequest)
     */
    public Mono<ResetInstanceAttributeResponse> resetRamdisk() {
        return change(
                "resetRamdisk",
                "ResetInstanceAttribute",
                client -> client.resetInstanceAttribute(ResetInstanceAttributeRequest.builder()
                        .instanceId(id)
                        .attribute("ramdisk")
                        .build()));
    }

    /**
     * Calls {@code ResetInstanceAttribute} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}, {@code attribute} is {@code "ramdisk"}; this wins over what
     * {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#resetInstanceAttribute(ResetInstanceAttributeRequest)
     */
    public Mono<ResetInstanceAttributeResponse> resetRamdisk(Consumer<ResetInstanceAttributeRequest.Builder> request) {
        argument("resetRamdisk", "request", request);
        return change(
                "resetRamdisk",
                "ResetInstanceAttribute",
                client -> client.resetInstanceAttribute(ResetInstanceAttributeRequest.builder()
                        .applyMutation(request)
                        .instanceId(id)
                        .attribute("ramdisk")
                        .build()));
    }

    /**
     * Calls {@code ResetInstanceAttribute} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}, {@code attribute} is {@code "sourceDestCheck"}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#resetInstanceAttribute(ResetInstanceAttributeRequest)
     */
    public Mono<ResetInstanceAttributeResponse> resetSourceDestCheck() {
        return change(
                "resetSourceDestCheck",
                "ResetInstanceAttribute",
                client -> client.resetInstanceAttribute(ResetInstanceAttributeRequest.builder()
                        .instanceId(id)
                        .attribute("sourceDestCheck")
                        .build()));
    }

    /**
     * Calls {@code ResetInstanceAttribute} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}, {@code attribute} is {@code "sourceDestCheck"}; this wins
     * over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#resetInstanceAttribute(ResetInstanceAttributeRequest)
     */
    public Mono<ResetInstanceAttributeResponse> resetSourceDestCheck(
            Consumer<ResetInstanceAttributeRequest.Builder> request) {
        argument("resetSourceDestCheck", "request", request);
        return change(
                "resetSourceDestCheck",
                "ResetInstanceAttribute",
                client -> client.resetInstanceAttribute(ResetInstanceAttributeRequest.builder()
                        .applyMutation(request)
                        .instanceId(id)
                        .attribute("sourceDestCheck")
                        .build()));
    }

    /**
     * Calls {@code StartInstances} for this instance.
     *
     * <p>The request's {@code instanceIds} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#startInstances(StartInstancesRequest)
     */
    public Mono<StartInstancesResponse> start() {
        return change(
                "start",
                "StartInstances",
                client -> client.startInstances(
                        StartInstancesRequest.builder().instanceIds(id).build()));
    }

    /**
     * Calls {@code StartInstances} for this instance.
     *
     * <p>The request's {@code instanceIds} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#startInstances(StartInstancesRequest)
     */
    public Mono<StartInstancesResponse> start(Consumer<StartInstancesRequest.Builder> request) {
        argument("start", "request", request);
        return change(
                "start",
                "StartInstances",
                client -> client.startInstances(StartInstancesRequest.builder()
                        .applyMutation(request)
                        .instanceIds(id)
                        .build()));
    }

    /**
     * Calls {@code StopInstances} for this instance.
     *
     * <p>The request's {@code instanceIds} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#stopInstances(StopInstancesRequest)
     */
    public Mono<StopInstancesResponse> stop() {
        return change(
                "stop",
                "StopInstances",
                client -> client.stopInstances(
                        StopInstancesRequest.builder().instanceIds(id).build()));
    }

    /**
     * Calls {@code StopInstances} for this instance.
     *
     * <p>The request's {@code instanceIds} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#stopInstances(StopInstancesRequest)
     */
    public Mono<StopInstancesResponse> stop(Consumer<StopInstancesRequest.Builder> request) {
        argument("stop", "request", request);
        return change(
                "stop",
                "StopInstances",
                client -> client.stopInstances(StopInstancesRequest.builder()
                        .applyMutation(request)
                        .instanceIds(id)
                        .build()));
    }

    /**
     * Calls {@code TerminateInstances} for this instance.
     *
     * <p>The request's {@code instanceIds} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#terminateInstances(TerminateInstancesRequest)
     */
    public Mono<TerminateInstancesResponse> terminate() {
        return change(
                "terminate",
                "TerminateInstances",
                client -> client.terminateInstances(
                        TerminateInstancesRequest.builder().instanceIds(id).build()));
    }

    /**
     * Calls {@code TerminateInstances} for this instance.
     *
     * <p>The request's {@code instanceIds} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#terminateInstances(TerminateInstancesRequest)
     */
    public Mono<TerminateInstancesResponse> terminate(Consumer<TerminateInstancesRequest.Builder> request) {
        argument("terminate", "request", request);
        return change(
                "terminate",
                "TerminateInstances",
                client -> client.terminateInstances(TerminateInstancesRequest.builder()
                        .applyMutation(request)
                        .instanceIds(id)
                        .build()));
    }

    /**
     * Calls {@code UnmonitorInstances} for this instance.
     *
     * <p>The request's {@code instanceIds} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#unmonitorInstances(UnmonitorInstancesRequest)
     */
    public Mono<UnmonitorInstancesResponse> unmonitor() {
        return change(
                "unmonitor",
                "UnmonitorInstances",
                client -> client.unmonitorInstances(
                        UnmonitorInstancesRequest.builder().instanceIds(id).build()));
    }

    /**
     * Calls {@code UnmonitorInstances} for this instance.
     *
     * <p>The request's {@code instanceIds} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#unmonitorInstances(UnmonitorInstancesRequest)
     */
    public Mono<UnmonitorInstancesResponse> unmonitor(Consumer<UnmonitorInstancesRequest.Builder> request) {
        argument("unmonitor", "request", request);
        return change(
                "unmonitor",
                "UnmonitorInstances",
                client -> client.unmonitorInstances(UnmonitorInstancesRequest.builder()
                        .applyMutation(request)
                        .instanceIds(id)
                        .build()));
    }

    /**
     * Calls {@code CreateImage} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param name the request's {@code name}
     * @return the {@code Image}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createImage(CreateImageRequest)
     */
    public Mono<Image> createImage(String name) {
        argument("createImage", "name", name);
        return call(
                        "createImage",
                        "CreateImage",
                        client -> client.createImage(CreateImageRequest.builder()
                                .name(name)
                                .instanceId(id)
                                .build()))
                .map(making(
                        "createImage",
                        "CreateImage",
                        "ImageId",
                        response -> new Image(context().retryingNotFound(), response.imageId())));
    }

    /**
     * Calls {@code CreateImage} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code Image}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createImage(CreateImageRequest)
     */
    public Mono<Image> createImage(Consumer<CreateImageRequest.Builder> request) {
        argument("createImage", "request", request);
        return call(
                        "createImage",
                        "CreateImage",
                        client -> client.createImage(CreateImageRequest.builder()
                                .applyMutation(request)
                                .instanceId(id)
                                .build()))
                .map(making(
                        "createImage",
                        "CreateImage",
                        "ImageId",
                        response -> new Image(context().retryingNotFound(), response.imageId())));
    }

    /**
     * Calls {@code GetConsoleOutput} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#getConsoleOutput(GetConsoleOutputRequest)
     */
    public Mono<GetConsoleOutputResponse> consoleOutput() {
        return call(
                "consoleOutput",
                "GetConsoleOutput",
                client -> client.getConsoleOutput(
                        GetConsoleOutputRequest.builder().instanceId(id).build()));
    }

    /**
     * Calls {@code GetConsoleOutput} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#getConsoleOutput(GetConsoleOutputRequest)
     */
    public Mono<GetConsoleOutputResponse> consoleOutput(Consumer<GetConsoleOutputRequest.Builder> request) {
        argument("consoleOutput", "request", request);
        return call(
                "consoleOutput",
                "GetConsoleOutput",
                client -> client.getConsoleOutput(GetConsoleOutputRequest.builder()
                        .applyMutation(request)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code DescribeInstanceAttribute} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param attribute the request's {@code attribute}
     * @return the SDK's response
     * @see Ec2AsyncClient#describeInstanceAttribute(DescribeInstanceAttributeRequest)
     */
    public Mono<DescribeInstanceAttributeResponse> describeAttribute(InstanceAttributeName attribute) {
        argument("describeAttribute", "attribute", attribute);
        return call(
                "describeAttribute",
                "DescribeInstanceAttribute",
                client -> client.describeInstanceAttribute(DescribeInstanceAttributeRequest.builder()
                        .attribute(attribute)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code DescribeInstanceAttribute} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#describeInstanceAttribute(DescribeInstanceAttributeRequest)
     */
    public Mono<DescribeInstanceAttributeResponse> describeAttribute(
            Consumer<DescribeInstanceAttributeRequest.Builder> request) {
        argument("describeAttribute", "request", request);
        return call(
                "describeAttribute",
                "DescribeInstanceAttribute",
                client -> client.describeInstanceAttribute(DescribeInstanceAttributeRequest.builder()
                        .applyMutation(request)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code GetPasswordData} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#getPasswordData(GetPasswordDataRequest)
     */
    public Mono<GetPasswordDataResponse> passwordData() {
        return call(
                "passwordData",
                "GetPasswordData",
                client -> client.getPasswordData(
                        GetPasswordDataRequest.builder().instanceId(id).build()));
    }

    /**
     * Calls {@code GetPasswordData} for this instance.
     *
     * <p>The request's {@code instanceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#getPasswordData(GetPasswordDataRequest)
     */
    public Mono<GetPasswordDataResponse> passwordData(Consumer<GetPasswordDataRequest.Builder> request) {
        argument("passwordData", "request", request);
        return call(
                "passwordData",
                "GetPasswordData",
                client -> client.getPasswordData(GetPasswordDataRequest.builder()
                        .applyMutation(request)
                        .instanceId(id)
                        .build()));
    }

    /**
     * Calls {@code ReportInstanceStatus} for this instance.
     *
     * <p>The request's {@code instances} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param status the request's {@code status}
     * @param reasonCodes the request's {@code reasonCodes}
     * @return the SDK's response
     * @see Ec2AsyncClient#reportInstanceStatus(ReportInstanceStatusRequest)
     */
    public Mono<ReportInstanceStatusResponse> reportStatus(
            ReportStatusType status, Collection<ReportInstanceReasonCodes> reasonCodes) {
        argument("reportStatus", "status", status);
        argument("reportStatus", "reasonCodes", reasonCodes);
        return call(
                "reportStatus",
                "ReportInstanceStatus",
                client -> client.reportInstanceStatus(ReportInstanceStatusRequest.builder()
                        .status(status)
                        .reasonCodes(reasonCodes)
                        .instances(id)
                        .build()));
    }

    /**
     * Calls {@code ReportInstanceStatus} for this instance.
     *
     * <p>The request's {@code instances} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#reportInstanceStatus(ReportInstanceStatusRequest)
     */
    public Mono<ReportInstanceStatusResponse> reportStatus(Consumer<ReportInstanceStatusRequest.Builder> request) {
        argument("reportStatus", "request", request);
        return call(
                "reportStatus",
                "ReportInstanceStatus",
                client -> client.reportInstanceStatus(ReportInstanceStatusRequest.builder()
                        .applyMutation(request)
                        .instances(id)
                        .build()));
    }

    static Mono<List<BatchOutcome<Instance>>> createTagsAll(
            List<Instance> resources, Consumer<CreateTagsRequest.Builder> request) {
        return change(
                        resources,
                        resources
                                .get(0)
                                .call(
                                        "createTags",
                                        "CreateTags",
                                        client -> client.createTags(CreateTagsRequest.builder()
                                                .applyMutation(request)
                                                .resources(resources.stream()
                                                        .map(Instance::id)
                                                        .toList())
                                                .build())))
                .map(response -> resources.stream()
                        .<BatchOutcome<Instance>>map(BatchOutcome.Done::new)
                        .toList());
    }

    static Mono<List<BatchOutcome<Instance>>> monitorAll(
            List<Instance> resources, Consumer<MonitorInstancesRequest.Builder> request) {
        return change(
                        resources,
                        resources
                                .get(0)
                                .call(
                                        "monitor",
                                        "MonitorInstances",
                                        client -> client.monitorInstances(MonitorInstancesRequest.builder()
                                                .applyMutation(request)
                                                .instanceIds(resources.stream()
                                                        .map(Instance::id)
                                                        .toList())
                                                .build())))
                .map(response -> resources.stream()
                        .<BatchOutcome<Instance>>map(BatchOutcome.Done::new)
                        .toList());
    }

    static Mono<List<BatchOutcome<Instance>>> rebootAll(
            List<Instance> resources, Consumer<RebootInstancesRequest.Builder> request) {
        return change(
                        resources,
                        resources
                                .get(0)
                                .call(
                                        "reboot",
                                        "RebootInstances",
                                        client -> client.rebootInstances(RebootInstancesRequest.builder()
                                                .applyMutation(request)
                                                .instanceIds(resources.stream()
                                                        .map(Instance::id)
                                                        .toList())
                                                .build())))
                .map(response -> resources.stream()
                        .<BatchOutcome<Instance>>map(BatchOutcome.Done::new)
                        .toList());
    }

    static Mono<List<BatchOutcome<Instance>>> startAll(
            List<Instance> resources, Consumer<StartInstancesRequest.Builder> request) {
        return change(
                        resources,
                        resources
                                .get(0)
                                .call(
                                        "start",
                                        "StartInstances",
                                        client -> client.startInstances(StartInstancesRequest.builder()
                                                .applyMutation(request)
                                                .instanceIds(resources.stream()
                                                        .map(Instance::id)
                                                        .toList())
                                                .build())))
                .map(response -> resources.stream()
                        .<BatchOutcome<Instance>>map(BatchOutcome.Done::new)
                        .toList());
    }

    static Mono<List<BatchOutcome<Instance>>> stopAll(
            List<Instance> resources, Consumer<StopInstancesRequest.Builder> request) {
        return change(
                        resources,
                        resources
                                .get(0)
                                .call(
                                        "stop",
                                        "StopInstances",
                                        client -> client.stopInstances(StopInstancesRequest.builder()
                                                .applyMutation(request)
                                                .instanceIds(resources.stream()
                                                        .map(Instance::id)
                                                        .toList())
                                                .build())))
                .map(response -> resources.stream()
                        .<BatchOutcome<Instance>>map(BatchOutcome.Done::new)
                        .toList());
    }

    static Mono<List<BatchOutcome<Instance>>> terminateAll(
            List<Instance> resources, Consumer<TerminateInstancesRequest.Builder> request) {
        return change(
                        resources,
                        resources
                                .get(0)
                                .call(
                                        "terminate",
                                        "TerminateInstances",
                                        client -> client.terminateInstances(TerminateInstancesRequest.builder()
                                                .applyMutation(request)
                                                .instanceIds(resources.stream()
                                                        .map(Instance::id)
                                                        .toList())
                                                .build())))
                .map(response -> resources.stream()
                        .<BatchOutcome<Instance>>map(BatchOutcome.Done::new)
                        .toList());
    }

    static Mono<List<BatchOutcome<Instance>>> unmonitorAll(
            List<Instance> resources, Consumer<UnmonitorInstancesRequest.Builder> request) {
        return change(
                        resources,
                        resources
                                .get(0)
                                .call(
                                        "unmonitor",
                                        "UnmonitorInstances",
                                        client -> client.unmonitorInstances(UnmonitorInstancesRequest.builder()
                                                .applyMutation(request)
                                                .instanceIds(resources.stream()
                                                        .map(Instance::id)
                                                        .toList())
                                                .build())))
                .map(response -> resources.stream()
                        .<BatchOutcome<Instance>>map(BatchOutcome.Done::new)
                        .toList());
    }

    /**
     * Emits the {@code ClassicAddress} that this instance's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<ClassicAddress> classicAddress() {
        return attribute("publicIpAddress", data -> data.publicIpAddress())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new ClassicAddress(context(), identifier));
    }

    /**
     * Emits the {@code Image} that this instance's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<Image> image() {
        return attribute("imageId", data -> data.imageId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new Image(context(), identifier));
    }

    /**
     * Emits the {@code KeyPairInfo} that this instance's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<KeyPairInfo> keyPair() {
        return attribute("keyName", data -> data.keyName())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new KeyPairInfo(context(), identifier));
    }

    /**
     * Emits each {@code NetworkInterface} that this instance's data names: one call at most, if the data isn't known.
     *
     * @return the resources; empty if there are none
     */
    public Flux<NetworkInterface> networkInterfaces() {
        return attribute("networkInterfaces", data -> data.networkInterfaces())
                .flatMapIterable(items -> items)
                .filter(item -> item.networkInterfaceId() != null
                        && !item.networkInterfaceId().isBlank())
                .map(item -> new NetworkInterface(context(), item.networkInterfaceId(), item));
    }

    /**
     * Emits the {@code PlacementGroup} that this instance's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<PlacementGroup> placementGroup() {
        return attribute("placement", data -> data.placement())
                .mapNotNull(item -> item.groupName())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new PlacementGroup(context(), identifier));
    }

    /**
     * Emits the {@code Subnet} that this instance's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<Subnet> subnet() {
        return attribute("subnetId", data -> data.subnetId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new Subnet(context(), identifier));
    }

    /**
     * Emits the {@code Vpc} that this instance's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<Vpc> vpc() {
        return attribute("vpcId", data -> data.vpcId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new Vpc(context(), identifier));
    }

    /**
     * The {@code Volume} resources that {@code DescribeVolumes} lists for this instance. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeVolumes(DescribeVolumesRequest)
     */
    public ResourceCollection<Volume, DescribeVolumesRequest.Builder> volumes() {
        return new ResourceCollection<>(listing(
                "volumes",
                Ec2Operations.DESCRIBE_VOLUMES,
                request -> request.filters(Filter.builder()
                        .name("attachment.instance-id")
                        .values(FilterValue.literal(id))
                        .build()),
                response -> response.volumes().stream()
                        .map(item -> new Volume(context(), item.volumeId(), item))
                        .toList()));
    }

    /**
     * The {@code VpcAddress} resources that {@code DescribeAddresses} lists for this instance. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeAddresses(DescribeAddressesRequest)
     */
    public ResourceCollection<VpcAddress, DescribeAddressesRequest.Builder> vpcAddresses() {
        return new ResourceCollection<>(listing(
                "vpcAddresses",
                Ec2Operations.DESCRIBE_ADDRESSES,
                request -> request.filters(Filter.builder()
                        .name("instance-id")
                        .values(FilterValue.literal(id))
                        .build()),
                response -> response.addresses().stream()
                        .map(item -> new VpcAddress(context(), item.allocationId(), item))
                        .toList()));
    }

    /**
     * Waits until this instance exists: a poll of {@code DescribeInstances} at once and then one every 5 seconds, 40 at
     * most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Instance> waitUntilExists() {
        return waitUntilExists(WaiterConfig.defaults());
    }

    /**
     * Waits until this instance exists.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Instance> waitUntilExists(WaiterConfig config) {
        argument("waitUntilExists", "config", config);
        return waiter("waitUntilExists", "DescribeInstances", EXISTS, config);
    }

    /**
     * Waits until this instance is running: a poll of {@code DescribeInstances} at once and then one every 15 seconds,
     * 40 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Instance> waitUntilRunning() {
        return waitUntilRunning(WaiterConfig.defaults());
    }

    /**
     * Waits until this instance is running.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Instance> waitUntilRunning(WaiterConfig config) {
        argument("waitUntilRunning", "config", config);
        return waiter("waitUntilRunning", "DescribeInstances", RUNNING, config);
    }

    /**
     * Waits until this instance is stopped: a poll of {@code DescribeInstances} at once and then one every 15 seconds,
     * 40 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Instance> waitUntilStopped() {
        return waitUntilStopped(WaiterConfig.defaults());
    }

    /**
     * Waits until this instance is stopped.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Instance> waitUntilStopped(WaiterConfig config) {
        argument("waitUntilStopped", "config", config);
        return waiter("waitUntilStopped", "DescribeInstances", STOPPED, config);
    }

    /**
     * Waits until this instance is terminated: a poll of {@code DescribeInstances} at once and then one every 15
     * seconds, 40 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Instance> waitUntilTerminated() {
        return waitUntilTerminated(WaiterConfig.defaults());
    }

    /**
     * Waits until this instance is terminated.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Instance> waitUntilTerminated(WaiterConfig config) {
        argument("waitUntilTerminated", "config", config);
        return waiter("waitUntilTerminated", "DescribeInstances", TERMINATED, config);
    }

    /**
     * Waits until the password data of this instance is available: a poll of {@code GetPasswordData} at once and then
     * one every 15 seconds, 40 at most.
     *
     * @return this resource, its data as it was; {@link WaiterException} if that cannot be any more, or is not so when
     *     the time runs out
     */
    public Mono<Instance> waitUntilPasswordDataAvailable() {
        return waitUntilPasswordDataAvailable(WaiterConfig.defaults());
    }

    /**
     * Waits until the password data of this instance is available.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data as it was; {@link WaiterException} if that cannot be any more, or is not so when
     *     the time runs out
     */
    public Mono<Instance> waitUntilPasswordDataAvailable(WaiterConfig config) {
        argument("waitUntilPasswordDataAvailable", "config", config);
        return waiter(
                "waitUntilPasswordDataAvailable",
                "GetPasswordData",
                PASSWORD_DATA_AVAILABLE,
                config,
                call(
                        "waitUntilPasswordDataAvailable",
                        "GetPasswordData",
                        client -> client.getPasswordData(
                                GetPasswordDataRequest.builder().instanceId(id).build())));
    }

    private static List<?> watchedStateName(software.amazon.awssdk.services.ec2.model.Instance response) {
        return Stream.ofNullable(response.state())
                .map(item -> item.nameAsString())
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<?> watchedPasswordData(GetPasswordDataResponse response) {
        return Stream.ofNullable(response.passwordData()).toList();
    }
}
