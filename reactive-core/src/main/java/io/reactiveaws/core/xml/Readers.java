package io.reactiveaws.core.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TraitType;
import software.amazon.awssdk.utils.builder.Buildable;

/** How fields are read, by what the SDK says of them. */
final class Readers {

    private final XmlProtocol protocol;

    Readers(XmlProtocol protocol) {
        this.protocol = protocol;
    }

    /**
     * Of a member of a structure: of elements with the same name the first counts, unless they are a flat list or map.
     */
    MemberReader member(SdkField<?> field) {
        if (MarshallingType.LIST.equals(field.marshallingType()) && list(field).isFlattened()) {
            ElementReader one = element(list(field).memberFieldInfo());
            return (cursor, before) -> {
                List<Object> values = listOf(before);
                values.add(one.read(cursor));
                return values;
            };
        }
        if (MarshallingType.MAP.equals(field.marshallingType()) && map(field).isFlattened()) {
            EntryReader entry = entry(map(field));
            return (cursor, before) -> {
                Map<String, Object> values = mapOf(before);
                entry.read(cursor, values);
                return values;
            };
        }
        ElementReader reader = element(field);
        return (cursor, before) -> {
            if (before != null) {
                cursor.skip();
                return before;
            }
            return reader.read(cursor);
        };
    }

    /** Of one element. */
    private ElementReader element(SdkField<?> field) {
        if (!protocol.reads(field)) {
            return unknown(field);
        }
        if (MarshallingType.SDK_POJO.equals(field.marshallingType())) {
            return structure(field);
        }
        if (MarshallingType.LIST.equals(field.marshallingType())) {
            ListTrait list = list(field);
            return members(protocol.memberName(list), element(list.memberFieldInfo()));
        }
        if (MarshallingType.MAP.equals(field.marshallingType())) {
            return entries(entry(map(field)));
        }
        Function<String, ?> scalar = Scalars.of(field);
        return scalar == null ? unknown(field) : cursor -> scalar.apply(cursor.text());
    }

    private static ElementReader unknown(SdkField<?> field) {
        return cursor -> {
            throw new UnexpectedXml("a member of type " + field.marshallingType() + ": " + field.memberName());
        };
    }

    /** Its shape is looked at when it is met first, because shapes may hold themselves. */
    private ElementReader structure(SdkField<?> field) {
        return new ElementReader() {

            private volatile @Nullable Shape shape;

            @Override
            public Object read(XmlCursor cursor) throws XMLStreamException {
                SdkPojo builder = field.constructor().get();
                Shape known = shape;
                if (known == null) {
                    known = Shape.of(builder, protocol);
                    shape = known;
                }
                known.set(known.read(cursor, XmlCursor::skip), builder);
                return ((Buildable) builder).build();
            }
        };
    }

    private static ElementReader members(@Nullable String name, ElementReader member) {
        return cursor -> {
            List<Object> values = new ArrayList<>();
            while (cursor.enterNext()) {
                if (name == null || name.equals(cursor.name())) {
                    values.add(member.read(cursor));
                } else {
                    cursor.skip();
                }
            }
            return values;
        };
    }

    private static ElementReader entries(EntryReader entry) {
        return cursor -> {
            Map<String, Object> values = new HashMap<>();
            while (cursor.enterNext()) {
                if ("entry".equals(cursor.name())) {
                    entry.read(cursor, values);
                } else {
                    cursor.skip();
                }
            }
            return values;
        };
    }

    private EntryReader entry(MapTrait map) {
        return new EntryReader(map.keyLocationName(), map.valueLocationName(), element(map.valueFieldInfo()));
    }

    private record EntryReader(String keyName, String valueName, ElementReader valueReader) {

        /** Leaves to the SDK what it does not read either: an entry with none, or several, of one of the two. */
        void read(XmlCursor cursor, Map<String, Object> values) throws XMLStreamException {
            String key = null;
            Object value = null;
            while (cursor.enterNext()) {
                if (keyName.equals(cursor.name())) {
                    requireFirst(key);
                    key = cursor.text();
                } else if (valueName.equals(cursor.name())) {
                    requireFirst(value);
                    value = valueReader.read(cursor);
                } else {
                    cursor.skip();
                }
            }
            if (key == null || value == null) {
                throw new UnexpectedXml("an entry of a map without its key or value");
            }
            values.put(key, value);
        }

        private static void requireFirst(@Nullable Object before) {
            if (before != null) {
                throw new UnexpectedXml("an entry of a map with two keys or values");
            }
        }
    }

    private static ListTrait list(SdkField<?> field) {
        return Objects.requireNonNull(field.getTrait(ListTrait.class, TraitType.LIST_TRAIT));
    }

    private static MapTrait map(SdkField<?> field) {
        return Objects.requireNonNull(field.getTrait(MapTrait.class, TraitType.MAP_TRAIT));
    }

    @SuppressWarnings("unchecked") // each is only given what it made before
    private static List<Object> listOf(@Nullable Object before) {
        return before == null ? new ArrayList<>() : (List<Object>) before;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mapOf(@Nullable Object before) {
        return before == null ? new HashMap<>() : (Map<String, Object>) before;
    }
}
