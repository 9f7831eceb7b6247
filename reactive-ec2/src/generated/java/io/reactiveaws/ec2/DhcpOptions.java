// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

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
import software.amazon.awssdk.services.ec2.model.AssociateDhcpOptionsRequest;
import software.amazon.awssdk.services.ec2.model.AssociateDhcpOptionsResponse;
import software.amazon.awssdk.services.ec2.model.DeleteDhcpOptionsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteDhcpOptionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeDhcpOptionsRequest;
import software.amazon.awssdk.services.ec2.model.DhcpConfiguration;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The resource {@code ec2.DhcpOptions}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.DhcpOptions}.
 */
@Generated("io.reactiveaws.codegen")
public final class DhcpOptions
        extends TaggedResource<software.amazon.awssdk.services.ec2.model.DhcpOptions, DhcpOptions> {
    static final ResourceType TYPE = new ResourceType("ec2", "DhcpOptions", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable DhcpOptions NO_DATA = null;

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.DhcpOptions>
            COALESCED = new CoalescedLoad<>(
                    "DescribeDhcpOptions",
                    200,
                    data -> data.dhcpOptionsId(),
                    (context, id) -> Listing.in(
                            "ec2.DhcpOptions.load [DescribeDhcpOptions]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_DHCP_OPTIONS,
                            request -> request.filters(Filter.builder()
                                    .name("dhcp-options-id")
                                    .values(id)
                                    .build()),
                            response -> response.dhcpOptions().stream().toList()),
                    Ec2Identifiers.IN_FILTER);

    private final String id;

    DhcpOptions(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    DhcpOptions(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable DhcpOptions data) {
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
    protected DhcpOptions self() {
        return this;
    }

    /**
     * Returns an identifier of this dhcp options. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code ownerId}: without a call if this dhcp options's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ownerId() {
        return attribute("ownerId", data -> data.ownerId());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this dhcp options's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String dhcpOptionsId() {
        return id;
    }

    /**
     * Emits the attribute {@code dhcpConfigurations}: without a call if this dhcp options's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<DhcpConfiguration>> dhcpConfigurations() {
        return attribute("dhcpConfigurations", data -> data.dhcpConfigurations());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.DhcpOptions> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeDhcpOptions} for each subscription.
     *
     * @param request completes the request; what identifies this dhcp options wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<DhcpOptions> reload(Consumer<DescribeDhcpOptionsRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.DhcpOptions> fetch(
            Consumer<DescribeDhcpOptionsRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeDhcpOptions",
                        client -> client.describeDhcpOptions(DescribeDhcpOptionsRequest.builder()
                                .applyMutation(request)
                                .dhcpOptionsIds(id)
                                .build()))
                .mapNotNull(
                        response -> response.dhcpOptions().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidDhcpOptionID.NotFound", "InvalidDhcpOptionsID.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.DhcpOptions> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code DeleteDhcpOptions} for this dhcp options.
     *
     * <p>The request's {@code dhcpOptionsId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteDhcpOptions(DeleteDhcpOptionsRequest)
     */
    public Mono<DeleteDhcpOptionsResponse> delete() {
        return change(
                "delete",
                "DeleteDhcpOptions",
                client -> client.deleteDhcpOptions(
                        DeleteDhcpOptionsRequest.builder().dhcpOptionsId(id).build()));
    }

    /**
     * Calls {@code DeleteDhcpOptions} for this dhcp options.
     *
     * <p>The request's {@code dhcpOptionsId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteDhcpOptions(DeleteDhcpOptionsRequest)
     */
    public Mono<DeleteDhcpOptionsResponse> delete(Consumer<DeleteDhcpOptionsRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteDhcpOptions",
                client -> client.deleteDhcpOptions(DeleteDhcpOptionsRequest.builder()
                        .applyMutation(request)
                        .dhcpOptionsId(id)
                        .build()));
    }

    /**
     * Calls {@code AssociateDhcpOptions} for this dhcp options.
     *
     * <p>The request's {@code dhcpOptionsId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param vpcId the request's {@code vpcId}
     * @return the SDK's response
     * @see Ec2AsyncClient#associateDhcpOptions(AssociateDhcpOptionsRequest)
     */
    public Mono<AssociateDhcpOptionsResponse> associateWithVpc(String vpcId) {
        argument("associateWithVpc", "vpcId", vpcId);
        return call(
                "associateWithVpc",
                "AssociateDhcpOptions",
                client -> client.associateDhcpOptions(AssociateDhcpOptionsRequest.builder()
                        .vpcId(vpcId)
                        .dhcpOptionsId(id)
                        .build()));
    }

    /**
     * Calls {@code AssociateDhcpOptions} for this dhcp options.
     *
     * <p>The request's {@code dhcpOptionsId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#associateDhcpOptions(AssociateDhcpOptionsRequest)
     */
    public Mono<AssociateDhcpOptionsResponse> associateWithVpc(Consumer<AssociateDhcpOptionsRequest.Builder> request) {
        argument("associateWithVpc", "request", request);
        return call(
                "associateWithVpc",
                "AssociateDhcpOptions",
                client -> client.associateDhcpOptions(AssociateDhcpOptionsRequest.builder()
                        .applyMutation(request)
                        .dhcpOptionsId(id)
                        .build()));
    }
}
