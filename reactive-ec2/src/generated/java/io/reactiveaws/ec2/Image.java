// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.ArchitectureValues;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.BootModeValues;
import software.amazon.awssdk.services.ec2.model.DeregisterImageRequest;
import software.amazon.awssdk.services.ec2.model.DeregisterImageResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeStoreImageTasksRequest;
import software.amazon.awssdk.services.ec2.model.DescribeStoreImageTasksResponse;
import software.amazon.awssdk.services.ec2.model.DeviceType;
import software.amazon.awssdk.services.ec2.model.HypervisorType;
import software.amazon.awssdk.services.ec2.model.ImageAttributeName;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.ImageTypeValues;
import software.amazon.awssdk.services.ec2.model.ImageWatermark;
import software.amazon.awssdk.services.ec2.model.ImdsSupportValues;
import software.amazon.awssdk.services.ec2.model.InstanceTypeSpecification;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeResponse;
import software.amazon.awssdk.services.ec2.model.PlatformValues;
import software.amazon.awssdk.services.ec2.model.ProductCode;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeName;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeResponse;
import software.amazon.awssdk.services.ec2.model.ScanResults;
import software.amazon.awssdk.services.ec2.model.StateReason;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TpmSupportValues;
import software.amazon.awssdk.services.ec2.model.VirtualizationType;

/**
 * The resource {@code ec2.Image}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.Image}.
 */
