package io.reactiveaws.spring;

import java.util.List;
import software.amazon.awssdk.regions.Region;

/** The SDK knows no region of that name. */
final class UnknownRegionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownRegionException(String source, String region) {
        super("%s names the region \"%s\", which the SDK does not know; it knows %s"
                .formatted(source, region, knownNames()));
    }

    private static List<String> knownNames() {
        return Region.regions().stream().map(Region::id).sorted().toList();
    }
}
