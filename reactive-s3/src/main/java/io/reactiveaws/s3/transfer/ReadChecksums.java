package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.ClientScope;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.checksums.ChecksumValidation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/**
 * How the bytes that a client reads are checked.
 *
 * <p>Who asks for a whole object asks for its checksum too. It is computed here, over all answers that the body takes;
 * the SDK would compare it with each answer by itself, and also with a range of the object where a store repeats it.
 * Ranges have no checksum at S3: without the wish for one the SDK asks for their MD5, and compares that.
 *
 * @param wanted whether what nobody has said anything about is checked; not if the client's configuration says so
 */
record ReadChecksums(boolean wanted) {

    private static final AwsRequestOverrideConfiguration COMPARED_HERE =
            comparedHere(AwsRequestOverrideConfiguration.builder());

    /** Looks into the configuration of a client, once. */
    static ReadChecksums of(ClientScope<S3AsyncClient> scope) {
        return scope.shared(ReadChecksums.class, key -> new ReadChecksums(compares(scope.client())));
    }

    private static boolean compares(S3AsyncClient client) {
        try {
            return client.serviceClientConfiguration().responseChecksumValidation()
                    != ResponseChecksumValidation.WHEN_REQUIRED;
        } catch (UnsupportedOperationException e) { // a client other than the SDK's may not have a configuration
            return true;
        }
    }

    private static AwsRequestOverrideConfiguration comparedHere(AwsRequestOverrideConfiguration.Builder settings) {
        return settings.putExecutionAttribute(
                        SdkExecutionAttribute.HTTP_RESPONSE_CHECKSUM_VALIDATION, ChecksumValidation.FORCE_SKIP)
                .build();
    }

    /** Completes a request with the wish for the checksum, unless the user has said what he wants. */
    GetObjectRequest complete(GetObjectRequest request) {
        boolean isOfPiece = request.range() != null || request.partNumber() != null;
        boolean asks = request.checksumModeAsString() == null ? wanted && !isOfPiece : isAskedBy(request);
        if (!asks || request.partNumber() != null) { // a part may have a checksum of its own: the SDK compares it
            return request;
        }
        return request.toBuilder()
                .checksumMode(ChecksumMode.ENABLED)
                .overrideConfiguration(request.overrideConfiguration()
                        .map(settings -> comparedHere(settings.toBuilder()))
                        .orElse(COMPARED_HERE))
                .build();
    }

    /** Whether the checksum that the answer to a request tells is to be compared. */
    boolean compare(GetObjectRequest request) {
        return wanted || isAskedBy(request);
    }

    private static boolean isAskedBy(GetObjectRequest request) {
        return request.checksumMode() == ChecksumMode.ENABLED;
    }
}
