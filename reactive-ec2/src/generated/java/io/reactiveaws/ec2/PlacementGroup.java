// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.spi.CoalescedLoad;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DeletePlacementGroupRequest;
import software.amazon.awssdk.services.ec2.model.DeletePlacementGroupResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribePlacementGroupsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.OperatorResponse;
import software.amazon.awssdk.services.ec2.model.PlacementGroupState;
import software.amazon.awssdk.services.ec2.model.PlacementStrategy;
import software.amazon.awssdk.services.ec2.model.SpreadLevel;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The resource {@code ec2.PlacementGroup}, known by {@code name}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.PlacementGroup}.
 */
@Generated("io.reactiveaws.codegen")
public final class PlacementGroup
        extends LoadableResource<
                Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.PlacementGroup, PlacementGroup> {
    static final ResourceType TYPE = new ResourceType("ec2", "PlacementGroup", List.of("name"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable PlacementGroup NO_DATA = null;

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.PlacementGroup>
            COALESCED = new CoalescedLoad<>(
                    "DescribePlacementGroups",
                    200,
                    data -> data.groupName(),
                    (context, name) -> Listing.in(
                            "ec2.PlacementGroup.load [DescribePlacementGroups]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_PLACEMENT_GROUPS,
                            request -> request.filters(Filter.builder()
                                    .name("group-name")
                                    .values(name)
                                    .build()),
                            response -> response.placementGroups().stream().toList()),
                    Ec2Identifiers.IN_FILTER);

    private final String name;

    PlacementGroup(ResourceContext<Ec2AsyncClient> context, String name) {
        this(context, name, NO_DATA);
    }

    PlacementGroup(
            ResourceContext<Ec2AsyncClient> context,
            String name,
            software.amazon.awssdk.services.ec2.model.@Nullable PlacementGroup data) {
        super(context, data);
        this.name = TYPE.require("name", name);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(name);
    }

    @Override
    protected PlacementGroup self() {
        return this;
    }

    /**
     * Returns an identifier of this placement group. Calls nothing.
     *
     * @return the identifier {@code name}
     */
    public String name() {
        return name;
    }

    /**
     * Returns {@link #name()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String groupName() {
        return name;
    }

    /**
     * Emits the attribute {@code state}: without a call if this placement group's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #stateAsString()} tells it
     */
    public Mono<PlacementGroupState> state() {
        return attribute("state", data -> data.state());
    }

    /**
     * Emits the attribute {@code state} as the service writes it, also where the SDK has no name for it: without a call
     * if this placement group's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> stateAsString() {
        return attribute("state", data -> data.stateAsString());
    }

    /**
     * Emits the attribute {@code strategy}: without a call if this placement group's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #strategyAsString()} tells it
     */
    public Mono<PlacementStrategy> strategy() {
        return attribute("strategy", data -> data.strategy());
    }

    /**
     * Emits the attribute {@code strategy} as the service writes it, also where the SDK has no name for it: without a
     * call if this placement group's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> strategyAsString() {
        return attribute("strategy", data -> data.strategyAsString());
    }

    /**
     * Emits the attribute {@code partitionCount}: without a call if this placement group's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> partitionCount() {
        return attribute("partitionCount", data -> data.partitionCount());
    }

    /**
     * Emits the attribute {@code groupId}: without a call if this placement group's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> groupId() {
        return attribute("groupId", data -> data.groupId());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this placement group's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Emits the attribute {@code groupArn}: without a call if this placement group's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> groupArn() {
        return attribute("groupArn", data -> data.groupArn());
    }

    /**
     * Emits the attribute {@code spreadLevel}: without a call if this placement group's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #spreadLevelAsString()} tells it
     */
    public Mono<SpreadLevel> spreadLevel() {
        return attribute("spreadLevel", data -> data.spreadLevel());
    }

    /**
     * Emits the attribute {@code spreadLevel} as the service writes it, also where the SDK has no name for it: without
     * a call if this placement group's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> spreadLevelAsString() {
        return attribute("spreadLevel", data -> data.spreadLevelAsString());
    }

    /**
     * Emits the attribute {@code linkedGroupId}: without a call if this placement group's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> linkedGroupId() {
        return attribute("linkedGroupId", data -> data.linkedGroupId());
    }

    /**
     * Emits the attribute {@code operator}: without a call if this placement group's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<OperatorResponse> operator() {
        return attribute("operator", data -> data.operator());
    }

    /**
     * Emits the attribute {@code parentGroupId}: without a call if this placement group's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> parentGroupId() {
        return attribute("parentGroupId", data -> data.parentGroupId());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.PlacementGroup> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribePlacementGroups} for each subscription.
     *
     * @param request completes the request; what identifies this placement group wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<PlacementGroup> reload(Consumer<DescribePlacementGroupsRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.PlacementGroup> fetch(
            Consumer<DescribePlacementGroupsRequest.Builder> request) {
        return call(
                        "load",
                        "DescribePlacementGroups",
                        client -> client.describePlacementGroups(DescribePlacementGroupsRequest.builder()
                                .applyMutation(request)
                                .groupNames(name)
                                .build()))
                .mapNotNull(response ->
                        response.placementGroups().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidPlacementGroup.Unknown");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.PlacementGroup> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code DeletePlacementGroup} for this placement group.
     *
     * <p>The request's {@code groupName} is {@link #name()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deletePlacementGroup(DeletePlacementGroupRequest)
     */
    public Mono<DeletePlacementGroupResponse> delete() {
        return change(
                "delete",
                "DeletePlacementGroup",
                client -> client.deletePlacementGroup(
                        DeletePlacementGroupRequest.builder().groupName(name).build()));
    }

    /**
     * Calls {@code DeletePlacementGroup} for this placement group.
     *
     * <p>The request's {@code groupName} is {@link #name()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deletePlacementGroup(DeletePlacementGroupRequest)
     */
    public Mono<DeletePlacementGroupResponse> delete(Consumer<DeletePlacementGroupRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeletePlacementGroup",
                client -> client.deletePlacementGroup(DeletePlacementGroupRequest.builder()
                        .applyMutation(request)
                        .groupName(name)
                        .build()));
    }

    /**
     * The {@code Instance} resources that {@code DescribeInstances} lists for this placement group. Calls nothing by
     * itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeInstances(DescribeInstancesRequest)
     */
    public InstanceCollection instances() {
        return new InstanceCollection(listing(
                "instances",
                Ec2Operations.DESCRIBE_INSTANCES,
                request -> request.filters(Filter.builder()
                        .name("placement-group-name")
                        .values(FilterValue.literal(name))
                        .build()),
                response -> response.reservations().stream()
                        .flatMap(item -> item.instances().stream())
                        .map(item -> new Instance(context(), item.instanceId(), item))
                        .toList()));
    }
}