@Generated("io.reactiveaws.codegen")
public final class Image extends AbstractImage {
    static final ResourceType TYPE = new ResourceType("ec2", "Image", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable Image NO_DATA = null;

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.Image> COALESCED =
            new CoalescedLoad<>(
                    "DescribeImages",
                    200,
                    data -> data.imageId(),
                    (context, id) -> Listing.in(
                            "ec2.Image.load [DescribeImages]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_IMAGES,
                            request -> request.imageIds(id),
                            response -> response.images().stream().toList()),
                    Ec2Identifiers.IN_LIST);

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.Image> EXISTS =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.Image>of("exists", Duration.ofSeconds(15), 40)
                    .ifAnswered(Verdict.SUCCESS)
                    .ifError(Verdict.RETRY, "InvalidAMIID.NotFound");

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.Image> AVAILABLE =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.Image>of("available", Duration.ofSeconds(15), 40)
                    .watching(Image::watchedState)
                    .ifAll(Verdict.SUCCESS, "available")
                    .ifAny(Verdict.FAILURE, "failed");

    private static final WaiterSpec<DescribeStoreImageTasksResponse> STORE_IMAGE_TASK_COMPLETE =
            WaiterSpec.<DescribeStoreImageTasksResponse>of("store image task complete", Duration.ofSeconds(5), 40)
                    .watching(Image::watchedStoreImageTaskResultsStoreTaskState)
                    .ifAll(Verdict.SUCCESS, "Completed")
                    .ifAny(Verdict.FAILURE, "Failed")
                    .ifAny(Verdict.RETRY, "InProgress");

    private final String id;

    Image(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    Image(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable Image data) {
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
    protected Image self() {
        return this;
    }

    /**
     * Returns an identifier of this image. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code platformDetails}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> platformDetails() {
        return attribute("platformDetails", data -> data.platformDetails());
    }

    /**
     * Emits the attribute {@code usageOperation}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> usageOperation() {
        return attribute("usageOperation", data -> data.usageOperation());
    }

    /**
     * Emits the attribute {@code blockDeviceMappings}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<BlockDeviceMapping>> blockDeviceMappings() {
        return attribute("blockDeviceMappings", data -> data.blockDeviceMappings());
    }

    /**
     * Emits the attribute {@code description}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> description() {
        return attribute("description", data -> data.description());
    }

    /**
     * Emits the attribute {@code enaSupport}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> enaSupport() {
        return attribute("enaSupport", data -> data.enaSupport());
    }

    /**
     * Emits the attribute {@code hypervisor}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #hypervisorAsString()} tells it
     */
    public Mono<HypervisorType> hypervisor() {
        return attribute("hypervisor", data -> data.hypervisor());
    }

    /**
     * Emits the attribute {@code hypervisor} as the service writes it, also where the SDK has no name for it: without a
     * call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> hypervisorAsString() {
        return attribute("hypervisor", data -> data.hypervisorAsString());
    }

    /**
     * Emits the attribute {@code imageOwnerAlias}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> imageOwnerAlias() {
        return attribute("imageOwnerAlias", data -> data.imageOwnerAlias());
    }

    /**
     * Emits the attribute {@code name}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> name() {
        return attribute("name", data -> data.name());
    }

    /**
     * Emits the attribute {@code rootDeviceName}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> rootDeviceName() {
        return attribute("rootDeviceName", data -> data.rootDeviceName());
    }

    /**
     * Emits the attribute {@code rootDeviceType}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #rootDeviceTypeAsString()} tells it
     */
    public Mono<DeviceType> rootDeviceType() {
        return attribute("rootDeviceType", data -> data.rootDeviceType());
    }

    /**
     * Emits the attribute {@code rootDeviceType} as the service writes it, also where the SDK has no name for it:
     * without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> rootDeviceTypeAsString() {
        return attribute("rootDeviceType", data -> data.rootDeviceTypeAsString());
    }

    /**
     * Emits the attribute {@code sriovNetSupport}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> sriovNetSupport() {
        return attribute("sriovNetSupport", data -> data.sriovNetSupport());
    }

    /**
     * Emits the attribute {@code stateReason}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<StateReason> stateReason() {
        return attribute("stateReason", data -> data.stateReason());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Emits the attribute {@code virtualizationType}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #virtualizationTypeAsString()} tells it
     */
    public Mono<VirtualizationType> virtualizationType() {
        return attribute("virtualizationType", data -> data.virtualizationType());
    }

    /**
     * Emits the attribute {@code virtualizationType} as the service writes it, also where the SDK has no name for it:
     * without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> virtualizationTypeAsString() {
        return attribute("virtualizationType", data -> data.virtualizationTypeAsString());
    }

    /**
     * Emits the attribute {@code bootMode}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #bootModeAsString()} tells it
     */
    public Mono<BootModeValues> bootMode() {
        return attribute("bootMode", data -> data.bootMode());
    }

    /**
     * Emits the attribute {@code bootMode} as the service writes it, also where the SDK has no name for it: without a
     * call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> bootModeAsString() {
        return attribute("bootMode", data -> data.bootModeAsString());
    }

    /**
     * Emits the attribute {@code tpmSupport}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #tpmSupportAsString()} tells it
     */
    public Mono<TpmSupportValues> tpmSupport() {
        return attribute("tpmSupport", data -> data.tpmSupport());
    }

    /**
     * Emits the attribute {@code tpmSupport} as the service writes it, also where the SDK has no name for it: without a
     * call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> tpmSupportAsString() {
        return attribute("tpmSupport", data -> data.tpmSupportAsString());
    }

    /**
     * Emits the attribute {@code deprecationTime}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> deprecationTime() {
        return attribute("deprecationTime", data -> data.deprecationTime());
    }

    /**
     * Emits the attribute {@code imdsSupport}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #imdsSupportAsString()} tells it
     */
    public Mono<ImdsSupportValues> imdsSupport() {
        return attribute("imdsSupport", data -> data.imdsSupport());
    }

    /**
     * Emits the attribute {@code imdsSupport} as the service writes it, also where the SDK has no name for it: without
     * a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> imdsSupportAsString() {
        return attribute("imdsSupport", data -> data.imdsSupportAsString());
    }

    /**
     * Emits the attribute {@code sourceInstanceId}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> sourceInstanceId() {
        return attribute("sourceInstanceId", data -> data.sourceInstanceId());
    }

    /**
     * Emits the attribute {@code deregistrationProtection}: without a call if this image's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> deregistrationProtection() {
        return attribute("deregistrationProtection", data -> data.deregistrationProtection());
    }

    /**
     * Emits the attribute {@code lastLaunchedTime}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> lastLaunchedTime() {
        return attribute("lastLaunchedTime", data -> data.lastLaunchedTime());
    }

    /**
     * Emits the attribute {@code imageAllowed}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> imageAllowed() {
        return attribute("imageAllowed", data -> data.imageAllowed());
    }

    /**
     * Emits the attribute {@code sourceImageId}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> sourceImageId() {
        return attribute("sourceImageId", data -> data.sourceImageId());
    }

    /**
     * Emits the attribute {@code sourceImageRegion}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> sourceImageRegion() {
        return attribute("sourceImageRegion", data -> data.sourceImageRegion());
    }

    /**
     * Emits the attribute {@code freeTierEligible}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> freeTierEligible() {
        return attribute("freeTierEligible", data -> data.freeTierEligible());
    }

    /**
     * Emits the attribute {@code publicSsmParameterName}: without a call if this image's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> publicSsmParameterName() {
        return attribute("publicSsmParameterName", data -> data.publicSsmParameterName());
    }

    /**
     * Emits the attribute {@code imageWatermarks}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<ImageWatermark>> imageWatermarks() {
        return attribute("imageWatermarks", data -> data.imageWatermarks());
    }

    /**
     * Emits the attribute {@code scanResults}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<ScanResults> scanResults() {
        return attribute("scanResults", data -> data.scanResults());
    }

    /**
     * Emits the attribute {@code instanceTypeSpecification}: without a call if this image's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<InstanceTypeSpecification> instanceTypeSpecification() {
        return attribute("instanceTypeSpecification", data -> data.instanceTypeSpecification());
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String imageId() {
        return id;
    }

    /**
     * Emits the attribute {@code imageLocation}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> imageLocation() {
        return attribute("imageLocation", data -> data.imageLocation());
    }

    /**
     * Emits the attribute {@code state}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #stateAsString()} tells it
     */
    public Mono<ImageState> state() {
        return attribute("state", data -> data.state());
    }

    /**
     * Emits the attribute {@code state} as the service writes it, also where the SDK has no name for it: without a call
     * if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> stateAsString() {
        return attribute("state", data -> data.stateAsString());
    }

    /**
     * Emits the attribute {@code ownerId}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ownerId() {
        return attribute("ownerId", data -> data.ownerId());
    }

    /**
     * Emits the attribute {@code creationDate}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> creationDate() {
        return attribute("creationDate", data -> data.creationDate());
    }

    /**
     * Emits the attribute {@code productCodes}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<ProductCode>> productCodes() {
        return attribute("productCodes", data -> data.productCodes());
    }

    /**
     * Emits the attribute {@code architecture}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #architectureAsString()} tells it
     */
    public Mono<ArchitectureValues> architecture() {
        return attribute("architecture", data -> data.architecture());
    }

    /**
     * Emits the attribute {@code architecture} as the service writes it, also where the SDK has no name for it: without
     * a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> architectureAsString() {
        return attribute("architecture", data -> data.architectureAsString());
    }

    /**
     * Emits the attribute {@code imageType}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #imageTypeAsString()} tells it
     */
    public Mono<ImageTypeValues> imageType() {
        return attribute("imageType", data -> data.imageType());
    }

    /**
     * Emits the attribute {@code imageType} as the service writes it, also where the SDK has no name for it: without a
     * call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> imageTypeAsString() {
        return attribute("imageType", data -> data.imageTypeAsString());
    }

    /**
     * Emits the attribute {@code kernelId}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> kernelId() {
        return attribute("kernelId", data -> data.kernelId());
    }

    /**
     * Emits the attribute {@code ramdiskId}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ramdiskId() {
        return attribute("ramdiskId", data -> data.ramdiskId());
    }

    /**
     * Emits the attribute {@code platform}: without a call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #platformAsString()} tells it
     */
    public Mono<PlatformValues> platform() {
        return attribute("platform", data -> data.platform());
    }

    /**
     * Emits the attribute {@code platform} as the service writes it, also where the SDK has no name for it: without a
     * call if this image's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> platformAsString() {
        return attribute("platform", data -> data.platformAsString());
    }

    /**
     * Emits the attribute {@code publicLaunchPermissions}: without a call if this image's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> publicLaunchPermissions() {
        return attribute("publicLaunchPermissions", data -> data.publicLaunchPermissions());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.Image> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeImages} for each subscription.
     *
     * @param request completes the request; what identifies this image wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<Image> reload(Consumer<DescribeImagesRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.Image> fetch(
            Consumer<DescribeImagesRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeImages",
                        client -> client.describeImages(DescribeImagesRequest.builder()
                                .applyMutation(request)
                                .imageIds(id)
                                .build()))
                .mapNotNull(response -> response.images().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidAMIID.NotFound", "InvalidAMIID.Unavailable");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.Image> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code DeregisterImage} for this image.
     *
     * <p>The request's {@code imageId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deregisterImage(DeregisterImageRequest)
     */
    public Mono<DeregisterImageResponse> deregister() {
        return change(
                "deregister",
                "DeregisterImage",
                client -> client.deregisterImage(
                        DeregisterImageRequest.builder().imageId(id).build()));
    }

    /**
     * Calls {@code DeregisterImage} for this image.
     *
     * <p>The request's {@code imageId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deregisterImage(DeregisterImageRequest)
     */
    public Mono<DeregisterImageResponse> deregister(Consumer<DeregisterImageRequest.Builder> request) {
        argument("deregister", "request", request);
        return change(
                "deregister",
                "DeregisterImage",
                client -> client.deregisterImage(DeregisterImageRequest.builder()
                        .applyMutation(request)
                        .imageId(id)
                        .build()));
    }

    /**
     * Calls {@code ModifyImageAttribute} for this image.
     *
     * <p>The request's {@code imageId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#modifyImageAttribute(ModifyImageAttributeRequest)
     */
    public Mono<ModifyImageAttributeResponse> modifyAttribute() {
        return change(
                "modifyAttribute",
                "ModifyImageAttribute",
                client -> client.modifyImageAttribute(
                        ModifyImageAttributeRequest.builder().imageId(id).build()));
    }

    /**
     * Calls {@code ModifyImageAttribute} for this image.
     *
     * <p>The request's {@code imageId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#modifyImageAttribute(ModifyImageAttributeRequest)
     */
    public Mono<ModifyImageAttributeResponse> modifyAttribute(Consumer<ModifyImageAttributeRequest.Builder> request) {
        argument("modifyAttribute", "request", request);
        return change(
                "modifyAttribute",
                "ModifyImageAttribute",
                client -> client.modifyImageAttribute(ModifyImageAttributeRequest.builder()
                        .applyMutation(request)
                        .imageId(id)
                        .build()));
    }

    /**
     * Calls {@code ResetImageAttribute} for this image.
     *
     * <p>The request's {@code imageId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param attribute the request's {@code attribute}
     * @return the SDK's response
     * @see Ec2AsyncClient#resetImageAttribute(ResetImageAttributeRequest)
     */
    public Mono<ResetImageAttributeResponse> resetAttribute(ResetImageAttributeName attribute) {
        argument("resetAttribute", "attribute", attribute);
        return change(
                "resetAttribute",
                "ResetImageAttribute",
                client -> client.resetImageAttribute(ResetImageAttributeRequest.builder()
                        .attribute(attribute)
                        .imageId(id)
                        .build()));
    }

    /**
     * Calls {@code ResetImageAttribute} for this image.
     *
     * <p>The request's {@code imageId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#resetImageAttribute(ResetImageAttributeRequest)
     */
    public Mono<ResetImageAttributeResponse> resetAttribute(Consumer<ResetImageAttributeRequest.Builder> request) {
        argument("resetAttribute", "request", request);
        return change(
                "resetAttribute",
                "ResetImageAttribute",
                client -> client.resetImageAttribute(ResetImageAttributeRequest.builder()
                        .applyMutation(request)
                        .imageId(id)
                        .build()));
    }

    /**
     * Calls {@code DescribeImageAttribute} for this image.
     *
     * <p>The request's {@code imageId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param attribute the request's {@code attribute}
     * @return the SDK's response
     * @see Ec2AsyncClient#describeImageAttribute(DescribeImageAttributeRequest)
     */
    public Mono<DescribeImageAttributeResponse> describeAttribute(ImageAttributeName attribute) {
        argument("describeAttribute", "attribute", attribute);
        return call(
                "describeAttribute",
                "DescribeImageAttribute",
                client -> client.describeImageAttribute(DescribeImageAttributeRequest.builder()
                        .attribute(attribute)
                        .imageId(id)
                        .build()));
    }

    /**
     * Calls {@code DescribeImageAttribute} for this image.
     *
     * <p>The request's {@code imageId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#describeImageAttribute(DescribeImageAttributeRequest)
     */
    public Mono<DescribeImageAttributeResponse> describeAttribute(
            Consumer<DescribeImageAttributeRequest.Builder> request) {
        argument("describeAttribute", "request", request);
        return call(
                "describeAttribute",
                "DescribeImageAttribute",
                client -> client.describeImageAttribute(DescribeImageAttributeRequest.builder()
                        .applyMutation(request)
                        .imageId(id)
                        .build()));
    }

    /**
     * Waits until this image exists: a poll of {@code DescribeImages} at once and then one every 15 seconds, 40 at
     * most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Image> waitUntilExists() {
        return waitUntilExists(WaiterConfig.defaults());
    }

    /**
     * Waits until this image exists.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Image> waitUntilExists(WaiterConfig config) {
        argument("waitUntilExists", "config", config);
        return waiter("waitUntilExists", "DescribeImages", EXISTS, config);
    }

    /**
     * Waits until this image is available: a poll of {@code DescribeImages} at once and then one every 15 seconds, 40
     * at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Image> waitUntilAvailable() {
        return waitUntilAvailable(WaiterConfig.defaults());
    }

    /**
     * Waits until this image is available.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Image> waitUntilAvailable(WaiterConfig config) {
        argument("waitUntilAvailable", "config", config);
        return waiter("waitUntilAvailable", "DescribeImages", AVAILABLE, config);
    }

    /**
     * Waits until this image is store image task complete: a poll of {@code DescribeStoreImageTasks} at once and then
     * one every 5 seconds, 40 at most.
     *
     * @return this resource, its data as it was; {@link WaiterException} if that cannot be any more, or is not so when
     *     the time runs out
     */
    public Mono<Image> waitUntilStoreImageTaskComplete() {
        return waitUntilStoreImageTaskComplete(WaiterConfig.defaults());
    }

    /**
     * Waits until this image is store image task complete.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data as it was; {@link WaiterException} if that cannot be any more, or is not so when
     *     the time runs out
     */
    public Mono<Image> waitUntilStoreImageTaskComplete(WaiterConfig config) {
        argument("waitUntilStoreImageTaskComplete", "config", config);
        return waiter(
                "waitUntilStoreImageTaskComplete",
                "DescribeStoreImageTasks",
                STORE_IMAGE_TASK_COMPLETE,
                config,
                call(
                        "waitUntilStoreImageTaskComplete",
                        "DescribeStoreImageTasks",
                        client -> client.describeStoreImageTasks(DescribeStoreImageTasksRequest.builder()
                                .imageIds(id)
                                .build())));
    }

    private static List<?> watchedState(software.amazon.awssdk.services.ec2.model.Image response) {
        return Stream.ofNullable(response.stateAsString()).toList();
    }

    private static List<?> watchedStoreImageTaskResultsStoreTaskState(DescribeStoreImageTasksResponse response) {
        return response.storeImageTaskResults().stream()
                .map(item -> item.storeTaskState())
                .filter(Objects::nonNull)
                .toList();
    }
}
