package io.reactiveaws.ec2;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.WaiterException;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.WaiterSpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusResponse;
import software.amazon.awssdk.services.ec2.model.GetConsoleOutputResponse;
import software.amazon.awssdk.services.ec2.model.GetPasswordDataResponse;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;

/** The parts of {@link Instance} that the model cannot say. */
abstract class AbstractInstance extends TaggedResource<software.amazon.awssdk.services.ec2.model.Instance, Instance> {

    AbstractInstance(
            ResourceContext<Ec2AsyncClient> context,
            software.amazon.awssdk.services.ec2.model.@Nullable Instance data) {
        super(context, data);
    }

    abstract Mono<GetPasswordDataResponse> passwordData();

    abstract Mono<GetConsoleOutputResponse> consoleOutput();

    /** Makes another object of this instance, with the data that is known now. */
    Instance copy() {
        return new Instance(context(), identifierValues().get(0), snapshot().orElse(null));
    }

    /**
     * Emits the administrator's password of a Windows instance in the clear: one call of {@code GetPasswordData} for
     * each subscription, whose answer is decrypted here. The key never leaves this process.
     *
     * <p>An instance has its password some minutes after its launch;
     * {@code instance.waitUntilPasswordDataAvailable().flatMap(ready -> ready.password(key))} waits for it.
     *
     * @param key the private key of the RSA key pair that the instance was launched with
     * @return the password; empty if there is none, or none yet; {@link ResourceException} if the key does not fit
     */
    public Mono<String> password(PrivateKey key) {
        argument("password", "key", key);
        return passwordData()
                .mapNotNull(GetPasswordDataResponse::passwordData)
                .filter(data -> !data.isBlank())
                // the JDK reads files when it is first asked for a cipher
                .publishOn(Schedulers.boundedElastic())
                .map(data -> decrypted(data, key));
    }

    /**
     * Emits the administrator's password of a Windows instance in the clear, as {@link #password(PrivateKey)} does,
     * with the key in a text: that of the file which EC2 gave when it created the key pair (PKCS #1), or that of a PKCS
     * #8 file.
     *
     * @param pem the private key of the RSA key pair that the instance was launched with, from its line
     *     {@code -----BEGIN RSA PRIVATE KEY-----} on
     * @return the password; empty if there is none, or none yet; {@link ResourceException} if the key does not fit;
     *     {@link IllegalArgumentException} before any call if what the text holds is no RSA key
     * @throws IllegalArgumentException if the text holds no private key that is in the clear
     */
    public Mono<String> password(String pem) {
        argument("password", "pem", pem);
        byte[] pkcs8 = checked(() -> PrivateKeys.pkcs8(pem));
        // the JDK reads files when it is first asked for a key
        return Mono.fromCallable(() -> checked(() -> PrivateKeys.rsa(pkcs8)))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(this::password);
    }

    private <T> T checked(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(this + ".password: " + e.getMessage(), e.getCause());
        }
    }

    /**
     * Emits what the instance wrote to its console: one call of {@code GetConsoleOutput} for each subscription, whose
     * answer is decoded here. EC2 keeps the last 64 KB, of shortly after the latest start or stop;
     * {@code consoleOutput(r -> r.latest(true))} gives the latest of a Nitro instance, with its time.
     *
     * @return the text; empty if EC2 has none, or none yet
     */
    public Mono<String> consoleText() {
        return consoleOutput()
                .mapNotNull(GetConsoleOutputResponse::output)
                .filter(output -> !output.isBlank())
                .map(output -> new String(Base64.getMimeDecoder().decode(output), StandardCharsets.UTF_8));
    }

    private String decrypted(String data, PrivateKey key) {
        try {
            return PasswordData.decrypt(data, key);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new ResourceException(
                    this
                            + ".password: the password cannot be decrypted; is it the private key of the RSA key"
                            + " pair that the instance was launched with?",
                    e);
        }
    }

    /**
     * Waits until the status check of this instance is passed: a poll of {@code DescribeInstanceStatus} at once and
     * then one every 15 seconds, 40 at most; those of many instances are coalesced, 100 in one call.
     *
     * @return this resource, its data as it was; {@link WaiterException} if the check is not passed in time
     */
    public Mono<Instance> waitUntilInstanceStatusOk() {
        return waitUntilInstanceStatusOk(WaiterConfig.defaults());
    }

    /**
     * Waits until the status check of this instance is passed.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data as it was; {@link WaiterException} if the check is not passed in time
     */
    public Mono<Instance> waitUntilInstanceStatusOk(WaiterConfig config) {
        return passes("waitUntilInstanceStatusOk", StatusChecks.INSTANCE_OK, config);
    }

    /**
     * Waits until the status check of the system that this instance runs on is passed: a poll of
     * {@code DescribeInstanceStatus} at once and then one every 15 seconds, 40 at most; those of many instances are
     * coalesced, 100 in one call.
     *
     * @return this resource, its data as it was; {@link WaiterException} if the check is not passed in time
     */
    public Mono<Instance> waitUntilSystemStatusOk() {
        return waitUntilSystemStatusOk(WaiterConfig.defaults());
    }

    /**
     * Waits until the status check of the system that this instance runs on is passed.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data as it was; {@link WaiterException} if the check is not passed in time
     */
    public Mono<Instance> waitUntilSystemStatusOk(WaiterConfig config) {
        return passes("waitUntilSystemStatusOk", StatusChecks.SYSTEM_OK, config);
    }

    private Mono<Instance> passes(String member, WaiterSpec<InstanceStatus> check, WaiterConfig config) {
        Mono<InstanceStatus> alone = call(
                        member,
                        StatusChecks.COALESCED.operation(),
                        client -> client.describeInstanceStatus(request -> request.instanceIds(identifierValues())))
                .flatMapIterable(DescribeInstanceStatusResponse::instanceStatuses)
                .next();
        return waiter(member, check, config, StatusChecks.COALESCED, alone);
    }
}
