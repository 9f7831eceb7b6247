package io.reactiveaws.sqs.integration;

import io.reactiveaws.core.Session;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.Emulator;
import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** On ElasticMQ in this JVM: another SQS, written by other people. */
class ElasticMqIntegrationTest implements QueueBehaviour, AttributeBehaviour, MessageBehaviour, LoadBehaviour {

    private static SQSRestServer server;
    private static URI endpoint;
    private static Session session;

    @BeforeAll
    static void start() {
        server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .start();
        endpoint = URI.create(
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
        session = newSessionBuilder().build();
    }

    @AfterAll
    static void stop() {
        session.close();
        server.stopAndWait();
    }

    private static Session.Builder newSessionBuilder() {
        return Session.builder()
                .endpoint(endpoint)
                .region(Region.EU_WEST_1)
                .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")));
    }

    @Override
    public Backend backend() {
        return new Backend(
                Emulator.ELASTIC_MQ, session.resource(Sqs.class), ElasticMqIntegrationTest::newSessionBuilder);
    }
}
