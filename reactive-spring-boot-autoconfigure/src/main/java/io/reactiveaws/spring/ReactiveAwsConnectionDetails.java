package io.reactiveaws.spring;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * Where AWS is and who calls it, as a bean. What it says goes before all properties; what it leaves out, the properties
 * say. An application has one at most. A bean of type {@code LocalAws} makes one by itself.
 */
public interface ReactiveAwsConnectionDetails extends ConnectionDetails {

    /**
     * The endpoint of all services, those included that have a property of their own.
     *
     * @return an absolute http or https URI; null unless overridden, which leaves it to the properties
     */
    default @Nullable URI endpoint() {
        return null;
    }

    /**
     * The region, which may be one that the SDK doesn't know.
     *
     * @return the region; null unless overridden, which leaves it to the properties
     */
    default @Nullable Region region() {
        return null;
    }

    /**
     * The credentials.
     *
     * @return gives the credentials; null unless overridden, which leaves it to the properties
     */
    default @Nullable AwsCredentialsProvider credentials() {
        return null;
    }
}
