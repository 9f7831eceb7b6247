package io.reactiveaws.s3.integration;

import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.Gap;

/** All that an emulator does otherwise than Amazon S3, as far as these tests meet it. */
final class EmulatorGap {
    static final Gap MOTO_BUCKET_PAGES = new Gap(
            Emulator.MOTO,
            "ListBuckets cuts the list at MaxBuckets and gives no token for the rest",
            "could not find the following elements");
    static final Gap MOTO_REQUEST_PAYMENT = new Gap(
            Emulator.MOTO,
            "GetBucketRequestPayment is not known and answered with a listing of objects",
            "expectNext(BucketOwner)");
    static final Gap MOTO_VERSION_ENCODING = new Gap(
            Emulator.MOTO, "ListObjectVersions ignores EncodingType and writes what is no XML", "Could not parse XML");
    static final Gap MOTO_UPLOAD_PAGES =
            new Gap(Emulator.MOTO, "ListMultipartUploads ignores MaxUploads and gives all uploads", "[5]");
    static final Gap MOTO_PART_PAGES =
            new Gap(Emulator.MOTO, "ListParts takes MaxParts for a number of a part", "[all parts]");
    static final Gap MOTO_PART_OF_NO_UPLOAD =
            new Gap(Emulator.MOTO, "UploadPart to an upload that is gone is answered with 500", "Status Code: 500");
    static final Gap MOTO_CHECKSUM = new Gap(
            Emulator.MOTO,
            "PutObject keeps a checksum only if the header x-amz-sdk-checksum-algorithm names it",
            "expectNext(NhCmhg==)");
    static final Gap MOTO_WRONG_CHECKSUM =
            new Gap(Emulator.MOTO, "PutObject compares no checksum with the content", "expectErrorSatisfies");

    private EmulatorGap() {}
}
