// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.LoadableResource;
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
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DeleteKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.DeleteKeyPairResponse;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.KeyType;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The resource {@code ec2.KeyPairInfo}, known by {@code name}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.KeyPairInfo}.
 */
@Generated("io.reactiveaws.codegen")
public final class KeyPairInfo
        extends LoadableResource<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.KeyPairInfo, KeyPairInfo> {
    static final ResourceType TYPE = new ResourceType("ec2", "KeyPairInfo", List.of("name"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable KeyPairInfo NO_DATA = null;

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.KeyPairInfo>
            COALESCED = new CoalescedLoad<>(
                    "DescribeKeyPairs",
                    200,
                    data -> data.keyName(),
                    (context, name) -> Listing.in(
                            "ec2.KeyPairInfo.load [DescribeKeyPairs]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_KEY_PAIRS,
                            request -> request.filters(Filter.builder()
                                    .name("key-name")
                                    .values(name)
                                    .build()),
                            response -> response.keyPairs().stream().toList()),
                    Ec2Identifiers.IN_FILTER);

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.KeyPairInfo> EXISTS =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.KeyPairInfo>of("exists", Duration.ofSeconds(5), 6)
                    .ifAnswered(Verdict.SUCCESS)
                    .ifError(Verdict.RETRY, "InvalidKeyPair.NotFound");

    private final String name;

    KeyPairInfo(ResourceContext<Ec2AsyncClient> context, String name) {
        this(context, name, NO_DATA);
    }

    KeyPairInfo(
            ResourceContext<Ec2AsyncClient> context,
            String name,
            software.amazon.awssdk.services.ec2.model.@Nullable KeyPairInfo data) {
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
    protected KeyPairInfo self() {
        return this;
    }

    /**
     * Returns an identifier of this key pair info. Calls nothing.
     *
     * @return the identifier {@code name}
     */
    public String name() {
        return name;
    }

    /**
     * Emits the attribute {@code keyPairId}: without a call if this key pair info's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> keyPairId() {
        return attribute("keyPairId", data -> data.keyPairId());
    }

    /**
     * Emits the attribute {@code keyType}: without a call if this key pair info's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #keyTypeAsString()} tells it
     */
    public Mono<KeyType> keyType() {
        return attribute("keyType", data -> data.keyType());
    }

    /**
     * Emits the attribute {@code keyType} as the service writes it, also where the SDK has no name for it: without a
     * call if this key pair info's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> keyTypeAsString() {
        return attribute("keyType", data -> data.keyTypeAsString());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this key pair info's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Emits the attribute {@code publicKey}: without a call if this key pair info's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> publicKey() {
        return attribute("publicKey", data -> data.publicKey());
    }

    /**
     * Emits the attribute {@code createTime}: without a call if this key pair info's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> createTime() {
        return attribute("createTime", data -> data.createTime());
    }

    /**
     * Returns {@link #name()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String keyName() {
        return name;
    }

    /**
     * Emits the attribute {@code keyFingerprint}: without a call if this key pair info's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> keyFingerprint() {
        return attribute("keyFingerprint", data -> data.keyFingerprint());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.KeyPairInfo> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeKeyPairs} for each subscription.
     *
     * @param request completes the request; what identifies this key pair info wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<KeyPairInfo> reload(Consumer<DescribeKeyPairsRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.KeyPairInfo> fetch(
            Consumer<DescribeKeyPairsRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeKeyPairs",
                        client -> client.describeKeyPairs(DescribeKeyPairsRequest.builder()
                                .applyMutation(request)
                                .keyNames(name)
                                .build()))
                .mapNotNull(response -> response.keyPairs().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidKeyPair.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.KeyPairInfo> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code DeleteKeyPair} for this key pair info.
     *
     * <p>The request's {@code keyName} is {@link #name()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteKeyPair(DeleteKeyPairRequest)
     */
    public Mono<DeleteKeyPairResponse> delete() {
        return change(
                "delete",
                "DeleteKeyPair",
                client -> client.deleteKeyPair(
                        DeleteKeyPairRequest.builder().keyName(name).build()));
    }

    /**
     * Calls {@code DeleteKeyPair} for this key pair info.
     *
     * <p>The request's {@code keyName} is {@link #name()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteKeyPair(DeleteKeyPairRequest)
     */
    public Mono<DeleteKeyPairResponse> delete(Consumer<DeleteKeyPairRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteKeyPair",
                client -> client.deleteKeyPair(DeleteKeyPairRequest.builder()
                        .applyMutation(request)
                        .keyName(name)
                        .build()));
    }

    /**
     * Waits until this key pair info exists: a poll of {@code DescribeKeyPairs} at once and then one every 5 seconds, 6
     * at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<KeyPairInfo> waitUntilExists() {
        return waitUntilExists(WaiterConfig.defaults());
    }

    /**
     * Waits until this key pair info exists.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<KeyPairInfo> waitUntilExists(WaiterConfig config) {
        argument("waitUntilExists", "config", config);
        return waiter("waitUntilExists", "DescribeKeyPairs", EXISTS, config);
    }
}
