package io.reactiveaws.core.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.TraitType;
import software.amazon.awssdk.core.traits.XmlAttributeTrait;

/** A structure: its members by the names of their elements, as the SDK's {@link SdkField}s tell them. */
final class Shape {

    /** What is done with elements that are no members. */
    @FunctionalInterface
    interface Unknown {

        /** Leaves the element that the cursor is in. */
        void take(XmlCursor cursor) throws XMLStreamException;
    }

    private record Member(int index, MemberReader reader) {}

    private final List<SdkField<?>> fields;
    private final boolean isWholeBody;
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, Integer> attributes = new HashMap<>();

    private Shape(List<SdkField<?>> fields) {
        this.fields = fields;
        this.isWholeBody =
                fields.stream().anyMatch(field -> field.containsTrait(PayloadTrait.class, TraitType.PAYLOAD_TRAIT));
        if (isWholeBody && fields.size() > 1) {
            throw new UnexpectedXml("a member that is the whole body, beside others");
        }
    }

    /** That of what a builder builds; of its members those that a body may have. */
    static Shape of(SdkPojo builder, XmlProtocol protocol) {
        List<SdkField<?>> ofBody = new ArrayList<>();
        for (SdkField<?> field : builder.sdkFields()) {
            if (protocol.mayHave(field)) {
                ofBody.add(field);
            }
        }
        Shape shape = new Shape(List.copyOf(ofBody));
        Readers readers = new Readers(protocol);
        for (int i = 0; i < ofBody.size(); i++) {
            shape.add(i, protocol, readers);
        }
        return shape;
    }

    private void add(int index, XmlProtocol protocol, Readers readers) {
        SdkField<?> field = fields.get(index);
        String name = field.unmarshallLocationName();
        boolean isAttribute = protocol == XmlProtocol.REST_XML
                && field.containsTrait(XmlAttributeTrait.class, TraitType.XML_ATTRIBUTE_TRAIT);
        Object other =
                isAttribute ? attributes.put(name, index) : members.put(name, new Member(index, readers.member(field)));
        if (other != null) {
            throw new UnexpectedXml("two members of the name " + name);
        }
    }

    /** Whether its only member is the whole body, which has the members otherwise. */
    boolean isWholeBody() {
        return isWholeBody;
    }

    /** Reads its only member, which the element is that a cursor is in; otherwise as {@link #read}. */
    @Nullable
    Object[] readWhole(XmlCursor cursor) throws XMLStreamException {
        return new Object[] {members.values().iterator().next().reader.read(cursor, null)};
    }

    boolean hasMember(String name) {
        return members.containsKey(name);
    }

    /**
     * Reads the element that a cursor is in.
     *
     * @param cursor is past the element afterwards
     * @param unknown takes its children that are no members
     * @return the values by the order of the fields; null where there was no element
     * @throws XMLStreamException if the document is damaged
     */
    @Nullable
    Object[] read(XmlCursor cursor, Unknown unknown) throws XMLStreamException {
        @Nullable Object[] values = new Object[fields.size()];
        if (!attributes.isEmpty()) {
            cursor.attributes((name, value) -> {
                Integer index = attributes.get(name);
                if (index != null) {
                    values[index] = value;
                }
            });
        }
        while (cursor.enterNext()) {
            Member member = members.get(cursor.name());
            if (member == null) {
                unknown.take(cursor);
            } else {
                values[member.index] = member.reader.read(cursor, values[member.index]);
            }
        }
        return values;
    }

    /** Sets on a builder what was read; what wasn't there stays as it is. */
    void set(@Nullable Object[] values, SdkPojo builder) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                fields.get(i).set(builder, values[i]);
            }
        }
    }
}
