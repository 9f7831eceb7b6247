package io.reactiveaws.testkit.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TraitType;
import software.amazon.awssdk.core.traits.XmlAttributeTrait;

/**
 * Documents with an operation's members in any order and number, and with what a service may send beside them: unknown
 * elements that hold known ones, attributes, namespaces, comments, second elements of a name.
 */
final class RandomDocument {

    private static final int DEPTH = 6;
    private static final int ELEMENTS = 60;

    private final XmlStyle style;
    private final Random random;
    private final RandomText text;
    private final RandomValues values;
    private int elements;

    private RandomDocument(XmlStyle style, Random random) {
        this.style = style;
        this.random = random;
        this.text = new RandomText(random);
        this.values = new RandomValues(random, text);
    }

    /** The same document for the same operation, style and seed. */
    static String of(XmlOperation operation, XmlStyle style, long seed) {
        SplittableRandom seeds = new SplittableRandom(seed ^ operation.name().hashCode()); // near seeds, other numbers
        return new RandomDocument(style, new Random(seeds.nextLong())).document(operation);
    }

    private String document(XmlOperation operation) {
        List<SdkField<?>> body = ofBody(operation.fields());
        SdkField<?> payload =
                body.stream().filter(XmlOperation::isPayload).findFirst().orElse(null);
        List<SdkField<?>> members = payload == null ? body : membersOf(payload);
        StringBuilder document = new StringBuilder();
        if (random.nextInt(4) > 0) {
            document.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        }
        if (random.nextInt(6) == 0) {
            document.append('\n').append(text.note());
        }
        String namespaces = (random.nextBoolean() ? " xmlns=\"http://example.com/doc/\"" : "")
                + " xmlns:p='urn:p' xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
        String name = operation.name() + "Response";
        document.append(
                switch (style) {
                    case REST_XML -> element(name, namespaces + attributes(members), content(members, 0));
                    case EC2 -> element(name, namespaces, withRequestId(content(members, 0)));
                    case QUERY -> element(name, namespaces, wrapped(operation.name(), members));
                });
        return document.append(random.nextInt(6) == 0 ? "\n" : "").toString();
    }

    private List<String> withRequestId(List<String> content) {
        List<String> all = new ArrayList<>(content);
        String id = "id-" + random.nextInt(100);
        switch (random.nextInt(4)) {
            case 0 -> all.add(random.nextInt(all.size() + 1), element("requestId", "", List.of(text.of(id))));
            case 1 -> all.add(random.nextInt(all.size() + 1), metadata(id));
            case 2 -> all.add(0, element("RequestId", "", List.of(id)));
            default -> {}
        }
        return all;
    }

    private List<String> wrapped(String operation, List<SdkField<?>> members) {
        String result = element(operation + "Result", "", content(members, 0));
        return random.nextInt(4) == 0
                ? List.of(text.between(), result)
                : List.of(result, text.between(), metadata("id-" + random.nextInt(100)));
    }

    private String metadata(String id) {
        return element(
                "ResponseMetadata",
                "",
                List.of(element("RequestId", "", List.of(text.of(id))), element("Other", "", List.of(text.any()))));
    }

    /** The elements of a structure's members. */
    private List<String> content(List<SdkField<?>> members, int depth) {
        List<String> content = new ArrayList<>();
        for (SdkField<?> member : members) {
            boolean isThere = !isAttribute(member) && random.nextInt(depth + 3) < 2 && elements < ELEMENTS;
            if (isThere) {
                content.addAll(elementsOf(member, depth));
            }
        }
        if (!members.isEmpty() && random.nextInt(4) == 0) {
            content.add(unknown(members));
        }
        if (random.nextInt(3) > 0) {
            Collections.shuffle(content, random);
        }
        return content;
    }

    /** A known name below one that isn't. */
    private String unknown(List<SdkField<?>> members) {
        String known = members.get(random.nextInt(members.size())).unmarshallLocationName();
        String inside = element(localName(known), attribute(), List.of(text.any()));
        return element("Unknown" + random.nextInt(5), attribute(), List.of(text.any(), inside, inside));
    }

