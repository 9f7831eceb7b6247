package io.reactiveaws.sqs.integration;

import io.reactiveaws.local.LocalServer;
import org.junit.jupiter.api.BeforeAll;

/** On ElasticMQ in this JVM: another SQS, written by other people. */
class ElasticMqIntegrationTest extends SqsSuite {

    @BeforeAll
    static void start() {
        share(LocalServer.ELASTICMQ);
    }
}
