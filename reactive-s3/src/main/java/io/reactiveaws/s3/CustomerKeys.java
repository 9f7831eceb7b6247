package io.reactiveaws.s3;

import java.util.Base64;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.S3Request;
import software.amazon.awssdk.utils.Md5Utils;

/** Gives requests with keys of the caller's (SSE-C) the digests of these, without which S3 refuses them. */
final class CustomerKeys {

    private static final String KEY = "SSECustomerKey";
    private static final String KEY_OF_SOURCE = "CopySourceSSECustomerKey";
    private static final String DIGEST = "MD5";
    private static final int KEY_BYTES = 32;

    private CustomerKeys() {}

    /** The request with the digests of its keys that it lacks. */
    static <T extends S3Request> T complete(T request) {
        return complete(complete(request, KEY), KEY_OF_SOURCE);
    }

    @SuppressWarnings("unchecked") // what a request's own builder builds is of its type
    private static <T extends S3Request> T complete(T request, String member) {
        Optional<String> key = request.getValueForField(member, String.class);
        if (key.isEmpty()
                || request.getValueForField(member + DIGEST, String.class).isPresent()) {
            return request;
        }
        S3Request.Builder builder = request.toBuilder();
        SdkPojo members = (SdkPojo) builder;
        members.sdkFields().stream()
                .filter(field -> field.memberName().equals(member + DIGEST))
                .forEach(field -> field.set(members, Md5Utils.md5AsBase64(decoded(member, key.get()))));
        return (T) builder.build();
    }

    private static byte[] decoded(String member, String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            throw unfit(member, "is no base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw unfit(member, "stands for %d bytes".formatted(bytes.length));
        }
        return bytes;
    }

    /** Does not show the key. */
    private static IllegalArgumentException unfit(String member, String what) {
        return new IllegalArgumentException(
                ("'%s' must be the base64 of the %d bytes of a key, and what was given %s; encode the key by"
                                + " Base64.getEncoder()")
                        .formatted(
                                member.equals(KEY) ? "sseCustomerKey" : "copySourceSSECustomerKey", KEY_BYTES, what));
    }
}
