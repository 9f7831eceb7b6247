package io.reactiveaws.core.xml;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.traits.TraitType;
import software.amazon.awssdk.utils.BinaryUtils;
import software.amazon.awssdk.utils.DateUtils;

/** Values without a structure, by their type; what can't be read is thrown, as by the SDK. */
final class Scalars {

    private static final Map<MarshallingType<?>, Function<String, ?>> READERS = readers();

    private Scalars() {}

    private static Map<MarshallingType<?>, Function<String, ?>> readers() {
        Map<MarshallingType<?>, Function<String, ?>> readers = new HashMap<>();
        readers.put(MarshallingType.STRING, Function.identity());
        readers.put(MarshallingType.INTEGER, Integer::parseInt);
        readers.put(MarshallingType.LONG, Long::parseLong);
        readers.put(MarshallingType.SHORT, Short::parseShort);
        readers.put(MarshallingType.FLOAT, Float::parseFloat);
        readers.put(MarshallingType.DOUBLE, Double::parseDouble);
        readers.put(MarshallingType.BIG_DECIMAL, BigDecimal::new);
        readers.put(MarshallingType.BOOLEAN, Boolean::parseBoolean);
        readers.put(MarshallingType.SDK_BYTES, text -> SdkBytes.fromByteArrayUnsafe(BinaryUtils.fromBase64(text)));
        return Map.copyOf(readers);
    }

    /** How a field's text becomes its value; null if it has a structure, or none that is known. */
    static @Nullable Function<String, ?> of(SdkField<?> field) {
        return MarshallingType.INSTANT.equals(field.marshallingType())
                ? instant(field)
                : READERS.get(field.marshallingType());
    }

    private static Function<String, Instant> instant(SdkField<?> field) {
        TimestampFormatTrait trait = field.getTrait(TimestampFormatTrait.class, TraitType.TIMESTAMP_FORMAT_TRAIT);
        TimestampFormatTrait.Format format = trait == null ? TimestampFormatTrait.Format.ISO_8601 : trait.format();
        return switch (format) {
            case ISO_8601 -> Iso8601::parse;
            case RFC_822 -> DateUtils::parseRfc822Date;
            case UNIX_TIMESTAMP -> DateUtils::parseUnixTimestampInstant;
            case UNIX_TIMESTAMP_MILLIS -> DateUtils::parseUnixTimestampMillisInstant;
        };
    }
}
