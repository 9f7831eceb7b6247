// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.WaiterException;
import io.reactiveaws.core.spi.CoalescedLoad;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.SdkMembers;
import io.reactiveaws.core.spi.Verdict;
import io.reactiveaws.core.spi.WaiterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.AttachVolumeRequest;
import software.amazon.awssdk.services.ec2.model.AttachVolumeResponse;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.CreateVolumeResponse;
import software.amazon.awssdk.services.ec2.model.DeleteVolumeRequest;
import software.amazon.awssdk.services.ec2.model.DeleteVolumeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumeAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumeAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumeStatusRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumeStatusResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DetachVolumeRequest;
import software.amazon.awssdk.services.ec2.model.DetachVolumeResponse;
import software.amazon.awssdk.services.ec2.model.EnableVolumeIoRequest;
import software.amazon.awssdk.services.ec2.model.EnableVolumeIoResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ModifyVolumeAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVolumeAttributeResponse;
import software.amazon.awssdk.services.ec2.model.OperatorResponse;
import software.amazon.awssdk.services.ec2.model.SSEType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.VolumeAttachment;
import software.amazon.awssdk.services.ec2.model.VolumeAttributeName;
import software.amazon.awssdk.services.ec2.model.VolumeState;
import software.amazon.awssdk.services.ec2.model.VolumeType;

/**
 * The resource {@code ec2.Volume}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.Volume}.
 */
