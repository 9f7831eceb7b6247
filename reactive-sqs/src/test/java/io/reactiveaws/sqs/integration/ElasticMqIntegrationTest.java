package io.reactiveaws.sqs.integration;

import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.SharedBackend;
import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On ElasticMQ in this JVM: another SQS, written by other people. */
class ElasticMqIntegrationTest extends SharedBackend
        implements QueueBehaviour,
                AttributeBehaviour,
                MessageBehaviour,
                PipelineBehaviour,
                BatchBehaviour,
                LoadBehaviour {

    private static SQSRestServer server;

    @BeforeAll
    static void start() {
        server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .start();
        int port = server.waitUntilStarted().localAddress().getPort();
        share(Backend.open(Emulator.ELASTIC_MQ, URI.create("http://127.0.0.1:" + port)));
    }

    @AfterAll
    static void stop() {
        session().close(); // before the server, which waits for connections
        server.stopAndWait();
    }

    @Override
    public Sqs sqs() {
        return session().resource(Sqs.class);
    }
}
