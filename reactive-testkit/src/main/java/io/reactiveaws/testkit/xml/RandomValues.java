package io.reactiveaws.testkit.xml;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.traits.TraitType;

/** Texts that a service may send for a member without a structure. */
final class RandomValues {

    private static final String[] NUMBERS = {"0", "1", "-7", "+5", "007", "1000"};
    private static final String[] FRACTIONS = {"0", "1.5", " 1.5 ", "-2e3", "NaN", "Infinity", "1d", "1e400", "7"};
    private static final String[] FLAGS = {"true", "false", "TRUE", "True", " true", "1", "", "no"};
    private static final String[] ISO = {
        "2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05.678Z",
        "2024-01-02T03:04:05.000Z",
        "2024-02-29T23:59:59.123456789Z",
        "2024-01-02T03:04:05.1Z",
        "2024-01-02T03:04:05+02:00",
        "2024-01-02T03:04Z",
        "2024-01-02t03:04:05z",
        "2024-01-02T24:00:00Z",
        "2024-06-30T23:59:60Z",
        "1969-12-31T23:59:59.5Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z"
    };
    private static final String[] RFC_822 = {"Tue, 02 Jan 2024 03:04:05 GMT", "Tue, 2 Jan 2024 03:04:05 GMT"};
    private static final String[] UNIX = {"1704164645", "1704164645.5", "1.704164645E9", "0", "-1"};

    private final Random random;
    private final RandomText text;

    RandomValues(Random random, RandomText text) {
        this.random = random;
        this.text = text;
    }

    /** The text of a member as it stands in a document. */
    String of(SdkField<?> field) {
        return switch (field.marshallingType().getKnownType()) {
            case STRING -> string(field.memberName());
            case SHORT, INTEGER -> text.of(one(NUMBERS));
            case LONG -> text.of(random.nextBoolean() ? one(NUMBERS) : "9007199254740993");
            case FLOAT, DOUBLE, BIG_DECIMAL -> text.of(one(FRACTIONS));
            case BOOLEAN -> text.of(one(FLAGS));
            case INSTANT -> text.of(instant(field));
            case SDK_BYTES -> text.of(base64());
            default -> throw new AssertionError("no text for a " + field.marshallingType() + " " + field.memberName());
        };
    }

    /** Listings with keys in the form of a URL say so, and their interceptor needs no damaged ones then. */
    private String string(String name) {
        if ("EncodingType".equals(name)) {
            return random.nextBoolean() ? "url" : text.of(text.word());
        }
        return random.nextInt(5) == 0 ? "a%2Fb+c%C3%A9%01" : text.any();
    }

    private String instant(SdkField<?> field) {
        TimestampFormatTrait trait = field.getTrait(TimestampFormatTrait.class, TraitType.TIMESTAMP_FORMAT_TRAIT);
        TimestampFormatTrait.Format format = trait == null ? TimestampFormatTrait.Format.ISO_8601 : trait.format();
        return switch (format) {
            case ISO_8601 -> one(ISO);
            case RFC_822 -> one(RFC_822);
            case UNIX_TIMESTAMP -> one(UNIX);
            case UNIX_TIMESTAMP_MILLIS -> "1704164645123";
        };
    }

    private String base64() {
        String encoded = Base64.getEncoder().encodeToString(text.word().getBytes(StandardCharsets.UTF_8));
        return random.nextBoolean() ? encoded : encoded.replace("=", "");
    }

    private String one(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }
}
