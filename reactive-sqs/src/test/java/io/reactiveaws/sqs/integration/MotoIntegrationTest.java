package io.reactiveaws.sqs.integration;

import io.reactiveaws.local.LocalServer;
import org.junit.jupiter.api.BeforeAll;

/** On moto. */
class MotoIntegrationTest extends SqsSuite {

    @BeforeAll
    static void start() {
        share(LocalServer.MOTO);
    }
}
