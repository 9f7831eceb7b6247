package io.reactiveaws.testkit.http;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a request asks for. */
final class Operations {

    private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=([^&]*)");
    private static final Pattern WITHOUT_VALUE = Pattern.compile("[?&]([\\w-]+)=?(?=&|$)");
    private static final List<String> TELLING = List.of("list-type", "uploadId", "uploads", "versions", "delete");
    private static final Map<String, String> OF_S3 = Map.ofEntries(
            entry("GET service", "ListBuckets"),
            entry("PUT bucket", "CreateBucket"),
            entry("HEAD bucket", "HeadBucket"),
            entry("DELETE bucket", "DeleteBucket"),
            entry("POST bucket?delete", "DeleteObjects"),
            entry("GET bucket?list-type", "ListObjectsV2"),
            entry("GET bucket?versions", "ListObjectVersions"),
            entry("GET bucket?uploads", "ListMultipartUploads"),
            entry("GET object", "GetObject"),
            entry("HEAD object", "HeadObject"),
            entry("PUT object", "PutObject"),
            entry("DELETE object", "DeleteObject"),
            entry("POST object?uploads", "CreateMultipartUpload"),
            entry("PUT object?uploadId", "UploadPart"),
            entry("GET object?uploadId", "ListParts"),
            entry("POST object?uploadId", "CompleteMultipartUpload"),
            entry("DELETE object?uploadId", "AbortMultipartUpload"));

    private Operations() {}

    static String of(HttpRequest request) {
        String target = request.header("X-Amz-Target");
        if (target != null) {
            return target.substring(target.lastIndexOf('.') + 1);
        }
        String action = action(request);
        return action.isEmpty() ? ofS3(request) : action;
    }

    /** The operation of a call as a form, EC2's; empty if it is none. */
    static String action(HttpRequest request) {
        Matcher field = ACTION.matcher(request.text());
        return field.find() ? field.group(1) : Objects.requireNonNullElse(request.parameter("Action"), "");
    }

    /** Where a bucket's name is the first part of the path. */
    private static String ofS3(HttpRequest request) {
        String what = request.path().equals("/") ? "service" : request.key().isEmpty() ? "bucket" : "object";
        String kind = request.method() + " " + what + telling(request);
        String name = OF_S3.getOrDefault(kind, kind);
        if (request.header("x-amz-copy-source") == null) {
            return name;
        }
        return name.equals("PutObject") ? "CopyObject" : name.equals("UploadPart") ? "UploadPartCopy" : name;
    }

    /** The parameter that makes it another operation, such as {@code ?tagging}. */
    private static String telling(HttpRequest request) {
        for (String parameter : TELLING) {
            if (request.parameter(parameter) != null) {
                return "?" + parameter;
            }
        }
        Matcher other = WITHOUT_VALUE.matcher(request.target());
        return other.find() ? "?" + other.group(1) : "";
    }
}
