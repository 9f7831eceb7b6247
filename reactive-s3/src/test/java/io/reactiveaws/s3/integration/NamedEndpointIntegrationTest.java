package io.reactiveaws.s3.integration;

import io.reactiveaws.local.LocalAws;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On the endpoint that the environment names. */
@EnabledIfEnvironmentVariable(named = "AWS_ENDPOINT_URL", matches = ".+")
class NamedEndpointIntegrationTest extends S3Suite {

    @BeforeAll
    static void start() {
        share(backend(LocalAws.shared()));
    }
}
