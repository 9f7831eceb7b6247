// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

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
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;
import software.amazon.awssdk.services.ec2.model.CopySnapshotResponse;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotResponse;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.ResetSnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResetSnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.SSEType;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;
import software.amazon.awssdk.services.ec2.model.SnapshotState;
import software.amazon.awssdk.services.ec2.model.StorageTier;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TransferType;

/**
 * The resource {@code ec2.Snapshot}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.Snapshot}.
 */
@Generated("io.reactiveaws.codegen")
public final class Snapshot extends TaggedResource<software.amazon.awssdk.services.ec2.model.Snapshot, Snapshot> {
    static final ResourceType TYPE = new ResourceType("ec2", "Snapshot", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable Snapshot NO_DATA = null;

    private static final Set<String> NOT_IN_CREATE_SNAPSHOT_RESPONSE = Set.of();

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.Snapshot> COALESCED =
            new CoalescedLoad<>(
                    "DescribeSnapshots",
                    200,
                    data -> data.snapshotId(),
                    (context, id) -> Listing.in(
                            "ec2.Snapshot.load [DescribeSnapshots]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_SNAPSHOTS,
                            request -> request.snapshotIds(id),
                            response -> response.snapshots().stream().toList()),
                    Ec2Identifiers.IN_LIST);

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.Snapshot> COMPLETED =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.Snapshot>of("completed", Duration.ofSeconds(15), 40)
                    .watching(Snapshot::watchedState)
                    .ifAll(Verdict.SUCCESS, "completed")
                    .ifAny(Verdict.FAILURE, "error");

    private final String id;

    Snapshot(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    Snapshot(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable Snapshot data) {
        super(context, data);
        this.id = TYPE.require("id", id);
    }

    Snapshot(ResourceContext<Ec2AsyncClient> context, String id, CreateSnapshotResponse data) {
        super(
                context,
                SdkMembers.copyExcept(
                                data,
                                software.amazon.awssdk.services.ec2.model.Snapshot.builder(),
                                NOT_IN_CREATE_SNAPSHOT_RESPONSE)
                        .build(),
                NOT_IN_CREATE_SNAPSHOT_RESPONSE);
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
    protected Snapshot self() {
        return this;
    }

    /**
     * Returns an identifier of this snapshot. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code ownerAlias}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ownerAlias() {
        return attribute("ownerAlias", data -> data.ownerAlias());
    }

    /**
     * Emits the attribute {@code outpostArn}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> outpostArn() {
        return attribute("outpostArn", data -> data.outpostArn());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Emits the attribute {@code storageTier}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #storageTierAsString()} tells it
     */
    public Mono<StorageTier> storageTier() {
        return attribute("storageTier", data -> data.storageTier());
    }

    /**
     * Emits the attribute {@code storageTier} as the service writes it, also where the SDK has no name for it: without
     * a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> storageTierAsString() {
        return attribute("storageTier", data -> data.storageTierAsString());
    }

    /**
     * Emits the attribute {@code restoreExpiryTime}: without a call if this snapshot's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> restoreExpiryTime() {
        return attribute("restoreExpiryTime", data -> data.restoreExpiryTime());
    }

    /**
     * Emits the attribute {@code sseType}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #sseTypeAsString()} tells it
     */
    public Mono<SSEType> sseType() {
        return attribute("sseType", data -> data.sseType());
    }

    /**
     * Emits the attribute {@code sseType} as the service writes it, also where the SDK has no name for it: without a
     * call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> sseTypeAsString() {
        return attribute("sseType", data -> data.sseTypeAsString());
    }

    /**
     * Emits the attribute {@code availabilityZone}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> availabilityZone() {
        return attribute("availabilityZone", data -> data.availabilityZone());
    }

    /**
     * Emits the attribute {@code transferType}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #transferTypeAsString()} tells it
     */
    public Mono<TransferType> transferType() {
        return attribute("transferType", data -> data.transferType());
    }

    /**
     * Emits the attribute {@code transferType} as the service writes it, also where the SDK has no name for it: without
     * a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> transferTypeAsString() {
        return attribute("transferType", data -> data.transferTypeAsString());
    }

    /**
     * Emits the attribute {@code completionDurationMinutes}: without a call if this snapshot's data is known, else it
     * is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> completionDurationMinutes() {
        return attribute("completionDurationMinutes", data -> data.completionDurationMinutes());
    }

    /**
     * Emits the attribute {@code completionTime}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> completionTime() {
        return attribute("completionTime", data -> data.completionTime());
    }

    /**
     * Emits the attribute {@code fullSnapshotSizeInBytes}: without a call if this snapshot's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Long> fullSnapshotSizeInBytes() {
        return attribute("fullSnapshotSizeInBytes", data -> data.fullSnapshotSizeInBytes());
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String snapshotId() {
        return id;
    }

    /**
     * Emits the attribute {@code volumeId}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> volumeId() {
        return attribute("volumeId", data -> data.volumeId());
    }

    /**
     * Emits the attribute {@code state}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #stateAsString()} tells it
     */
    public Mono<SnapshotState> state() {
        return attribute("state", data -> data.state());
    }

    /**
     * Emits the attribute {@code state} as the service writes it, also where the SDK has no name for it: without a call
     * if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> stateAsString() {
        return attribute("state", data -> data.stateAsString());
    }

    /**
     * Emits the attribute {@code stateMessage}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> stateMessage() {
        return attribute("stateMessage", data -> data.stateMessage());
    }

    /**
     * Emits the attribute {@code startTime}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> startTime() {
        return attribute("startTime", data -> data.startTime());
    }

    /**
     * Emits the attribute {@code progress}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> progress() {
        return attribute("progress", data -> data.progress());
    }

    /**
     * Emits the attribute {@code ownerId}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ownerId() {
        return attribute("ownerId", data -> data.ownerId());
    }

    /**
     * Emits the attribute {@code description}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> description() {
        return attribute("description", data -> data.description());
    }

    /**
     * Emits the attribute {@code volumeSize}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> volumeSize() {
        return attribute("volumeSize", data -> data.volumeSize());
    }

    /**
     * Emits the attribute {@code encrypted}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> encrypted() {
        return attribute("encrypted", data -> data.encrypted());
    }

    /**
     * Emits the attribute {@code kmsKeyId}: without a call if this snapshot's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> kmsKeyId() {
        return attribute("kmsKeyId", data -> data.kmsKeyId());
    }

    /**
     * Emits the attribute {@code dataEncryptionKeyId}: without a call if this snapshot's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> dataEncryptionKeyId() {
        return attribute("dataEncryptionKeyId", data -> data.dataEncryptionKeyId());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.Snapshot> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeSnapshots} for each subscription.
     *
     * @param request completes the request; what identifies this snapshot wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<Snapshot> reload(Consumer<DescribeSnapshotsRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.Snapshot> fetch(
            Consumer<DescribeSnapshotsRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeSnapshots",
                        client -> client.describeSnapshots(DescribeSnapshotsRequest.builder()
                                .applyMutation(request)
                                .snapshotIds(id)
                                .build()))
                .mapNotNull(
                        response -> response.snapshots().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidSnapshot.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.Snapshot> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code DeleteSnapshot} for this snapshot.
     *
     * <p>The request's {@code snapshotId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteSnapshot(DeleteSnapshotRequest)
     */
    public Mono<DeleteSnapshotResponse> delete() {
        return change(
                "delete",
                "DeleteSnapshot",
                client -> client.deleteSnapshot(
                        DeleteSnapshotRequest.builder().snapshotId(id).build()));
    }

    /**
     * Calls {@code DeleteSnapshot} for this snapshot.
     *
     * <p>The request's {@code snapshotId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteSnapshot(DeleteSnapshotRequest)
     */
    public Mono<DeleteSnapshotResponse> delete(Consumer<DeleteSnapshotRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteSnapshot",
                client -> client.deleteSnapshot(DeleteSnapshotRequest.builder()
                        .applyMutation(request)
                        .snapshotId(id)
                        .build()));
    }

    /**
     * Calls {@code ModifySnapshotAttribute} for this snapshot.
     *
     * <p>The request's {@code snapshotId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#modifySnapshotAttribute(ModifySnapshotAttributeRequest)
     */
    public Mono<ModifySnapshotAttributeResponse> modifyAttribute() {
        return change(
                "modifyAttribute",
                "ModifySnapshotAttribute",
                client -> client.modifySnapshotAttribute(
                        ModifySnapshotAttributeRequest.builder().snapshotId(id).build()));
    }

    /**
     * Calls {@code ModifySnapshotAttribute} for this snapshot.
     *
     * <p>The request's {@code snapshotId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#modifySnapshotAttribute(ModifySnapshotAttributeRequest)
     */
    public Mono<ModifySnapshotAttributeResponse> modifyAttribute(
            Consumer<ModifySnapshotAttributeRequest.Builder> request) {
        argument("modifyAttribute", "request", request);
        return change(
                "modifyAttribute",
                "ModifySnapshotAttribute",
                client -> client.modifySnapshotAttribute(ModifySnapshotAttributeRequest.builder()
                        .applyMutation(request)
                        .snapshotId(id)
                        .build()));
    }

    /**
     * Calls {@code ResetSnapshotAttribute} for this snapshot.
     *
     * <p>The request's {@code snapshotId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param attribute the request's {@code attribute}
     * @return the SDK's response
     * @see Ec2AsyncClient#resetSnapshotAttribute(ResetSnapshotAttributeRequest)
     */
    public Mono<ResetSnapshotAttributeResponse> resetAttribute(SnapshotAttributeName attribute) {
        argument("resetAttribute", "attribute", attribute);
        return change(
                "resetAttribute",
                "ResetSnapshotAttribute",
                client -> client.resetSnapshotAttribute(ResetSnapshotAttributeRequest.builder()
                        .attribute(attribute)
                        .snapshotId(id)
                        .build()));
    }

    /**
     * Calls {@code ResetSnapshotAttribute} for this snapshot.
     *
     * <p>The request's {@code snapshotId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#resetSnapshotAttribute(ResetSnapshotAttributeRequest)
     */
    public Mono<ResetSnapshotAttributeResponse> resetAttribute(
            Consumer<ResetSnapshotAttributeRequest.Builder> request) {
        argument("resetAttribute", "request", request);
        return change(
                "resetAttribute",
                "ResetSnapshotAttribute",
                client -> client.resetSnapshotAttribute(ResetSnapshotAttributeRequest.builder()
                        .applyMutation(request)
                        .snapshotId(id)
                        .build()));
    }

    /**
     * Calls {@code CopySnapshot} for this snapshot.
     *
     * <p>The request's {@code sourceSnapshotId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param sourceRegion the request's {@code sourceRegion}
     * @return the SDK's response
     * @see Ec2AsyncClient#copySnapshot(CopySnapshotRequest)
     */
    public Mono<CopySnapshotResponse> copy(String sourceRegion) {
        argument("copy", "sourceRegion", sourceRegion);
        return call(
                "copy",
                "CopySnapshot",
                client -> client.copySnapshot(CopySnapshotRequest.builder()
                        .sourceRegion(sourceRegion)
                        .sourceSnapshotId(id)
                        .build()));
    }

    /**
     * Calls {@code CopySnapshot} for this snapshot.
     *
     * <p>The request's {@code sourceSnapshotId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#copySnapshot(CopySnapshotRequest)
     */
    public Mono<CopySnapshotResponse> copy(Consumer<CopySnapshotRequest.Builder> request) {
        argument("copy", "request", request);
        return call(
                "copy",
                "CopySnapshot",
                client -> client.copySnapshot(CopySnapshotRequest.builder()
                        .applyMutation(request)
                        .sourceSnapshotId(id)
                        .build()));
    }

    /**
     * Calls {@code DescribeSnapshotAttribute} for this snapshot.
     *
     * <p>The request's {@code snapshotId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param attribute the request's {@code attribute}
     * @return the SDK's response
     * @see Ec2AsyncClient#describeSnapshotAttribute(DescribeSnapshotAttributeRequest)
     */
    public Mono<DescribeSnapshotAttributeResponse> describeAttribute(SnapshotAttributeName attribute) {
        argument("describeAttribute", "attribute", attribute);
        return call(
                "describeAttribute",
                "DescribeSnapshotAttribute",
                client -> client.describeSnapshotAttribute(DescribeSnapshotAttributeRequest.builder()
                        .attribute(attribute)
                        .snapshotId(id)
                        .build()));
    }

    /**
     * Calls {@code DescribeSnapshotAttribute} for this snapshot.
     *
     * <p>The request's {@code snapshotId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#describeSnapshotAttribute(DescribeSnapshotAttributeRequest)
     */
    public Mono<DescribeSnapshotAttributeResponse> describeAttribute(
            Consumer<DescribeSnapshotAttributeRequest.Builder> request) {
        argument("describeAttribute", "request", request);
        return call(
                "describeAttribute",
                "DescribeSnapshotAttribute",
                client -> client.describeSnapshotAttribute(DescribeSnapshotAttributeRequest.builder()
                        .applyMutation(request)
                        .snapshotId(id)
                        .build()));
    }

    /**
     * Emits the {@code Volume} that this snapshot's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<Volume> volume() {
        return attribute("volumeId", data -> data.volumeId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new Volume(context(), identifier));
    }

    /**
     * Waits until this snapshot is completed: a poll of {@code DescribeSnapshots} at once and then one every 15
     * seconds, 40 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Snapshot> waitUntilCompleted() {
        return waitUntilCompleted(WaiterConfig.defaults());
    }

    /**
     * Waits until this snapshot is completed.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Snapshot> waitUntilCompleted(WaiterConfig config) {
        argument("waitUntilCompleted", "config", config);
        return waiter("waitUntilCompleted", "DescribeSnapshots", COMPLETED, config);
    }

    private static List<?> watchedState(software.amazon.awssdk.services.ec2.model.Snapshot response) {
        return Stream.ofNullable(response.stateAsString()).toList();
    }
}
