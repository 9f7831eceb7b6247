// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.CreateKeyPairResponse;
import software.amazon.awssdk.services.ec2.model.DeleteKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.DeleteKeyPairResponse;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The resource {@code ec2.KeyPair}, known by {@code name}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link CreateKeyPairResponse}.
 */
@Generated("io.reactiveaws.codegen")
public final class KeyPair extends ModelResource<Ec2AsyncClient, CreateKeyPairResponse> {
    static final ResourceType TYPE = new ResourceType("ec2", "KeyPair", List.of("name"));

    private static final @Nullable CreateKeyPairResponse NO_DATA = null;

    private final String name;

    KeyPair(ResourceContext<Ec2AsyncClient> context, String name) {
        this(context, name, NO_DATA);
    }

    KeyPair(ResourceContext<Ec2AsyncClient> context, String name, @Nullable CreateKeyPairResponse data) {
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

    /**
     * Returns an identifier of this key pair. Calls nothing.
     *
     * @return the identifier {@code name}
     */
    public String name() {
        return name;
    }

    /**
     * Emits the attribute {@code keyPairId}: without a call if this key pair's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> keyPairId() {
        return attribute("keyPairId", data -> data.keyPairId());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this key pair's data is known.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
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
     * Emits the attribute {@code keyFingerprint}: without a call if this key pair's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> keyFingerprint() {
        return attribute("keyFingerprint", data -> data.keyFingerprint());
    }

    /**
     * Emits the attribute {@code keyMaterial}: without a call if this key pair's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> keyMaterial() {
        return attribute("keyMaterial", data -> data.keyMaterial());
    }

    /**
     * Calls {@code DeleteKeyPair} for this key pair.
     *
     * <p>The request's {@code keyName} is {@link #name()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteKeyPair(DeleteKeyPairRequest)
     */
    public Mono<DeleteKeyPairResponse> delete() {
        return call(
                "delete",
                "DeleteKeyPair",
                client -> client.deleteKeyPair(
                        DeleteKeyPairRequest.builder().keyName(name).build()));
    }

    /**
     * Calls {@code DeleteKeyPair} for this key pair.
     *
     * <p>The request's {@code keyName} is {@link #name()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteKeyPair(DeleteKeyPairRequest)
     */
    public Mono<DeleteKeyPairResponse> delete(Consumer<DeleteKeyPairRequest.Builder> request) {
        argument("delete", "request", request);
        return call(
                "delete",
                "DeleteKeyPair",
                client -> client.deleteKeyPair(DeleteKeyPairRequest.builder()
                        .applyMutation(request)
                        .keyName(name)
                        .build()));
    }
}
