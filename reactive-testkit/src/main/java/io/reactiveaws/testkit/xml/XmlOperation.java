package io.reactiveaws.testkit.xml;

import io.reactiveaws.testkit.Reflection;
import io.reactiveaws.testkit.SdkFields;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.core.traits.TraitType;

/** An operation of a client, most of all one whose answer has a body in XML. */
final class XmlOperation {

    /** EC2's client signs a copy's request for the region that it is copied from. */
    private static final String SOURCE_REGION = "SourceRegion";

    private final Method method;

    private XmlOperation(Method method) {
        this.method = method;
    }

    /** All of a client whose answers are read as XML, in the order of their names. */
    static List<XmlOperation> of(Class<? extends SdkClient> client, XmlStyle style) {
        return calls(client)
                .filter(operation -> operation.hasXml(style))
                .sorted(Comparator.comparing(XmlOperation::name))
                .toList();
    }

    /** That of a name, whatever its answer is. */
    static XmlOperation of(Class<? extends SdkClient> client, String name) {
        return calls(client)
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(client + " has no operation " + name + " without a stream"));
    }

    private static Stream<XmlOperation> calls(Class<? extends SdkClient> client) {
        return Arrays.stream(client.getMethods()).filter(XmlOperation::isCall).map(XmlOperation::new);
    }

    /** Of those with a stream in or out, and of those with a consumer, the parameters are others. */
    private static boolean isCall(Method method) {
        return method.getParameterCount() == 1
                && AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                && method.getReturnType() == CompletableFuture.class
                && AwsResponse.class.isAssignableFrom(response(method));
    }

    private static Class<?> response(Method method) {
        return (Class<?>) ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    }

    private boolean hasXml(XmlStyle style) {
        Predicate<SdkField<?>> isBody = field -> field.location() == MarshallLocation.PAYLOAD;
        Predicate<SdkField<?>> isPlain =
                field -> isPayload(field) && !MarshallingType.SDK_POJO.equals(field.marshallingType());
        boolean hasBody = style != XmlStyle.REST_XML || fields().stream().anyMatch(isBody);
        return hasBody && fields().stream().noneMatch(isPlain);
    }

    String name() {
        return method.getName();
    }

    /** The members of its answer. */
    List<SdkField<?>> fields() {
        return SdkFields.builderOf(response(method)).sdkFields();
    }

    static boolean isPayload(SdkField<?> field) {
        return field.containsTrait(PayloadTrait.class, TraitType.PAYLOAD_TRAIT);
    }

    /** Calls it with a request that has no more than it needs. */
    CompletableFuture<?> call(SdkClient client) {
        SdkPojo request = SdkFields.builderOf(method.getParameterTypes()[0]);
        request.sdkFields().stream().filter(XmlOperation::isNeeded).forEach(field -> fill(request, field));
        return (CompletableFuture<?>) Objects.requireNonNull(
                Reflection.invoke(method, client, List.of(((AwsRequest.Builder) request).build())));
    }

    private static boolean isNeeded(SdkField<?> field) {
        return field.location() == MarshallLocation.PATH
                || field.location() == MarshallLocation.GREEDY_PATH
                || field.containsTrait(RequiredTrait.class, TraitType.REQUIRED_TRAIT)
                || SOURCE_REGION.equals(field.memberName());
    }

    private static void fill(SdkPojo request, SdkField<?> field) {
        switch (field.marshallingType().getKnownType()) {
            case STRING -> field.set(request, SOURCE_REGION.equals(field.memberName()) ? "us-east-1" : "bucket-1");
            case INTEGER -> field.set(request, 1);
            case SDK_POJO ->
                field.set(request, SdkFields.build(field.constructor().get()));
            default -> {}
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
