package io.reactiveaws.testkit;

import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** Changes of the SDK's immutable objects. */
final class Copies {

    private Copies() {}

    /** A builder with all members of an object. */
    static SdkPojo builder(SdkPojo pojo) {
        return (SdkPojo) ((ToCopyableBuilder<?, ?>) pojo).toBuilder();
    }
}
