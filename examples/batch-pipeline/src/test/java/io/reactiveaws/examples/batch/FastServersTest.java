package io.reactiveaws.examples.batch;

import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalServer;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.TestServers;
import io.reactiveaws.testkit.Versitygw;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** With objects in versitygw and the queue in ElasticMQ, which bear thousands of messages and gigabytes. */
class FastServersTest extends BatchPipelineSuite {

    private static Versitygw objects;
    private static LocalAws queues;

    @BeforeAll
    static void start() {
        objects = TestServers.startOrSkip("versitygw", Versitygw::start);
        queues = LocalAws.start(LocalServer.ELASTICMQ);
    }

    @AfterAll
    static void stop() {
        if (queues != null) {
            queues.close();
            objects.stop();
        }
    }

    @Override
    Backend s3() {
        return objects.backend();
    }

    /** ElasticMQ takes any credentials, so also those of the objects. */
    @Override
    Backend sqs() {
        return new Backend(Emulator.ELASTIC_MQ, queues.endpoint(), s3().region(), s3().credentials());
    }
}
