package io.reactiveaws.ec2.integration;

import io.reactiveaws.local.LocalServer;
import org.junit.jupiter.api.BeforeAll;

/** On moto. */
class MotoIntegrationTest extends Ec2Suite {

    @BeforeAll
    static void start() {
        share(LocalServer.MOTO);
    }
}
