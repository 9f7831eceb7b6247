package io.reactiveaws.sqs.integration;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On ElasticMQ in this JVM: another SQS, written by other people. */
class ElasticMqIntegrationTest implements QueueBehaviour, AttributeBehaviour, MessageBehaviour, LoadBehaviour {

    private static SQSRestServer server;
    private static Backend backend;
    private static Session session;

    @BeforeAll
    static void start() {
        server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .start();
        int port = server.waitUntilStarted().localAddress().getPort();
        backend = Backend.open(Emulator.ELASTIC_MQ, URI.create("http://127.0.0.1:" + port));
        session = backend.newSession().build();
    }

    @AfterAll
    static void stop() {
        session.close();
        server.stopAndWait();
    }

    @Override
    public Backend backend() {
        return backend;
    }

    @Override
    public Sqs sqs() {
        return session.resource(Sqs.class);
    }
}
