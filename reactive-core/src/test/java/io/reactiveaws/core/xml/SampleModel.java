package io.reactiveaws.core.xml;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.LocationTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.Trait;
import software.amazon.awssdk.core.traits.XmlAttributeTrait;

/** Members of all types and forms that a structure in XML can have; some hold the same again. */
final class SampleModel {

    /** What has such members. */
    interface Values {
        Map<String, Object> values();
    }

    static final List<SdkField<?>> FIELDS = List.of(
            member("Str", MarshallingType.STRING),
            member("Int", MarshallingType.INTEGER),
            member("Lng", MarshallingType.LONG),
            member("Sht", MarshallingType.SHORT),
            member("Flt", MarshallingType.FLOAT),
            member("Dbl", MarshallingType.DOUBLE),
            member("Dec", MarshallingType.BIG_DECIMAL),
            member("Bool", MarshallingType.BOOLEAN),
            member("Blob", MarshallingType.SDK_BYTES),
            member("Ts", MarshallingType.INSTANT),
            member("TsIso", MarshallingType.INSTANT, TimestampFormatTrait.create(Format.ISO_8601)),
            member("TsUnix", MarshallingType.INSTANT, TimestampFormatTrait.create(Format.UNIX_TIMESTAMP)),
            member("TsMillis", MarshallingType.INSTANT, TimestampFormatTrait.create(Format.UNIX_TIMESTAMP_MILLIS)),
            member("TsRfc", MarshallingType.INSTANT, TimestampFormatTrait.create(Format.RFC_822)),
            list("L", string(), false),
            list("LInt", member("member", MarshallingType.INTEGER), false),
            list("LTs", member("member", MarshallingType.INSTANT), false),
            list("LS", structure("member"), false),
            list("LL", list("member", string(), false), false),
            list("Fl", string(), true),
            list("FlS", structure("member"), true),
            map("M", member("value", MarshallingType.STRING), false),
            map("MS", structure("value"), false),
            map("ML", list("value", string(), false), false),
            map("FM", member("value", MarshallingType.STRING), true),
            structure("S"),
            field("xsi:type", MarshallingType.STRING, location("xsi:type"), XmlAttributeTrait.create()));

    /** Those of an answer may be headers too. */
    static final SdkField<?> HEADER = field(
            "H-Ts",
            MarshallingType.INSTANT,
            LocationTrait.builder()
                    .location(MarshallLocation.HEADER)
                    .locationName("H-Ts")
                    .build());

    private SampleModel() {}

    private static SdkField<?> string() {
        return member("member", MarshallingType.STRING);
    }

    private static LocationTrait location(String name) {
        return LocationTrait.builder()
                .location(MarshallLocation.PAYLOAD)
                .locationName(name)
                .unmarshallLocationName(name)
                .build();
    }

    private static <T> SdkField<T> member(String name, MarshallingType<T> type, Trait... more) {
        Trait[] traits = new Trait[more.length + 1];
        traits[0] = location(name);
        System.arraycopy(more, 0, traits, 1, more.length);
        return field(name, type, traits);
    }

    private static SdkField<?> list(String name, SdkField<?> item, boolean isFlat) {
        return member(
                name,
                MarshallingType.LIST,
                ListTrait.builder()
                        .memberLocationName(isFlat ? null : "member")
                        .memberFieldInfo(item)
                        .isFlattened(isFlat)
                        .build());
    }

    private static SdkField<?> map(String name, SdkField<?> value, boolean isFlat) {
        return member(
                name,
                MarshallingType.MAP,
                MapTrait.builder()
                        .keyLocationName("key")
                        .valueLocationName("value")
                        .valueFieldInfo(value)
                        .isFlattened(isFlat)
                        .build());
    }

    private static SdkField<?> structure(String name) {
        return builder(name, MarshallingType.SDK_POJO)
                .constructor(SamplePart::new)
                .traits(location(name))
                .build();
    }

    private static <T> SdkField<T> field(String name, MarshallingType<T> type, Trait... traits) {
        return builder(name, type).traits(traits).build();
    }

    @SuppressWarnings("unchecked") // each is only given what it gave
    private static <T> SdkField.Builder<T> builder(String name, MarshallingType<T> type) {
        return SdkField.builder(type)
                .memberName(name)
                .getter(model -> (T) ((Values) model).values().get(name))
                .setter((model, value) -> ((Values) model).values().put(name, value));
    }
}
