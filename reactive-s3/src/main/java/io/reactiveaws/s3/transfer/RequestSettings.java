package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.SdkMembers;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Carries the settings of one request over to another: its members, and those of the call such as credentials and
 * time-outs.
 */
final class RequestSettings {

    private RequestSettings() {}

    /** Copies what both requests have. */
    static <B extends AwsRequest.Builder & SdkPojo> B copy(AwsRequest from, B to) {
        return copy(from, to, name -> name);
    }

    /** Copies under the name that a function returns; null leaves a member out. */
    static <B extends AwsRequest.Builder & SdkPojo> B copy(
            AwsRequest from, B to, Function<String, @Nullable String> rename) {
        SdkMembers.copyRenamed(from, to, rename);
        from.overrideConfiguration().ifPresent(to::overrideConfiguration);
        return to;
    }
}
