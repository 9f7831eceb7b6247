package io.reactiveaws.testkit;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.MapTrait;

/**
 * Fills the SDK's model objects with values that tell where they stand: texts such as {@code ReceiptHandle-a-1},
 * numbers that differ, the first constant of an enum, two items in each list.
 */
public final class Samples {

    private static final int LIST_SIZE = 2;
    private static final int DEPTH = 5;
    private static final Instant TIME = Instant.ofEpochSecond(1_700_000_000);

    private final String mark;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> absent = new HashSet<>();
    /** The last number; the first one is a page size that services take. */
    private int number = 5;

    private Samples(String mark) {
        this.mark = mark;
    }

    /**
     * Starts a set of values.
     *
     * @param mark a part of each text, so that those of two sets differ
     * @return the samples
     */
    public static Samples marked(String mark) {
        return new Samples(mark);
    }

    /**
     * Says what the texts at one place are.
     *
     * @param path the members from the outside to the inside, without indexes, such as {@code Instances.State.Name}
     * @param text the text
     * @return this
     */
    public Samples with(String path, String text) {
        texts.put(path, text);
        return this;
    }

    /**
     * Says what the texts of all members of one name are, wherever they stand.
     *
     * @param member the member's name, such as {@code InstanceId}
     * @param text the text
     * @return this
     */
    public Samples named(String member, String text) {
        names.put(member, text);
        return this;
    }

    /**
     * Says that there is nothing at one place.
     *
     * @param path the members from the outside to the inside, without indexes
     * @return this
     */
    public Samples without(String path) {
        absent.add(path);
        return this;
    }

    /**
     * Says that there is something at one place after all.
     *
     * @param path the members from the outside to the inside, without indexes
     * @return this
     */
    public Samples including(String path) {
        absent.remove(path);
        return this;
    }

    /**
     * Makes a model object that has all of its members.
     *
     * @param model the class
     * @return the object
     */
    public SdkPojo of(Class<?> model) {
        SdkPojo builder = SdkFields.builderOf(model);
        fill(builder, model);
        return SdkFields.build(builder);
    }

    /**
     * Sets all members of a builder.
     *
     * @param builder the builder
     * @param model the class that it builds
     */
    public void fill(SdkPojo builder, Class<?> model) {
        fill(builder, model, new Place("", mark, 0));
    }

    /** Where a value stands: its members, the indexes on the way, and how deep. */
    private record Place(String path, String indexes, int depth) {
        Place member(String name) {
            return new Place(path.isEmpty() ? name : path + "." + name, indexes, depth + 1);
        }

        Place item(Object index) {
            return new Place(path, indexes + "-" + index, depth);
        }

        String name() {
            return path.substring(path.lastIndexOf('.') + 1);
        }
    }

    private void fill(SdkPojo builder, Class<?> model, Place place) {
        for (SdkField<?> field : builder.sdkFields()) {
            Type type = SdkFields.getter(model, field.memberName()).getGenericReturnType();
            Place inside = place.member(field.memberName());
            Object value = absent.contains(inside.path()) ? null : value(field, type, inside);
            if (value != null) {
                field.set(builder, value);
            }
        }
    }

    private @Nullable Object value(SdkField<?> field, Type type, Place place) {
        MarshallingKnownType known = field.marshallingType().getKnownType();
        number++;
        return switch (known) {
            case STRING -> text(SdkFields.rawClass(type), place);
            case INTEGER -> number;
            case LONG -> (long) number;
            case SHORT -> (short) number;
            case BYTE -> (byte) number;
            case FLOAT -> (float) number;
            case DOUBLE -> (double) number;
            case BIG_DECIMAL -> BigDecimal.valueOf(number);
            case BOOLEAN -> true;
            case INSTANT -> TIME.plusSeconds(number);
            case SDK_BYTES -> SdkBytes.fromUtf8String(place.name() + "-" + place.indexes());
            case DOCUMENT -> Document.fromString(place.name() + "-" + place.indexes());
            case LIST -> list(field, type, place);
            case MAP -> map(field, type, place);
            case SDK_POJO -> pojo(field, type, place);
            default -> null;
        };
    }

    private String text(Class<?> type, Place place) {
        String said = texts.get(place.path());
        if (said != null) {
            return said;
        }
        return type.isEnum()
                ? type.getEnumConstants()[0].toString()
                : names.getOrDefault(place.name(), place.name() + "-" + place.indexes());
    }

    private List<Object> list(SdkField<?> field, Type type, Place place) {
        List<Object> items = new ArrayList<>();
        for (int i = 1; i <= LIST_SIZE; i++) {
            Object item = value(SdkFields.items(field), SdkFields.argument(type, 0), place.item(i));
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private Map<String, Object> map(SdkField<?> field, Type type, Place place) {
        Map<String, Object> entries = new LinkedHashMap<>();
        Class<?> key = SdkFields.rawClass(SdkFields.argument(type, 0));
        Object value = value(
                field.getTrait(MapTrait.class).valueFieldInfo(), SdkFields.argument(type, 1), place.item("value"));
        if (value != null) {
            entries.put(text(key, place.item("key")), value);
        }
        return entries;
    }

    private @Nullable SdkPojo pojo(SdkField<?> field, Type type, Place place) {
        if (place.depth() > DEPTH) {
            return null;
        }
        SdkPojo builder = field.constructor().get();
        fill(builder, SdkFields.rawClass(type), place);
        return SdkFields.build(builder);
    }
}
