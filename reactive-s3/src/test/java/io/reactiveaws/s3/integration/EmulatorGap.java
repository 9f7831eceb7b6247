package io.reactiveaws.s3.integration;

import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.Gap;

/** All that an emulator does otherwise than Amazon S3, as far as these tests meet it. */
enum EmulatorGap implements Gap {
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

    EmulatorGap(Emulator emulator, String what, String symptom) {
        this.emulator = emulator;
        this.what = what;
        this.symptom = symptom;
    }

    @Override
    public Emulator emulator() {
        return emulator;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public String symptom() {
        return symptom;
    }
}
