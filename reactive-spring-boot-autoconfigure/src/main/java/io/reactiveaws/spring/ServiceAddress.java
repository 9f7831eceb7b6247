package io.reactiveaws.spring;

import io.reactiveaws.core.session.Session;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/**
 * Where one service is. What chooses among AWS's own endpoints doesn't count where an endpoint is set: the SDK refuses
 * both at once, and a test on an emulator is to run with the application's own properties.
 */
record ServiceAddress(
        Setting<URI> endpoint, @Nullable Region region, Setting<Boolean> dualstack, Setting<Boolean> fips) {

    /** Refuses what no client would take, before there is one. */
    void check() {
        endpoint.applyTo(uri -> Session.builder().endpoint(uri));
    }

    void applyTo(AwsClientBuilder<?, ?> client) {
        endpoint.applyTo(client::endpointOverride);
        if (region != null) {
            client.region(region);
        }
        if (!endpoint.isSet()) {
            dualstack.applyTo(client::dualstackEnabled);
            fips.applyTo(client::fipsEnabled);
        }
    }
}
