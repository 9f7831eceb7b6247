package io.reactiveaws.s3.integration;

import io.reactiveaws.local.LocalServer;
import org.junit.jupiter.api.BeforeAll;

/** On moto. */
class MotoIntegrationTest extends S3Suite {

    @BeforeAll
    static void start() {
        share(LocalServer.MOTO);
    }
}
