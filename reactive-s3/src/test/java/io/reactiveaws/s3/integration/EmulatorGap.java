package io.reactiveaws.s3.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.function.Executable;

/**
 * All that an emulator does otherwise than Amazon S3, as far as these tests meet it.
 *
 * <p>A test that meets a gap still runs. It must fail in the way that is written here, and is then reported as skipped
 * with the reason; if it passes, the emulator has been mended, and the test fails until the entry is taken out.
 */
enum EmulatorGap {
    MOTO_BUCKET_PAGES(
            Emulator.MOTO,
            "ListBuckets cuts the list at MaxBuckets and gives no token for the rest",
            "could not find the following elements"),
    MOTO_REQUEST_PAYMENT(
            Emulator.MOTO,
            "GetBucketRequestPayment is not known and answered with a listing of objects",
            "expectNext(BucketOwner)"),
    MOTO_VERSION_ENCODING(
            Emulator.MOTO, "ListObjectVersions ignores EncodingType and writes what is no XML", "Could not parse XML"),
    MOTO_UPLOAD_PAGES(Emulator.MOTO, "ListMultipartUploads ignores MaxUploads and gives all uploads", "[5]"),
    MOTO_PART_PAGES(Emulator.MOTO, "ListParts takes MaxParts for a number of a part", "[all parts]"),
    MOTO_PART_OF_NO_UPLOAD(
            Emulator.MOTO, "UploadPart to an upload that is gone is answered with 500", "Status Code: 500"),
    MOTO_CHECKSUM(
            Emulator.MOTO,
            "PutObject keeps a checksum only if the header x-amz-sdk-checksum-algorithm names it",
            "expectNext(NhCmhg==)"),
    MOTO_WRONG_CHECKSUM(Emulator.MOTO, "PutObject compares no checksum with the content", "expectErrorSatisfies");

    private final Emulator emulator;
    private final String what;
    private final String symptom;

    /**
     * @param emulator whose gap it is
     * @param what what it does
     * @param symptom a part of the text of the failure that this leads to
     */
    EmulatorGap(Emulator emulator, String what, String symptom) {
        this.emulator = emulator;
        this.what = what;
        this.symptom = symptom;
    }

    /** Runs a test; on an emulator that has one of the gaps, it must fail as expected. */
    static void check(Emulator emulator, Executable test, EmulatorGap... gaps) throws Throwable {
        for (EmulatorGap gap : gaps) {
            if (gap.emulator == emulator) {
                gap.expect(test);
            }
        }
        test.execute();
    }

    private void expect(Executable test) {
        Throwable failure = catchThrowable(test::execute);
        if (failure == null) {
            fail("%s is mended, take EmulatorGap.%s out: \"%s\"".formatted(emulator, this, what));
        }
        assertThat(failure).as("the failure that %s expects", this).hasStackTraceContaining(symptom);
        Assumptions.abort("%s: %s".formatted(this, what));
    }
}
