package io.reactiveaws.s3;

import io.reactiveaws.core.spi.calls.CallRules;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** On AWS each bucket is a host, by whose name the HTTP client keeps connections. */
final class S3CallRules implements CallRules {

    private final boolean hostPerBucket;

    private S3CallRules(boolean hostPerBucket) {
        this.hostPerBucket = hostPerBucket;
    }

    /** Returns the rules of a client: with an endpoint of its own, all buckets are taken for one host. */
    static CallRules of(S3AsyncClient client) {
        return new S3CallRules(!hasEndpoint(client));
    }

    @Override
    public String service() {
        return "s3";
    }

    private static boolean hasEndpoint(S3AsyncClient client) {
        try {
            return client.serviceClientConfiguration().endpointOverride().isPresent();
        } catch (UnsupportedOperationException e) { // a client other than the SDK's may not have a configuration
            return true;
        }
    }

    /** A bucket whose name can't be that of a host, or has a dot, is none: the SDK asks the region's host for it. */
    @Override
    public String host(Supplier<List<String>> identifiers) {
        if (!hostPerBucket) {
            return "";
        }
        List<String> values = identifiers.get();
        return values.isEmpty() || !values.get(0).chars().allMatch(S3CallRules::isOfHost) ? "" : values.get(0);
    }

    private static boolean isOfHost(int character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-';
    }
}