    private List<String> elementsOf(SdkField<?> member, int depth) {
        Supplier<String> one = () -> element(member.unmarshallLocationName(), member, depth);
        List<String> all = new ArrayList<>();
        int count = isFlat(member) ? 1 + random.nextInt(4) : random.nextInt(10) == 0 ? 2 : 1;
        for (int i = 0; i < count; i++) {
            all.add(one.get());
        }
        return all;
    }

    /** One element of a member: of a flat list, that of one of its items. */
    private String element(String name, SdkField<?> member, int depth) {
        elements++;
        if (MarshallingType.LIST.equals(member.marshallingType())) {
            ListTrait list = list(member);
            return list.isFlattened()
                    ? element(name, list.memberFieldInfo(), depth)
                    : element(name, attribute(), items(list, depth));
        }
        if (MarshallingType.MAP.equals(member.marshallingType())) {
            MapTrait map = member.getTrait(MapTrait.class, TraitType.MAP_TRAIT);
            return element(name, attribute(), map.isFlattened() ? entry(map, depth) : entries(map, depth));
        }
        if (MarshallingType.SDK_POJO.equals(member.marshallingType())) {
            List<SdkField<?>> members = membersOf(member);
            return element(name, attributes(members), depth < DEPTH ? content(members, depth + 1) : List.of());
        }
        return element(name, attribute(), List.of(values.of(member)));
    }

    private List<String> items(ListTrait list, int depth) {
        List<String> items = new ArrayList<>();
        String name = style.memberName(list);
        for (int i = random.nextInt(4); i > 0 && elements < ELEMENTS; i--) {
            items.add(element(random.nextInt(15) == 0 ? "other" : name, list.memberFieldInfo(), depth));
        }
        return items;
    }

    private List<String> entries(MapTrait map, int depth) {
        List<String> entries = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            entries.add(element("entry", "", entry(map, depth)));
        }
        return entries;
    }

    private List<String> entry(MapTrait map, int depth) {
        List<String> entry = new ArrayList<>();
        entry.add(element(map.keyLocationName(), "", List.of(text.any())));
        entry.add(element(map.valueLocationName(), map.valueFieldInfo(), depth));
        Collections.shuffle(entry, random);
        return entry;
    }

    private String element(String name, String attributes, List<String> content) {
        String inside = content.size() == 1
                ? content.get(0)
                : content.stream().map(part -> text.between() + part).collect(Collectors.joining());
        String prefixed = random.nextInt(15) == 0 ? "p:" + name : name;
        if (inside.isEmpty() && random.nextBoolean()) {
            return "<" + prefixed + attributes + (random.nextBoolean() ? " />" : "/>");
        }
        return "<" + prefixed + attributes + ">" + inside + "</" + prefixed + (random.nextInt(9) == 0 ? " >" : ">");
    }

    private String attribute() {
        return random.nextInt(12) == 0 ? " p:of='&lt;&#10;" + random.nextInt(9) + "\n'" : "";
    }

    /** Those of a structure that are members of it. */
    private String attributes(List<SdkField<?>> members) {
        return members.stream()
                        .filter(RandomDocument::isAttribute)
                        .filter(member -> random.nextInt(4) > 0)
                        .map(member -> " " + member.unmarshallLocationName() + "=\"A " + random.nextInt(9) + "&amp;\"")
                        .collect(Collectors.joining())
                + attribute();
    }

    private static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static boolean isAttribute(SdkField<?> field) {
        return field.containsTrait(XmlAttributeTrait.class, TraitType.XML_ATTRIBUTE_TRAIT);
    }

    private static boolean isFlat(SdkField<?> field) {
        return MarshallingType.LIST.equals(field.marshallingType())
                ? list(field).isFlattened()
                : MarshallingType.MAP.equals(field.marshallingType())
                        && field.getTrait(MapTrait.class, TraitType.MAP_TRAIT).isFlattened();
    }

    private static ListTrait list(SdkField<?> field) {
        return field.getTrait(ListTrait.class, TraitType.LIST_TRAIT);
    }

    private static List<SdkField<?>> membersOf(SdkField<?> structure) {
        return ofBody(structure.constructor().get().sdkFields());
    }

    private static List<SdkField<?>> ofBody(List<SdkField<?>> fields) {
        return fields.stream()
                .filter(field -> field.location() == MarshallLocation.PAYLOAD)
                .toList();
    }
}
