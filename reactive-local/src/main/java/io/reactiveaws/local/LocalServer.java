package io.reactiveaws.local;

import java.util.Locale;

/** The servers that {@link LocalAws} starts by name. */
public enum LocalServer {

    /**
     * LocalStack: in a container where Docker answers, else as a child process where Python 3.13 is. Its first start
     * without Docker installs it, which takes some minutes and 350 MB.
     */
    LOCALSTACK,

    /**
     * moto, as a child process where Python 3.10 or later is. Its first start installs it, which takes about a minute.
     */
    MOTO,

    /**
     * ElasticMQ, in this JVM: SQS alone, and faster than the others. It has one account, so that all sessions see the
     * same queues. It needs {@code org.elasticmq:elasticmq-rest-sqs_2.13} on the class path.
     */
    ELASTICMQ;

    /** The word for it in settings. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
