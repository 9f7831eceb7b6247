package io.reactiveaws.core.xml;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.TraitType;

/** How the answers of one operation are read. */
final class Operation {

    private static final ClassValue<Map<XmlProtocol, Optional<Operation>>> ALL = new ClassValue<>() {
        @Override
        protected Map<XmlProtocol, Optional<Operation>> computeValue(Class<?> request) {
            return new ConcurrentHashMap<>();
        }
    };

    private static final String REQUEST = "Request";
    private static final String RESPONSE = "Response";

    /** The root of an error that S3 answers with 200. */
    private static final String ERROR = "Error";

    private final String name;
    private final XmlProtocol protocol;
    private final SdkPojo builder;
    private volatile @Nullable Shape shape;

    private Operation(String name, XmlProtocol protocol, SdkPojo builder) {
        this.name = name;
        this.protocol = protocol;
        this.builder = builder;
    }

    /** That of a call; null if its answer is no XML, or none that the SDK reads. */
    static @Nullable Operation of(SdkRequest request, ExecutionAttributes call) {
        XmlProtocol protocol = XmlProtocol.of(call);
        return protocol == null ? null : of(request.getClass(), protocol);
    }

    static @Nullable Operation of(Class<? extends SdkRequest> request, XmlProtocol protocol) {
        return ALL.get(request)
                .computeIfAbsent(protocol, key -> find(request, key))
                .orElse(null);
    }

    /** By the class of the request, whose name the response's has but for its ending. */
    private static Optional<Operation> find(Class<?> request, XmlProtocol protocol) {
        if (!request.getName().endsWith(REQUEST)) {
            return Optional.empty();
        }
        String name = request.getName().substring(0, request.getName().length() - REQUEST.length());
        try {
            Object builder = Class.forName(name + RESPONSE, true, request.getClassLoader())
                    .getMethod("builder")
                    .invoke(null);
            return builder instanceof SdkPojo pojo && hasXml(pojo.sdkFields(), protocol)
                    ? Optional.of(new Operation(name.substring(name.lastIndexOf('.') + 1), protocol, pojo))
                    : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty(); // another naming, or a native image that does not know it: the SDK reads it
        }
    }

    /** Whether the SDK reads a body at all, and not as bytes or text; where ids are in bodies, it reads all. */
    private static boolean hasXml(List<SdkField<?>> fields, XmlProtocol protocol) {
        boolean hasBody = protocol != XmlProtocol.REST_XML;
        for (SdkField<?> field : fields) {
            boolean isPlain = isPayload(field) && !MarshallingType.SDK_POJO.equals(field.marshallingType());
            if (isPlain) {
                return false;
            }
            hasBody |= field.location() == MarshallLocation.PAYLOAD;
        }
        return hasBody;
    }

    private static boolean isPayload(SdkField<?> field) {
        return field.containsTrait(PayloadTrait.class, TraitType.PAYLOAD_TRAIT);
    }

    /**
     * Reads an answer.
     *
     * @param document is read to its end
     * @return what was read; null if it is an error that the service answers as a success
     * @throws XMLStreamException if the document is damaged
     */
    @Nullable
    ReadAnswer read(InputStream document) throws XMLStreamException {
        XmlCursor root = XmlCursor.atRootOf(document);
        Shape known = shape();
        BodyMetadata metadata = new BodyMetadata();
        return switch (protocol) {
            case REST_XML -> ERROR.equals(root.name()) ? null : whole(root, known, restXml(root, known), null);
            case EC2 -> whole(root, known, known.read(root, metadata), metadata);
            case QUERY -> whole(root, known, wrapped(root, known, metadata), metadata);
        };
    }

    private static ReadAnswer whole(
            XmlCursor root, Shape known, @Nullable Object[] values, @Nullable BodyMetadata metadata)
            throws XMLStreamException {
        root.requireEnd();
        return new ReadAnswer(known, values, metadata);
    }

    private Shape shape() {
        Shape known = shape;
        if (known == null) {
            known = Shape.of(builder, protocol);
            if (protocol == XmlProtocol.EC2 && BodyMetadata.clashesWith(known)) {
                throw new UnexpectedXml("a member that has the name of the request's id");
            }
            shape = known;
        }
        return known;
    }

    /** The root has the members, or is one. */
    private static @Nullable Object[] restXml(XmlCursor root, Shape known) throws XMLStreamException {
        return known.isWholeBody() ? known.readWhole(root) : known.read(root, XmlCursor::skip);
    }

    /** The root's first child has the members, the others are the metadata. */
    private static @Nullable Object[] wrapped(XmlCursor root, Shape known, BodyMetadata metadata)
            throws XMLStreamException {
        if (!root.enterNext()) {
            return new Object[0];
        }
        if (BodyMetadata.isName(root.name())) {
            throw new UnexpectedXml("no result before the metadata");
        }
        @Nullable Object[] values = known.read(root, XmlCursor::skip);
        while (root.enterNext()) {
            metadata.take(root);
        }
        return values;
    }

    @Override
    public String toString() {
        return name;
    }
}
