package io.reactiveaws.local;

import com.typesafe.config.ConfigFactory;
import java.net.URI;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** The only class that uses ElasticMQ's own, which need not be on the class path. */
final class ElasticMqServer {

    private static final String INTERFACE = "127.0.0.1";

    /** So that it doesn't keep the JVM from ending. */
    private static final String DAEMONS = "pekko.daemonic = on";

    private final ActorSystem actors;
    private final SQSRestServer server;

    private ElasticMqServer() {
        actors = ActorSystem.create(
                "reactive-aws-elasticmq", ConfigFactory.parseString(DAEMONS).withFallback(ConfigFactory.load()));
        server = SQSRestServerBuilder.withActorSystem(actors)
                .withInterface(INTERFACE)
                .withDynamicPort()
                .start();
    }

    /** Blocks until it listens. */
    static Attempt.Running start() {
        ElasticMqServer started = new ElasticMqServer();
        return new Attempt.Running(name(), started.endpoint(), new OneAccount(), started::stop);
    }

    private static String name() {
        String version = SQSRestServer.class.getPackage().getImplementationVersion();
        return version == null ? "ElasticMQ" : "ElasticMQ " + version;
    }

    private URI endpoint() {
        int port = server.waitUntilStarted().localAddress().getPort();
        return URI.create("http://" + INTERFACE + ":" + port);
    }

    /** Not by the server's own stop, which waits for connections that clients keep open. */
    private void stop() {
        actors.terminate();
        actors.getWhenTerminated().toCompletableFuture().join();
    }
}
