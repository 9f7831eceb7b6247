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

    static final Gap LOCAL_STACK_PAGES_BEYOND_ASCII = new Gap(
            Emulator.LOCAL_STACK,
            "ListObjectsV2 ends before the first key beyond ASCII, where a page does",
            "[pages of 1]");
    static final Gap LOCAL_STACK_UPLOAD_ENCODING = new Gap(
            Emulator.LOCAL_STACK,
            "ListMultipartUploads says that keys are URL-encoded, and they are not",
            "some elements were not found");

    static final Gap VERSITYGW_LEADING_SLASH =
            new Gap(Emulator.VERSITYGW, "A key loses its leading slash", "[\"/leading\"]");
    static final Gap VERSITYGW_ENCODING =
            new Gap(Emulator.VERSITYGW, "Listings ignore EncodingType and change what is no XML", "b\uFFFDc");
    static final Gap VERSITYGW_VERSION_PAGES = new Gap(
            Emulator.VERSITYGW, "ListObjectVersions gives a page's own marker as the next", "the token that asked");
    static final Gap VERSITYGW_VERSION_OWNER =
            new Gap(Emulator.VERSITYGW, "ListObjectVersions gives no owner", "Owner.id()");
    static final Gap VERSITYGW_NO_SUCH_VERSION =
            new Gap(Emulator.VERSITYGW, "GetObject of a missing version says NoSuchKey", "but was: \"NoSuchKey\"");
    static final Gap VERSITYGW_UPLOAD_PAGES = new Gap(
            Emulator.VERSITYGW,
            "ListMultipartUploads refuses the NextUploadIdMarker that it has given",
            "Invalid uploadId marker");
    static final Gap VERSITYGW_UPLOAD_OWNER =
            new Gap(Emulator.VERSITYGW, "ListMultipartUploads gives an owner and an initiator without id", "not blank");
    static final Gap VERSITYGW_STANDARD_CLASS = new Gap(
            Emulator.VERSITYGW, "HeadObject names the storage class STANDARD, which S3 leaves out", "onNext(STANDARD)");
    static final Gap VERSITYGW_STORAGE_CLASS = new Gap(
            Emulator.VERSITYGW, "Objects forget their storage class and are STANDARD", "actual value: STANDARD");
    static final Gap VERSITYGW_OWNER_TWICE = new Gap(
            Emulator.VERSITYGW,
            "PutBucketAcl adds the owner's grant to one that is given",
            "Expected size: 1 but was: 2");
    static final Gap VERSITYGW_OBJECT_ACL =
            new Gap(Emulator.VERSITYGW, "Access control lists of objects are not known", "Status Code: 501");
    static final Gap VERSITYGW_RESTORE = new Gap(Emulator.VERSITYGW, "RestoreObject is not known", "Status Code: 501");
    static final Gap VERSITYGW_LIFECYCLE =
            new Gap(Emulator.VERSITYGW, "Lifecycle configurations are not known", "Status Code: 501");
    static final Gap VERSITYGW_LOGGING = new Gap(
            Emulator.VERSITYGW, "Logging of buckets and the list log-delivery-write are not known", "Status Code: 400");
    static final Gap VERSITYGW_NOTIFICATION =
            new Gap(Emulator.VERSITYGW, "Notifications of buckets are not known", "Status Code: 501");
    static final Gap VERSITYGW_REQUEST_PAYMENT =
            new Gap(Emulator.VERSITYGW, "Request payment of buckets is not known", "Status Code: 501");

    private EmulatorGap() {}
}
