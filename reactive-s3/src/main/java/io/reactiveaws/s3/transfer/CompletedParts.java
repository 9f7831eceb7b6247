package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.SdkMembers;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** What S3 needs to know of each part to complete an upload. Users don't need it. */
public final class CompletedParts {

    private CompletedParts() {}

    /**
     * Makes what completes an upload from what S3 said of a part: its ETag and its checksums.
     *
     * @param where names in errors who needs it
     * @param part the answer to the upload or the copy of the part, or its entry in a listing
     * @param number the part's number
     * @return the part as the SDK names it in the completing request
     * @throws ResourceException if there is no ETag, by which S3 knows the part
     */
    public static CompletedPart of(String where, @Nullable SdkPojo part, int number) {
        CompletedPart.Builder completed = CompletedPart.builder();
        if (part != null) {
            SdkMembers.copyExcept(part, completed, Set.of());
        }
        CompletedPart complete = completed.partNumber(number).build();
        if (complete.eTag() == null || complete.eTag().isEmpty()) {
            throw new ResourceException(
                    ("%s: the answer of the service for the part %d has no 'eTag', without which the upload can't be"
                                    + " completed; upload the part again, and look at what answers at the client's"
                                    + " endpoint")
                            .formatted(where, number));
        }
        return complete;
    }
}
