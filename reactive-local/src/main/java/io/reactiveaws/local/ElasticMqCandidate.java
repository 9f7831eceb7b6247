package io.reactiveaws.local;

import java.util.function.Supplier;

/** ElasticMQ in this JVM, where it is on the class path. */
final class ElasticMqCandidate implements Candidate {

    private static final String INSTALL = "org.elasticmq:elasticmq-rest-sqs_2.13:1.7.1, as a dependency beside"
            + " reactive-aws-local, which is SQS alone.";

    private final Supplier<Attempt.Running> server;

    ElasticMqCandidate() {
        this(() -> ElasticMqServer.start()); // a method reference would load the class here
    }

    ElasticMqCandidate(Supplier<Attempt.Running> server) {
        this.server = server;
    }

    @Override
    public Attempt start() {
        try {
            return server.get();
        } catch (NoClassDefFoundError e) {
            return new Attempt.Missing(
                    INSTALL, "it is not on the class path, or not all of it: no " + e.getMessage() + ".");
        }
    }
}
