package io.reactiveaws.sqs.integration;

import io.reactiveaws.local.LocalServer;
import org.junit.jupiter.api.BeforeAll;

/** On LocalStack, in a container where Docker is, else where Python 3.13 is. */
class LocalStackIntegrationTest extends SqsSuite {

    @BeforeAll
    static void start() {
        share(LocalServer.LOCALSTACK);
    }
}
