package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Whether an answer's checksum is that of the whole object. */
class ObjectChecksumTest {

    /** Without a type, what an object of parts has may be theirs: moto's HEAD tells it so. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "FULL_OBJECT, none, \"e-2\", true",
                "FULL_OBJECT, bytes 0-1/9, \"e-2\", true",
                "none, none, \"e\", true",
                "none, none, none, true",
                "none, bytes 0-8/9, \"e\", true",
                "none, bytes 0-1/9, \"e\", false",
                "none, none, \"e-2\", false",
                "none, none, e-12, false",
                "COMPOSITE, none, \"e\", false",
                "NEW_TYPE, none, \"e\", false"
            })
    void isKnownOnlyWhereItIsCertain(String type, String range, String tag, boolean isKnown) {
        GetObjectResponse answer = GetObjectResponse.builder()
                .checksumCRC32("AAAAAA==")
                .checksumType(type)
                .contentRange(range)
                .eTag(tag)
                .build();
        assertThat(ObjectChecksum.of(answer) != null).isEqualTo(isKnown);
    }
}