@Generated("io.reactiveaws.codegen")
public final class Volume extends TaggedResource<software.amazon.awssdk.services.ec2.model.Volume, Volume> {
    static final ResourceType TYPE = new ResourceType("ec2", "Volume", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable Volume NO_DATA = null;

    private static final Set<String> NOT_IN_CREATE_VOLUME_RESPONSE = Set.of();

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.Volume> COALESCED =
            new CoalescedLoad<>(
                    "DescribeVolumes",
                    200,
                    data -> data.volumeId(),
                    (context, id) -> Listing.in(
                            "ec2.Volume.load [DescribeVolumes]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_VOLUMES,
                            request -> request.filters(Filter.builder()
                                    .name("volume-id")
                                    .values(id)
                                    .build()),
                            response -> response.volumes().stream().toList()),
                    Ec2Identifiers.IN_FILTER);

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.Volume> AVAILABLE =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.Volume>of("available", Duration.ofSeconds(15), 40)
                    .watching(Volume::watchedState)
                    .ifAll(Verdict.SUCCESS, "available")
                    .ifAny(Verdict.FAILURE, "deleted");

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.Volume> DELETED =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.Volume>of("deleted", Duration.ofSeconds(15), 40)
                    .watching(Volume::watchedState)
                    .ifAll(Verdict.SUCCESS, "deleted")
                    .ifError(Verdict.SUCCESS, "InvalidVolume.NotFound");

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.Volume> IN_USE =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.Volume>of("in use", Duration.ofSeconds(15), 40)
                    .watching(Volume::watchedState)
                    .ifAll(Verdict.SUCCESS, "in-use")
                    .ifAny(Verdict.FAILURE, "deleted");

    private final String id;

    Volume(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    Volume(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable Volume data) {
        super(context, data);
        this.id = TYPE.require("id", id);
    }

    Volume(ResourceContext<Ec2AsyncClient> context, String id, CreateVolumeResponse data) {
        super(
                context,
                SdkMembers.copyExcept(
                                data,
                                software.amazon.awssdk.services.ec2.model.Volume.builder(),
                                NOT_IN_CREATE_VOLUME_RESPONSE)
                        .build(),
                NOT_IN_CREATE_VOLUME_RESPONSE);
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
    protected Volume self() {
        return this;
    }

    /**
     * Returns an identifier of this volume. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code availabilityZoneId}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> availabilityZoneId() {
        return attribute("availabilityZoneId", data -> data.availabilityZoneId());
    }

    /**
     * Emits the attribute {@code outpostArn}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> outpostArn() {
        return attribute("outpostArn", data -> data.outpostArn());
    }

    /**
     * Emits the attribute {@code sourceVolumeId}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> sourceVolumeId() {
        return attribute("sourceVolumeId", data -> data.sourceVolumeId());
    }

    /**
     * Emits the attribute {@code iops}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> iops() {
        return attribute("iops", data -> data.iops());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Emits the attribute {@code volumeType}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #volumeTypeAsString()} tells it
     */
    public Mono<VolumeType> volumeType() {
        return attribute("volumeType", data -> data.volumeType());
    }

    /**
     * Emits the attribute {@code volumeType} as the service writes it, also where the SDK has no name for it: without a
     * call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> volumeTypeAsString() {
        return attribute("volumeType", data -> data.volumeTypeAsString());
    }

    /**
     * Emits the attribute {@code fastRestored}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> fastRestored() {
        return attribute("fastRestored", data -> data.fastRestored());
    }

    /**
     * Emits the attribute {@code multiAttachEnabled}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> multiAttachEnabled() {
        return attribute("multiAttachEnabled", data -> data.multiAttachEnabled());
    }

    /**
     * Emits the attribute {@code throughput}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> throughput() {
        return attribute("throughput", data -> data.throughput());
    }

    /**
     * Emits the attribute {@code sseType}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #sseTypeAsString()} tells it
     */
    public Mono<SSEType> sseType() {
        return attribute("sseType", data -> data.sseType());
    }

    /**
     * Emits the attribute {@code sseType} as the service writes it, also where the SDK has no name for it: without a
     * call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> sseTypeAsString() {
        return attribute("sseType", data -> data.sseTypeAsString());
    }

    /**
     * Emits the attribute {@code operator}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<OperatorResponse> operator() {
        return attribute("operator", data -> data.operator());
    }

    /**
     * Emits the attribute {@code volumeInitializationRate}: without a call if this volume's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> volumeInitializationRate() {
        return attribute("volumeInitializationRate", data -> data.volumeInitializationRate());
    }

    /**
     * Emits the attribute {@code volumeArn}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> volumeArn() {
        return attribute("volumeArn", data -> data.volumeArn());
    }

    /**
     * Emits the attribute {@code ownerId}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ownerId() {
        return attribute("ownerId", data -> data.ownerId());
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String volumeId() {
        return id;
    }

    /**
     * Emits the attribute {@code size}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> size() {
        return attribute("size", data -> data.size());
    }

    /**
     * Emits the attribute {@code snapshotId}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> snapshotId() {
        return attribute("snapshotId", data -> data.snapshotId());
    }

    /**
     * Emits the attribute {@code availabilityZone}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> availabilityZone() {
        return attribute("availabilityZone", data -> data.availabilityZone());
    }

    /**
     * Emits the attribute {@code state}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #stateAsString()} tells it
     */
    public Mono<VolumeState> state() {
        return attribute("state", data -> data.state());
    }

    /**
     * Emits the attribute {@code state} as the service writes it, also where the SDK has no name for it: without a call
     * if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> stateAsString() {
        return attribute("state", data -> data.stateAsString());
    }

    /**
     * Emits the attribute {@code createTime}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> createTime() {
        return attribute("createTime", data -> data.createTime());
    }

    /**
     * Emits the attribute {@code attachments}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<VolumeAttachment>> attachments() {
        return attribute("attachments", data -> data.attachments());
    }

    /**
     * Emits the attribute {@code encrypted}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> encrypted() {
        return attribute("encrypted", data -> data.encrypted());
    }

    /**
     * Emits the attribute {@code kmsKeyId}: without a call if this volume's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> kmsKeyId() {
        return attribute("kmsKeyId", data -> data.kmsKeyId());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.Volume> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeVolumes} for each subscription.
     *
     * @param request completes the request; what identifies this volume wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<Volume> reload(Consumer<DescribeVolumesRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.Volume> fetch(
            Consumer<DescribeVolumesRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeVolumes",
                        client -> client.describeVolumes(DescribeVolumesRequest.builder()
                                .applyMutation(request)
                                .volumeIds(id)
                                .build()))
                .mapNotNull(response -> response.volumes().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidVolume.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.Volume> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code AttachVolume} for this volume.
     *
     * <p>The request's {@code volumeId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param instanceId the request's {@code instanceId}
     * @param device the request's {@code device}
     * @return the SDK's response
     * @see Ec2AsyncClient#attachVolume(AttachVolumeRequest)
     */
    public Mono<AttachVolumeResponse> attachToInstance(String instanceId, String device) {
        argument("attachToInstance", "instanceId", instanceId);
        argument("attachToInstance", "device", device);
        return change(
                "attachToInstance",
                "AttachVolume",
                client -> client.attachVolume(AttachVolumeRequest.builder()
                        .instanceId(instanceId)
                        .device(device)
                        .volumeId(id)
                        .build()));
    }

    /**
     * Calls {@code AttachVolume} for this volume.
     *
     * <p>The request's {@code volumeId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#attachVolume(AttachVolumeRequest)
     */
    public Mono<AttachVolumeResponse> attachToInstance(Consumer<AttachVolumeRequest.Builder> request) {
        argument("attachToInstance", "request", request);
        return change(
                "attachToInstance",
                "AttachVolume",
                client -> client.attachVolume(AttachVolumeRequest.builder()
                        .applyMutation(request)
                        .volumeId(id)
                        .build()));
    }

    /**
     * Calls {@code DeleteVolume} for this volume.
     *
     * <p>The request's {@code volumeId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteVolume(DeleteVolumeRequest)
     */
    public Mono<DeleteVolumeResponse> delete() {
        return change(
                "delete",
                "DeleteVolume",
                client -> client.deleteVolume(
                        DeleteVolumeRequest.builder().volumeId(id).build()));
    }

    /**
     * Calls {@code DeleteVolume} for this volume.
     *
     * <p>The request's {@code volumeId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteVolume(DeleteVolumeRequest)
     */
    public Mono<DeleteVolumeResponse> delete(Consumer<DeleteVolumeRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteVolume",
                client -> client.deleteVolume(DeleteVolumeRequest.builder()
                        .applyMutation(request)
                        .volumeId(id)
                        .build()));
    }

    /**
     * Calls {@code DetachVolume} for this volume.
     *
     * <p>The request's {@code volumeId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#detachVolume(DetachVolumeRequest)
     */
    public Mono<DetachVolumeResponse> detachFromInstance() {
        return change(
                "detachFromInstance",
                "DetachVolume",
                client -> client.detachVolume(
                        DetachVolumeRequest.builder().volumeId(id).build()));
    }

    /**
     * Calls {@code DetachVolume} for this volume.
     *
     * <p>The request's {@code volumeId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#detachVolume(DetachVolumeRequest)
     */
    public Mono<DetachVolumeResponse> detachFromInstance(Consumer<DetachVolumeRequest.Builder> request) {
        argument("detachFromInstance", "request", request);
        return change(
                "detachFromInstance",
                "DetachVolume",
                client -> client.detachVolume(DetachVolumeRequest.builder()
                        .applyMutation(request)
                        .volumeId(id)
                        .build()));
    }

    /**
     * Calls {@code EnableVolumeIO} for this volume.
     *
     * <p>The request's {@code volumeId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#enableVolumeIO(EnableVolumeIoRequest)
     */
    public Mono<EnableVolumeIoResponse> enableIo() {
        return change(
                "enableIo",
                "EnableVolumeIO",
                client -> client.enableVolumeIO(
                        EnableVolumeIoRequest.builder().volumeId(id).build()));
    }

    /**
     * Calls {@code EnableVolumeIO} for this volume.
     *
     * <p>The request's {@code volumeId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#enableVolumeIO(EnableVolumeIoRequest)
     */
    public Mono<EnableVolumeIoResponse> enableIo(Consumer<EnableVolumeIoRequest.Builder> request) {
        argument("enableIo", "request", request);
        return change(
                "enableIo",
                "EnableVolumeIO",
                client -> client.enableVolumeIO(EnableVolumeIoRequest.builder()
                        .applyMutation(request)
                        .volumeId(id)
                        .build()));
    }

    /**
     * Calls {@code ModifyVolumeAttribute} for this volume.
     *
     * <p>The request's {@code volumeId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param autoEnableIO the request's {@code autoEnableIO}
     * @return the SDK's response
     * @see Ec2AsyncClient#modifyVolumeAttribute(ModifyVolumeAttributeRequest)
     */
    public Mono<ModifyVolumeAttributeResponse> modifyAttribute(AttributeBooleanValue autoEnableIO) {
        argument("modifyAttribute", "autoEnableIO", autoEnableIO);
        return change(
                "modifyAttribute",
                "ModifyVolumeAttribute",
                client -> client.modifyVolumeAttribute(ModifyVolumeAttributeRequest.builder()
                        .autoEnableIO(autoEnableIO)
                        .volumeId(id)
                        .build()));
    }

    /**
     * Calls {@code ModifyVolumeAttribute} for this volume.
     *
     * <p>The request's {@code volumeId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#modifyVolumeAttribute(ModifyVolumeAttributeRequest)
     */
    public Mono<ModifyVolumeAttributeResponse> modifyAttribute(Consumer<ModifyVolumeAttributeRequest.Builder> request) {
        argument("modifyAttribute", "request", request);
        return change(
                "modifyAttribute",
                "ModifyVolumeAttribute",
                client -> client.modifyVolumeAttribute(ModifyVolumeAttributeRequest.builder()
                        .applyMutation(request)
                        .volumeId(id)
                        .build()));
    }

    /**
     * Calls {@code CreateSnapshot} for this volume.
     *
     * <p>The request's {@code volumeId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the {@code Snapshot}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createSnapshot(CreateSnapshotRequest)
     */
    public Mono<Snapshot> createSnapshot() {
        return call(
                        "createSnapshot",
                        "CreateSnapshot",
                        client -> client.createSnapshot(
                                CreateSnapshotRequest.builder().volumeId(id).build()))
                .map(making(
                        "createSnapshot",
                        "CreateSnapshot",
                        "SnapshotId",
                        response -> new Snapshot(context().retryingNotFound(), response.snapshotId(), response)));
    }

    /**
     * Calls {@code CreateSnapshot} for this volume.
     *
     * <p>The request's {@code volumeId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code Snapshot}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createSnapshot(CreateSnapshotRequest)
     */
    public Mono<Snapshot> createSnapshot(Consumer<CreateSnapshotRequest.Builder> request) {
        argument("createSnapshot", "request", request);
        return call(
                        "createSnapshot",
                        "CreateSnapshot",
                        client -> client.createSnapshot(CreateSnapshotRequest.builder()
                                .applyMutation(request)
                                .volumeId(id)
                                .build()))
                .map(making(
                        "createSnapshot",
                        "CreateSnapshot",
                        "SnapshotId",
                        response -> new Snapshot(context().retryingNotFound(), response.snapshotId(), response)));
    }

    /**
     * Calls {@code DescribeVolumeAttribute} for this volume.
     *
     * <p>The request's {@code volumeId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param attribute the request's {@code attribute}
     * @return the SDK's response
     * @see Ec2AsyncClient#describeVolumeAttribute(DescribeVolumeAttributeRequest)
     */
    public Mono<DescribeVolumeAttributeResponse> describeAttribute(VolumeAttributeName attribute) {
        argument("describeAttribute", "attribute", attribute);
        return call(
                "describeAttribute",
                "DescribeVolumeAttribute",
                client -> client.describeVolumeAttribute(DescribeVolumeAttributeRequest.builder()
                        .attribute(attribute)
                        .volumeId(id)
                        .build()));
    }

    /**
     * Calls {@code DescribeVolumeAttribute} for this volume.
     *
     * <p>The request's {@code volumeId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#describeVolumeAttribute(DescribeVolumeAttributeRequest)
     */
    public Mono<DescribeVolumeAttributeResponse> describeAttribute(
            Consumer<DescribeVolumeAttributeRequest.Builder> request) {
        argument("describeAttribute", "request", request);
        return call(
                "describeAttribute",
                "DescribeVolumeAttribute",
                client -> client.describeVolumeAttribute(DescribeVolumeAttributeRequest.builder()
                        .applyMutation(request)
                        .volumeId(id)
                        .build()));
    }

    /**
     * Calls {@code DescribeVolumeStatus} for this volume.
     *
     * <p>The request's {@code volumeIds} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#describeVolumeStatus(DescribeVolumeStatusRequest)
     */
    public Mono<DescribeVolumeStatusResponse> describeStatus() {
        return call(
                "describeStatus",
                "DescribeVolumeStatus",
                client -> client.describeVolumeStatus(
                        DescribeVolumeStatusRequest.builder().volumeIds(id).build()));
    }

    /**
     * Calls {@code DescribeVolumeStatus} for this volume.
     *
     * <p>The request's {@code volumeIds} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#describeVolumeStatus(DescribeVolumeStatusRequest)
     */
    public Mono<DescribeVolumeStatusResponse> describeStatus(Consumer<DescribeVolumeStatusRequest.Builder> request) {
        argument("describeStatus", "request", request);
        return call(
                "describeStatus",
                "DescribeVolumeStatus",
                client -> client.describeVolumeStatus(DescribeVolumeStatusRequest.builder()
                        .applyMutation(request)
                        .volumeIds(id)
                        .build()));
    }

    /**
     * The {@code Snapshot} resources that {@code DescribeSnapshots} lists for this volume. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeSnapshots(DescribeSnapshotsRequest)
     */
    public ResourceCollection<Snapshot, DescribeSnapshotsRequest.Builder> snapshots() {
        return new ResourceCollection<>(listing(
                "snapshots",
                Ec2Operations.DESCRIBE_SNAPSHOTS,
                request -> request.filters(Filter.builder()
                        .name("volume-id")
                        .values(FilterValue.literal(id))
                        .build()),
                response -> response.snapshots().stream()
                        .map(item -> new Snapshot(context(), item.snapshotId(), item))
                        .toList()));
    }

    /**
     * Waits until this volume is available: a poll of {@code DescribeVolumes} at once and then one every 15 seconds, 40
     * at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Volume> waitUntilAvailable() {
        return waitUntilAvailable(WaiterConfig.defaults());
    }

    /**
     * Waits until this volume is available.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Volume> waitUntilAvailable(WaiterConfig config) {
        argument("waitUntilAvailable", "config", config);
        return waiter("waitUntilAvailable", "DescribeVolumes", AVAILABLE, config);
    }

    /**
     * Waits until this volume is deleted: a poll of {@code DescribeVolumes} at once and then one every 15 seconds, 40
     * at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Volume> waitUntilDeleted() {
        return waitUntilDeleted(WaiterConfig.defaults());
    }

    /**
     * Waits until this volume is deleted.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Volume> waitUntilDeleted(WaiterConfig config) {
        argument("waitUntilDeleted", "config", config);
        return waiter("waitUntilDeleted", "DescribeVolumes", DELETED, config);
    }

    /**
     * Waits until this volume is in use: a poll of {@code DescribeVolumes} at once and then one every 15 seconds, 40 at
     * most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Volume> waitUntilInUse() {
        return waitUntilInUse(WaiterConfig.defaults());
    }

    /**
     * Waits until this volume is in use.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Volume> waitUntilInUse(WaiterConfig config) {
        argument("waitUntilInUse", "config", config);
        return waiter("waitUntilInUse", "DescribeVolumes", IN_USE, config);
    }

    private static List<?> watchedState(software.amazon.awssdk.services.ec2.model.Volume response) {
        return Stream.ofNullable(response.stateAsString()).toList();
    }
}
