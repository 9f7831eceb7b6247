package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.SdkMembers;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** What S3 needs to know of each part to complete an upload. Users don't need it. */
public final class CompletedParts {

    private CompletedParts() {}

    /**
     * Makes what completes an upload from what S3 said of a part: its ETag and its checksums.
     *
     * @param part the answer to the upload or the copy of the part, or its entry in a listing
     * @param number the part's number
     * @return the part as the SDK names it in the completing request
     */
    public static CompletedPart of(SdkPojo part, int number) {
        return SdkMembers.copyExcept(part, CompletedPart.builder(), Set.of())
                .partNumber(number)
                .build();
    }
}
